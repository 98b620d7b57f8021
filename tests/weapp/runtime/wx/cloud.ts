import type { Network } from './app-events'
import { respond, WxFailure, type WxHost } from './host'
import type { TempFiles } from './temp-files'

/** Where the cloud is and as whom it is called. */
export interface CloudAccess {
  readonly openid: string
  readonly emulatorUrl: string
}

/** WeChat's scene of Moments' single page, which knows nobody. */
export const SINGLE_PAGE = 1154

export interface CloudCall {
  readonly name: string
  readonly data: unknown
  readonly result: unknown
}

/** `wx.cloud.CloudID`: a note that the platform opens at the top level of a call's data. */
class CloudID {
  constructor(readonly cloudID: string) {}
}

interface CloudState {
  readonly access: CloudAccess
  /** Whether the platform knows who calls. */
  readonly known: boolean
  /** What the person's chat is called where a CloudID is opened. */
  readonly chatGroup: string | null
  readonly network: Network
  readonly files: TempFiles
  readonly calls: CloudCall[]
}

/** `wx.cloud`, answered by the emulator over HTTP as WeChat's gateway would. */
export function cloudApis(host: WxHost, state: CloudState) {
  return {
    init: () => {},
    CloudID: (id: string) => new CloudID(id),
    callFunction: (options: { name: string; data?: unknown }) =>
      respond(host, 'cloud.callFunction', options, async () => {
        const { name, data } = options
        const body = JSON.stringify(openNotes(data ?? {}, state))
        if (state.network.lost.has(endpointOf(body))) throw unreachable()
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
    getTempFileURL: (options: { fileList: readonly string[] }) =>
      respond(host, 'cloud.getTempFileURL', options, () => {
        if (!state.network.online) throw unreachable()
        const one = (fileID: string) => ({ fileID, status: 0, tempFileURL: urlOf(state, fileID) })
        return { fileList: options.fileList.map(one) }
      }),
    downloadFile: (options: { fileID: string }) =>
      respond(host, 'cloud.downloadFile', options, async () => {
        if (!state.network.online) throw unreachable()
        const response = await fetch(urlOf(state, options.fileID))
        if (!response.ok) throw new WxFailure(`-1 ${response.status}`, { errCode: -1 })
        const bytes = new Uint8Array(await response.arrayBuffer())
        return { tempFilePath: state.files.add(bytes, 'png'), statusCode: response.status }
      }),
  }
}

const unreachable = () => new WxFailure('-1 network is down', { errCode: -1 })

const endpointOf = (body: string): string =>
  (JSON.parse(body) as { endpoint?: string }).endpoint ?? ''

/** The web address of a cloud file. */
const urlOf = ({ access }: CloudState, fileId: string): string =>
  `${access.emulatorUrl}/storage/${fileId.replace(/^cloud:\/\/[^/]*\//, '')}`

function openNotes(data: unknown, { chatGroup }: CloudState): unknown {
  const fields = Object.entries(data as Readonly<Record<string, unknown>>)
  const opened = ({ cloudID }: CloudID) => ({ cloudID, data: { opengid: chatGroup } })
  return Object.fromEntries(
    fields.map(([name, value]) => [name, value instanceof CloudID ? opened(value) : value]),
  )
}

async function post(
  { access, network, known }: CloudState,
  place: string,
  { headers, body }: { headers?: Record<string, string>; body: string | FormData },
): Promise<unknown> {
  if (!network.online) throw unreachable()
  const response = await fetch(`${access.emulatorUrl}${place}`, {
    method: 'POST',
    headers: { ...headers, ...(known && { 'x-openid': access.openid }) },
    body,
  })
  const text = await response.text()
  if (!response.ok) throw new WxFailure(`-1 ${response.status} ${text}`, { errCode: -1 })
  return JSON.parse(text) as unknown
}
