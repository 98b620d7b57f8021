import type { View } from './view'

/** What the person's touch causes on rendered nodes, with the events WeChat's components send. */
export class Gestures {
  constructor(private readonly view: View) {}

  /**
   * A tap. It bubbles; on a form's submit button it also submits the form.
   * @returns what WeChat does beside (the button's open-type), '' for nothing
   * @throws Error on a disabled button, which sends nothing in WeChat
   */
  tap(element: Element): string {
    const button = element.closest('button')
    if (button && this.view.attribute(button, 'disabled') === true) {
      throw new Error(`the button "${button.textContent}" is disabled`)
    }
    const touch = { x: 10, y: 10 }
    for (const type of ['touchstart', 'touchend']) this.view.trigger(element, type, touch, true)
    this.view.trigger(element, 'tap', touch, true)
    const form = button && this.view.attribute(button, 'form-type') === 'submit'
    if (form) this.submit(button)
    return button ? text(this.view.attribute(button, 'open-type')) : ''
  }

  /** Types `value` into an input or a textarea and leaves it. */
  type(element: Element, value: string): void {
    const field = element.matches('input, textarea')
      ? element
      : element.querySelector('input, textarea')
    if (!field) throw new Error(`there is no field to type into in <${element.tagName}>`)
    if (this.view.attribute(field, 'disabled') === true) throw new Error('the field is disabled')
    this.view.trigger(field, 'focus', { value: fieldValue(this.view, field) }, false)
    this.view.trigger(field, 'input', { value, cursor: value.length, keyCode: 0 }, false)
    this.view.trigger(field, 'blur', { value, cursor: value.length }, false)
    ;(field as HTMLInputElement).value = value
  }

  /** The keyboard's done key. */
  confirm(element: Element): void {
    this.view.trigger(element, 'confirm', { value: fieldValue(this.view, element) }, false)
  }

  /** Any event of a native component, for instance `change` of a picker with its detail. */
  send(element: Element, type: string, detail: unknown): void {
    this.view.trigger(element, type, detail, false)
  }

  private submit(button: Element): void {
    const form = button.closest('form')
    if (!form) throw new Error('the submit button is in no form')
    const fields = [...form.querySelectorAll<Element>('[name]')]
    const value: Record<string, string> = {}
    for (const field of fields) {
      const name = field.getAttribute('name')
      if (name) value[name] = fieldValue(this.view, field)
    }
    this.view.trigger(form, 'submit', { value, formId: '' }, false)
  }
}

/** What stands in a field: typed, else set by the template. */
function fieldValue(view: View, field: Element): string {
  const typed = (field as { value?: string }).value
  return typed || text(view.attribute(field, 'value'))
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
