import type { Invoke } from './cloud-port'

let ready = false

export const invoke: Invoke = async (functionName, body) => {
  if (!ready) {
    wx.cloud.init({ traceUser: true })
    ready = true
  }
  const { result } = await wx.cloud.callFunction({ name: functionName, data: { ...body } })
  return result
}
