import type { Clock } from '../clock'
import type { Store } from '../store/store-api'

/** Something that WeChat shows to a person; `at` is epoch ms. */
export type WechatMessage =
  | {
      kind: 'subscribe'
      at: number
      openid: string
      templateId: string
      title: string
      /** Page that a tap opens, with its query; empty for none. */
      page: string
      fields: { label: string; value: string }[]
    }
  | {
      kind: 'activity'
      at: number
      activityId: string
      /** 0: members are joining, 1: all are there, 2: over. */
      state: 0 | 1 | 2
      memberCount: string
      roomLimit: string
    }

export interface OpenApiContext {
  store: Store
  clock: Clock
  appid: string
  /** Pages of the mini program, without a leading slash. */
  pages: () => readonly string[]
  onMessage: (message: WechatMessage) => void
}

/** What goes back over the wire: WeChat's answer, or an error code of the gateway. */
export interface OpenApiAnswer {
  respData: Buffer
  contentType: string
  errorCode?: number
}

const json = (body: object): OpenApiAnswer => ({
  respData: Buffer.from(JSON.stringify(body)),
  contentType: 'application/json; charset=utf-8',
})

export const done = (body: object = {}) => json({ errcode: 0, errmsg: 'ok', ...body })
/** A refusal with WeChat's own code and words. */
export const refuse = (errcode: number, errmsg: string) => json({ errcode, errmsg })
/** Fields of a wrong type or missing altogether. */
export const malformed = (field: string) => refuse(47001, `data format error: ${field}`)
