/** Size of a drawn page, as WeChat's audit counts it: elements, not text. */
export interface TreeStats {
  readonly nodes: number
  /** Levels below the page itself. */
  readonly depth: number
  /** Most children of one element. */
  readonly children: number
  /** Where the most children and the deepest element are, for messages. */
  readonly widest: string
  readonly deepest: string
}

/** Counts the elements below `page`. */
export function treeStats(page: Element): TreeStats {
  const all = [...page.querySelectorAll('*')]
  const widest = maxBy([page, ...all], (element) => element.children.length)
  const deepest = all.length > 0 ? maxBy(all, (element) => levels(page, element)) : page
  return {
    nodes: all.length,
    depth: levels(page, deepest),
    children: widest.children.length,
    widest: pathOf(page, widest),
    deepest: pathOf(page, deepest),
  }
}

function maxBy(elements: readonly Element[], value: (element: Element) => number): Element {
  return elements.reduce((best, element) => (value(element) > value(best) ? element : best))
}

function levels(page: Element, element: Element): number {
  let count = 0
  for (let at: Element | null = element; at && at !== page; at = at.parentElement) count += 1
  return count
}

/** Tags and classes from the page down to the element. */
function pathOf(page: Element, element: Element): string {
  const names: string[] = []
  for (let at: Element | null = element; at && at !== page; at = at.parentElement) {
    const [first] = at.classList
    names.unshift(first ? `${at.tagName.toLowerCase()}.${first}` : at.tagName.toLowerCase())
  }
  return names.join(' > ') || 'page'
}
