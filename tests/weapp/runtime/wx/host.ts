import type { Activity } from '../activity'
import type { PageStack } from '../page-stack'
import type { Realm } from '../realm'

type Wx = WechatMiniprogram.Wx

/** Options of an asynchronous API, and what its success callback gets beside errMsg. */
export type OptionsOf<K extends keyof Wx> = Wx[K] extends (options: infer O) => unknown
  ? NonNullable<O>
  : Wx[K] extends (options?: infer O) => unknown
    ? NonNullable<O>
    : never
type ResultOf<K extends keyof Wx> =
  OptionsOf<K> extends { success?: infer S }
    ? Extract<S, (result: never) => unknown> extends (result: infer R) => unknown
      ? Omit<R, 'errMsg'>
      : never
    : never

export interface WxCall {
  readonly api: string
  readonly options: unknown
}

/** What the parts of `wx` share. */
export interface WxHost {
  readonly realm: Realm
  readonly activity: Activity
  readonly stack: PageStack
  /** Every call of an asynchronous or user-visible API, in order. */
  readonly calls: WxCall[]
}

/** WeChat's own refusal: becomes `fail({errMsg: 'api:fail ...'})`. */
export class WxFailure extends Error {
  constructor(
    message: string,
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(message)
  }
}

interface Callbacks {
  success?: (result: unknown) => void
  fail?: (result: unknown) => void
  complete?: (result: unknown) => void
}

/**
 * Answers an API call: work on a later turn, then callbacks, or a promise when there are none.
 * @param waitsFor 'person' when WeChat asks the person first: that is not work under way
 */
export function respond(
  host: WxHost,
  api: string,
  options: object,
  work: () => unknown,
  waitsFor: 'machine' | 'person' = 'machine',
): Promise<unknown> | undefined {
  const callbacks = options as Callbacks
  host.calls.push({ api, options: JSON.parse(JSON.stringify(options)) as unknown })
  const end = host.activity.begin(`wx.${api}`)
  const settle = new Promise<void>((resolve) => setTimeout(resolve, 0)).then(() => {
    const result = work()
    if (waitsFor === 'person') end()
    return result
  })
  const promised = !(callbacks.success || callbacks.fail || callbacks.complete)
  const finish = (kind: 'success' | 'fail', result: unknown, then: (result: unknown) => void) => {
    host.realm.guard(() => callbacks[kind]?.(result))
    host.realm.guard(() => callbacks.complete?.(result))
    then(result)
    end()
    host.activity.changed()
  }
  const run = (resolve: (r: unknown) => void, reject: (e: unknown) => void) =>
    void settle.then(
      (data) =>
        finish('success', host.realm.copy({ errMsg: `${api}:ok`, ...(data as object) }), resolve),
      (error: unknown) => finish('fail', failureOf(host, api, error), reject),
    )
  if (promised) return host.realm.promise(run)
  run(
    () => {},
    () => {},
  )
  return undefined
}

/** An asynchronous API of `wx`, typed by the official typings. */
export function asyncApi<K extends keyof Wx>(
  host: WxHost,
  api: K,
  work: (options: OptionsOf<K>) => ResultOf<K> | Promise<ResultOf<K>> | void,
  waitsFor: 'machine' | 'person' = 'machine',
): Wx[K] {
  const call = (options: OptionsOf<K> = {} as OptionsOf<K>) =>
    respond(host, api, options, () => work(options), waitsFor)
  return call as unknown as Wx[K]
}

function failureOf(host: WxHost, api: string, error: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error)
  const extra = error instanceof WxFailure ? error.extra : {}
  return host.realm.copy({ errMsg: `${api}:fail ${message}`, ...extra })
}
