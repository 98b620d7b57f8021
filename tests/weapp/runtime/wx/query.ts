import type { WxHost } from './host'

type Result = Record<string, unknown> | null

/** Elements found, asked lazily since the page may change before `exec`. */
export type Count = (selector: string) => number

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
 * as in WeChat.
 */
export function queryApis(host: WxHost, count: Count) {
  return {
    createSelectorQuery: () => selectorQuery(host, count) as never,
    createIntersectionObserver: () => observer(),
    nextTick: (callback: () => void) => void host.realm.timers.setTimeout(callback, 0),
  } satisfies Partial<WechatMiniprogram.Wx>
}

function selectorQuery(host: WxHost, count: Count) {
  const asked: { read: () => Result | Result[]; callback: ((r: unknown) => void) | undefined }[] =
    []
  const node = (read: () => Result | Result[]) => {
    const ask = (callback?: (r: unknown) => void) => {
      asked.push({ read, callback })
      return query
    }
    const fields = (_fields: unknown, callback?: (r: unknown) => void) => ask(callback)
    return { boundingClientRect: ask, scrollOffset: ask, fields, node: ask, context: ask }
  }
  const query = {
    in: () => query,
    select: (selector: string) => node(() => (count(selector) > 0 ? { ...BOX } : null)),
    selectAll: (selector: string) =>
      node(() => Array.from({ length: count(selector) }, () => ({ ...BOX }))),
    selectViewport: () => node(() => ({ ...BOX, height: 724, bottom: 724 })),
    exec: (callback?: (results: unknown[]) => void) => {
      host.realm.timers.setTimeout(() => {
        const results = host.realm.copy(asked.map(({ read }) => read()))
        asked.forEach((item, index) => item.callback?.(results[index]))
        callback?.(results)
      }, 0)
      return query
    },
  }
  return query
}

function observer() {
  const self = {
    relativeTo: () => self,
    relativeToViewport: () => self,
    observe: () => {},
    disconnect: () => {},
  }
  return self
}
