import { asyncApi, type WxHost } from './host'

type Listener = (...args: unknown[]) => void

/** The app-wide events that a test can raise. */
export const APP_EVENTS = [
  'AppShow',
  'AppHide',
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'ThemeChange',
  'MemoryWarning',
  'WindowResize',
  'KeyboardHeightChange',
  'NetworkStatusChange',
  'NeedPrivacyAuthorization',
  'UserCaptureScreen',
] as const
export type AppEvent = (typeof APP_EVENTS)[number]

/** Listeners of `wx.onX`, taken off by `wx.offX`. */
export class AppEvents {
  private readonly listeners = new Map<AppEvent, Set<Listener>>()

  constructor(private readonly host: WxHost) {}

  raise(event: AppEvent, ...args: unknown[]): void {
    const listeners = [...(this.listeners.get(event) ?? [])]
    for (const listener of listeners) {
      this.host.realm.guard(() => listener(...args))
    }
    this.host.activity.changed()
  }

  has(event: AppEvent): boolean {
    return (this.listeners.get(event)?.size ?? 0) > 0
  }

  /** `onX` and `offX` of every event. */
  apis(): Record<`${'on' | 'off'}${AppEvent}`, (listener: Listener) => void> {
    const pairs = APP_EVENTS.flatMap((event) => [
      [`on${event}`, (listener: Listener) => void this.of(event).add(listener)],
      [
        `off${event}`,
        (listener?: Listener) =>
          void (listener ? this.of(event).delete(listener) : this.of(event).clear()),
      ],
    ])
    return Object.fromEntries(pairs) as ReturnType<AppEvents['apis']>
  }

  private of(event: AppEvent): Set<Listener> {
    const set = this.listeners.get(event) ?? new Set<Listener>()
    this.listeners.set(event, set)
    return set
  }
}

/** Network state as `wx` tells it; the driver switches it. */
export interface Network {
  online: boolean
  /** Endpoints whose calls get lost on the way. */
  readonly lost: Set<string>
}

export function networkApis(host: WxHost, network: Network) {
  return {
    getNetworkType: asyncApi(
      host,
      'getNetworkType',
      () => ({ networkType: network.online ? 'wifi' : 'none' }) as never,
    ),
  } satisfies Partial<WechatMiniprogram.Wx>
}
