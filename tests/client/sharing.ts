import { getPageInstance } from '@tarojs/runtime'
import type { ShareCard, ShareMoment } from '@/platform/share-port'

const PAGE = '/pages/under-test'

const ask = (hook: string): unknown => {
  const listeners = (getPageInstance(PAGE) as unknown as Record<string, unknown>)[hook]
  const [listen] = [listeners].flat() as ((() => unknown) | undefined)[]
  return listen?.()
}

/** What the page answers when WeChat asks for its card; undefined when it cannot be shared. */
export const cardOfPage = () => ask('onShareAppMessage') as ShareCard | undefined
export const momentOfPage = () => ask('onShareTimeline') as ShareMoment | undefined

/** WeChat's bridge of a page in its browser. Set once a file: the page looks for it only once. */
export function fakeBridge() {
  const sent: { name: string; params: Record<string, unknown> }[] = []
  const listeners: Record<string, () => void> = {}
  window.WeixinJSBridge = {
    invoke: (name, params, done) => {
      sent.push({ name, params })
      done({ err_msg: `${name}:ok` })
    },
    on: (event, listener) => {
      listeners[event] = listener
    },
  }
  return {
    sent,
    /** The person chooses in WeChat's own menu. */
    choose: (event: string) => listeners[event]?.(),
  }
}
