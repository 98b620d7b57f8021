/** Text without white space at its ends and with single spaces inside. */
export const textOf = (element: Element): string =>
  (element.textContent ?? '').replace(/\s+/g, ' ').trim()

/** A CSS selector starts with one of these; anything else is a text to look for. */
const SELECTOR = /^[.#[]/

/**
 * Elements of a page, by selector ('.card', '#x', '[name=y]') or by the text they show (the
 * innermost elements whose whole text is exactly that).
 */
export function findAll(page: Element, what: string): Element[] {
  if (SELECTOR.test(what)) return [...page.querySelectorAll(what)]
  const showing = [...page.querySelectorAll('*')].filter((element) => textOf(element) === what)
  return showing.filter(
    (element) => !showing.some((other) => other !== element && element.contains(other)),
  )
}

/** @throws Error saying what the page shows instead */
export function findOne(page: Element, what: string, nth = 0): Element {
  const found = findAll(page, what)
  const element = found.at(nth)
  if (!element) {
    const place = nth === 0 ? '' : ` number ${nth} (there are ${found.length})`
    throw new Error(`nothing matches ${what}${place}; the page shows: ${textOf(page)}`)
  }
  return element
}
