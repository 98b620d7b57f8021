import type { InvocationSource } from './function-log'

/** Who calls, as the platform knows it. Never taken from the event. */
export interface Caller {
  openid?: string
  source: InvocationSource
}

/**
 * The variables that getWXContext() reads. A call by HTTP or by a timer has none of them.
 * Source: wx-server-sdk 4.0.2, src/api/utils/api/getWXContext.ts.
 */
export function contextVariables(caller: Caller, appid: string): Record<string, string> {
  if (caller.source !== 'client' || caller.openid === undefined) return {}
  return {
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_UNIONID',
    WX_OPENID: caller.openid,
    WX_APPID: appid,
    WX_UNIONID: `union-${caller.openid}`,
    TCB_SOURCE: 'wx_client',
  }
}

/** The platform adds `userInfo` to the event of a mini program, over whatever the client sent there. */
export function platformEvent(event: unknown, caller: Caller, appid: string): unknown {
  if (caller.source !== 'client' || caller.openid === undefined) return event
  const fields = typeof event === 'object' && event !== null ? event : {}
  return { ...fields, userInfo: { appId: appid, openId: caller.openid } }
}
