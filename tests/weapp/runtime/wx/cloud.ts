import type { Network } from './app-events'
import { respond, WxFailure, type WxHost } from './host'

/** Where the cloud is and as whom it is called. */
export interface CloudAccess {
  readonly openid: string
  readonly emulatorUrl: string
}

export interface CloudCall {
  readonly name: string
  readonly data: unknown
  readonly result: unknown
}

/** Files on the phone, by their temporary path. */
export type LocalFiles = Map<string, Uint8Array<ArrayBuffer>>

interface CloudState {
  readonly access: CloudAccess
  readonly network: Network
  readonly files: LocalFiles
  readonly calls: CloudCall[]
}

/** `wx.cloud`, answered by the emulator over HTTP as WeChat's gateway would. */
export function cloudApis(host: WxHost, state: CloudState) {
  return {
    init: () => {},
    callFunction: (options: { name: string; data?: unknown }) =>
      respond(host, 'cloud.callFunction', options, async () => {
        const { name, data } = options
        const body = JSON.stringify(data ?? {})
        const headers = { 'content-type': 'application/json' }
        const result = await post(state, `/invoke/${name}`, { headers, body })
        state.calls.push({ name, data: JSON.parse(body) as unknown, result })
        return { result, requestID: String(state.calls.length) }
      }),
    uploadFile: (options: { cloudPath: string; filePath: string }) =>
      respond(host, 'cloud.uploadFile', options, async () => {
        const bytes = state.files.get(options.filePath)
        if (!bytes) throw new WxFailure('-1 file not found', { errCode: -1 })
        const body = new FormData()
        body.append('cloudPath', options.cloudPath)
        body.append('file', new Blob([bytes]), 'file')
        return post(state, '/storage-client/upload', { body })
      }),
  }
}

async function post(
  { access, network }: CloudState,
  place: string,
  { headers, body }: { headers?: Record<string, string>; body: string | FormData },
): Promise<unknown> {
  if (!network.online) throw new WxFailure('-1 network is down', { errCode: -1 })
  const response = await fetch(`${access.emulatorUrl}${place}`, {
    method: 'POST',
    headers: { ...headers, 'x-openid': access.openid },
    body,
  })
  const text = await response.text()
  if (!response.ok) throw new WxFailure(`-1 ${response.status} ${text}`, { errCode: -1 })
  return JSON.parse(text) as unknown
}
