import { acceptedOf, type RequestMessages } from './subscribe-port'

export const requestMessages: RequestMessages = (templateIds) =>
  new Promise((resolve) => {
    const bridge = window.WeixinJSBridge
    if (!bridge) return resolve([])
    bridge.invoke('requestSubscribeMessage', { tmplIds: [...templateIds] }, (answer) =>
      resolve(acceptedOf(templateIds, answer)),
    )
  })
