import { readFileSync } from 'node:fs'
import path from 'node:path'
import { JSDOM, type DOMWindow } from 'jsdom'
import type * as GlassEasel from 'glass-easel'
import { packageFolder } from '../static/package-folder'
import type { Templates } from './templates'
import { ViewNode, type MiniEvent, type ViewDefinition, type ViewListener } from './view-node'

type TemplateGroups = Record<string, GlassEasel.template.ComponentTemplate['content']>

/** WeChat draws nothing for an undefined list and says nothing either. */
const HARMLESS = /for-list data is neither Array nor Object, got type "undefined"/

/** The view layer: WeChat's component framework glass-easel on a jsdom window of its own. */
export class View {
  readonly warnings: string[] = []
  readonly window: DOMWindow
  private readonly glassEasel: typeof GlassEasel
  private readonly groups: TemplateGroups
  private readonly space: GlassEasel.ComponentSpace
  private readonly backend: GlassEasel.CurrentWindowBackendContext
  private readonly definitions = new Map<string, GlassEasel.GeneralComponentDefinition>()
  private readonly nodes = new Map<GlassEasel.GeneralComponent, ViewNode>()
  private readonly roots = new Map<ViewNode, GlassEasel.GeneralComponent>()

  constructor(
    private readonly dist: string,
    templates: Templates,
    private readonly listener: ViewListener,
  ) {
    this.window = new JSDOM('<!doctype html><body></body>', { runScripts: 'outside-only' }).window
    const code = readFileSync(
      path.join(packageFolder('glass-easel'), 'dist/glass_easel.all.js'),
      'utf8',
    )
    this.glassEasel = this.window.eval(
      `(() => { const module = { exports: {} }, exports = module.exports; ${code}\nreturn exports })()`,
    ) as typeof GlassEasel
    this.groups = this.window.eval(`(${templates.source})`) as TemplateGroups
    this.glassEasel.globalOptions.throwGlobalError = true
    this.glassEasel.addGlobalWarningListener((message) => {
      if (!HARMLESS.test(message)) this.warnings.push(message)
      return false
    })
    this.space = new this.glassEasel.ComponentSpace()
    this.backend = new this.glassEasel.CurrentWindowBackendContext()
  }

  /** Registers a page or component under its path without extension. */
  define(file: string, definition: ViewDefinition): void {
    const content = this.groups[file]
    if (!content) throw new Error(`${file}.wxml is missing`)
    const created = (component: GlassEasel.GeneralComponent) => this.nodeOf(component, file)
    const { listener } = this
    const method = (name: string) =>
      function (this: GlassEasel.GeneralComponent, event: GlassEasel.ShadowedEvent<unknown>) {
        listener.event(created(this), name, miniEvent(event))
      }
    const component = this.space.defineComponent({
      is: file,
      options: { writeIdToDOM: true, virtualHost: definition.virtualHost },
      using: this.usingOf(file),
      template: { content, groupList: this.groups, fallbackListenerOnNativeNode: true },
      data: this.parse(JSON.stringify(definition.data)),
      properties: this.propertiesOf(definition),
      methods: Object.fromEntries(definition.methods.map((name) => [name, method(name)])),
      lifetimes: {
        attached(this: GlassEasel.GeneralComponent) {
          listener.attached(created(this))
        },
        detached(this: GlassEasel.GeneralComponent) {
          listener.detached(created(this))
        },
      },
    } as never)
    this.definitions.set(file, component.general())
  }

  /** Draws a page into a container of its own, above the others. */
  openPage(file: string): ViewNode {
    const definition = this.definitions.get(file)
    if (!definition) throw new Error(`${file} did not call Page()`)
    const root = this.glassEasel.Component.createWithContext('page', definition, this.backend)
    const node = this.nodeOf(root, file)
    this.roots.set(node, root)
    const place = this.window.document.createElement('div')
    this.window.document.body.append(place)
    this.glassEasel.Element.replaceDocumentElement(
      root,
      this.window.document.body as never,
      place as never,
    )
    return node
  }

  /** The page's own DOM element. */
  elementOf(page: ViewNode): Element {
    return this.rootOf(page).getBackendElement() as unknown as Element
  }

  closePage(page: ViewNode): void {
    const root = this.rootOf(page)
    this.elementOf(page).remove()
    this.glassEasel.Element.pretendDetached(root)
    this.roots.delete(page)
    this.nodes.delete(root)
  }

  /**
   * Sends an event the way the native component does, through the rendered bindings.
   * @param bubbles tap and touch events bubble, an input's own events do not
   */
  trigger(element: Element, type: string, detail: unknown, bubbles: boolean): void {
    const node = (element as { __wxElement?: GlassEasel.Element }).__wxElement
    if (!node) throw new Error(`<${element.tagName.toLowerCase()}> was not drawn by a template`)
    const copy: unknown = this.parse(JSON.stringify({ detail })).detail
    node.triggerEvent(type, copy, { bubbles, composed: bubbles, capturePhase: bubbles })
  }

  /** An attribute as the template set it: not a string only, `true` and `undefined` stay apart. */
  attribute(element: Element, name: string): unknown {
    return (element as { __wxElement?: GlassEasel.Element }).__wxElement?.getAttribute(name)
  }

  close(): void {
    this.window.close()
  }

  private rootOf(page: ViewNode): GlassEasel.GeneralComponent {
    const root = this.roots.get(page)
    if (!root) throw new Error(`page ${page.path} is closed`)
    return root
  }

  private nodeOf(component: GlassEasel.GeneralComponent, file: string): ViewNode {
    const node = this.nodes.get(component) ?? new ViewNode(file, component, this.parse)
    this.nodes.set(component, node)
    return node
  }

  private usingOf(file: string): Record<string, string> {
    const text = readFileSync(path.join(this.dist, `${file}.json`), 'utf8')
    const { usingComponents = {} } = JSON.parse(text) as {
      usingComponents?: Record<string, string>
    }
    const folder = path.posix.dirname(file)
    return Object.fromEntries(
      Object.entries(usingComponents).map(([tag, target]) => [
        tag,
        path.posix.join('/', folder, target),
      ]),
    )
  }

  private propertiesOf(definition: ViewDefinition): Record<string, unknown> {
    const constructors = this.window as unknown as Record<string, unknown>
    return Object.fromEntries(
      Object.entries(definition.properties).map(([name, { type, value }]) => [
        name,
        { type: constructors[type], value: this.parse(JSON.stringify({ value })).value },
      ]),
    )
  }

  private readonly parse = (json: string): Record<string, unknown> =>
    (this.window as unknown as { JSON: JSON }).JSON.parse(json) as Record<string, unknown>
}

function miniEvent(event: GlassEasel.ShadowedEvent<unknown>): MiniEvent {
  const point = (element: { id: string; dataset: unknown }) => ({
    id: element.id,
    dataset: element.dataset as Record<string, unknown>,
  })
  return {
    type: event.type,
    timeStamp: event.timeStamp,
    target: point(event.target),
    currentTarget: point(event.currentTarget),
    detail: event.detail,
  }
}
