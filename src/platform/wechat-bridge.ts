interface Bridge {
  invoke(
    name: string,
    params: Record<string, unknown>,
    done: (answer: { err_msg: string } & Record<string, unknown>) => void,
  ): void
  /** Tells when the person chose something in WeChat's own menu. */
  on?(event: string, listener: () => void): void
}

declare global {
  interface Window {
    WeixinJSBridge?: Bridge
  }
}

/** WeChat's bridge of a page opened inside WeChat; it may come after the page's own script. */
export function wechatBridge(): Promise<Bridge | null> {
  if (window.WeixinJSBridge) return Promise.resolve(window.WeixinJSBridge)
  return new Promise((resolve) => {
    const give = () => resolve(window.WeixinJSBridge ?? null)
    document.addEventListener('WeixinJSBridgeReady', give, { once: true })
    setTimeout(give, 2000)
  })
}
