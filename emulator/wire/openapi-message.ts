import protobuf from 'protobufjs'
import { BadRequestError } from '../store/store-errors'

/** The messages of wx-server-sdk's protobuf/openapi.js that an openapi call uses. */
const root = protobuf.Root.fromJSON({
  nested: {
    Pair: {
      fields: {
        key: { id: 1, type: 'string' },
        value: { id: 2, type: 'bytes' },
        contenttype: { id: 3, type: 'string' },
        filename: { id: 4, type: 'string' },
      },
    },
    OpenApiData: { fields: { pairs: { id: 1, type: 'Pair', rule: 'repeated' } } },
    CommApiData: {
      fields: {
        apiType: { id: 1, type: 'int32' },
        openapiData: { id: 2, type: 'OpenApiData' },
        appid: { id: 6, type: 'string' },
      },
    },
    CommOpenApiResp: {
      fields: {
        respData: { id: 1, type: 'bytes' },
        contentType: { id: 2, type: 'string' },
        errorCode: { id: 3, type: 'int32' },
      },
    },
  },
})
const Request = root.lookupType('CommApiData')
const Response = root.lookupType('CommOpenApiResp')

interface Pair {
  key: string
  value: Uint8Array
  contenttype: string
  filename: string
}

/** A file among an openapi call's parameters. */
export interface OpenApiMedia {
  contentType: string
  value: Uint8Array
  fileName: string
}

/** The parameters (snake_case) of an openapi call; a file is an OpenApiMedia. */
export function decodeOpenApiRequest(message: Uint8Array): Record<string, unknown> {
  try {
    const { openapiData } = Request.decode(message) as unknown as {
      openapiData: { pairs: Pair[] } | null
    }
    return Object.fromEntries((openapiData?.pairs ?? []).map((pair) => [pair.key, valueOf(pair)]))
  } catch (error) {
    throw new BadRequestError(`requestData cannot be read: ${String(error)}`)
  }
}

function valueOf({ value, contenttype, filename }: Pair): unknown {
  if (contenttype || filename) {
    return { contentType: contenttype, value, fileName: filename } satisfies OpenApiMedia
  }
  return JSON.parse(Buffer.from(value).toString())
}

export interface OpenApiAnswer {
  respData: Uint8Array
  contentType?: string
  errorCode?: number
}

export function encodeOpenApiResponse(answer: OpenApiAnswer): Buffer {
  const { respData, contentType = 'application/json; charset=utf-8', errorCode = 0 } = answer
  const message = Response.create({ respData, contentType, errorCode })
  return Buffer.from(Response.encode(message).finish())
}
