import type { CanvasNode, Canvases } from './canvas'
import type { WxHost } from './host'

type Result = Record<string, unknown> | null

/** Elements found, asked lazily since the page may change before `exec`. */
export type FindElements = (selector: string) => readonly Element[]

const BOX = {
  left: 0,
  top: 0,
  right: 375,
  bottom: 100,
  width: 375,
  height: 100,
  scrollTop: 0,
  scrollLeft: 0,
}

/**
 * Queries without a layout: an element that exists has a fixed box, one that does not gives null,
 * as in WeChat. Of a canvas of type 2d the node can be had.
 */
export function queryApis(host: WxHost, find: FindElements, canvases: Canvases) {
  return {
    createSelectorQuery: () => selectorQuery(host, find, canvases) as never,
    createIntersectionObserver: () => observer(),
    nextTick: (callback: () => void) => void host.realm.timers.setTimeout(callback, 0),
  } satisfies Partial<WechatMiniprogram.Wx>
}

interface Asked {
  readonly read: () => Result | Result[]
  /** The canvas node that was asked for too. */
  readonly node: () => CanvasNode | null
  readonly callback: ((result: unknown) => void) | undefined
}

function selectorQuery(host: WxHost, find: FindElements, canvases: Canvases) {
  const asked: Asked[] = []
  const nodes = (read: Asked['read'], canvas: Asked['node'] = () => null) => {
    const ask = (callback?: (r: unknown) => void) => {
      asked.push({ read, node: () => null, callback })
      return query
    }
    const fields = ({ node }: { node?: boolean }, callback?: (r: unknown) => void) => {
      asked.push({ read, node: node ? canvas : () => null, callback })
      return query
    }
    return { boundingClientRect: ask, scrollOffset: ask, fields, node: ask, context: ask }
  }
  const answer = ({ read, node }: Asked): unknown => {
    const result = host.realm.copy(read())
    const found = node()
    return found ? Object.assign(result as object, { node: found }) : result
  }
  const query = {
    in: () => query,
    select: (selector: string) =>
      nodes(
        () => (find(selector).length > 0 ? { ...BOX } : null),
        () => canvasOf(find(selector)[0], canvases),
      ),
    selectAll: (selector: string) => nodes(() => find(selector).map(() => ({ ...BOX }))),
    selectViewport: () => nodes(() => ({ ...BOX, height: 724, bottom: 724 })),
    exec: (callback?: (results: unknown[]) => void) => {
      host.realm.timers.setTimeout(() => {
        const results = host.realm.copy<unknown[]>([])
        for (const item of asked) results.push(answer(item))
        asked.forEach((item, index) => item.callback?.(results[index]))
        callback?.(results)
      }, 0)
      return query
    },
  }
  return query
}

const canvasOf = (element: Element | undefined, canvases: Canvases): CanvasNode | null =>
  element?.matches('canvas') ? canvases.nodeOf(element) : null

function observer() {
  const self = {
    relativeTo: () => self,
    relativeToViewport: () => self,
    observe: () => {},
    disconnect: () => {},
  }
  return self
}
