import type { WxHost } from './host'

/** WeChat's real-time log: what the app reports there is kept among the calls. */
export function logApis(host: WxHost) {
  const write =
    (level: string) =>
    (...entries: unknown[]) => {
      const options = JSON.parse(JSON.stringify(entries)) as unknown
      host.calls.push({ api: `realtimeLog.${level}`, options })
    }
  const manager = {
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    setFilterMsg: () => {},
    addFilterMsg: () => {},
  }
  return {
    getRealtimeLogManager: () => manager as never,
  } satisfies Partial<WechatMiniprogram.Wx>
}
