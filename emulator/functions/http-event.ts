/** The event of CloudBase's HTTP access service, which stands before an HTTP-triggered function. */
export interface HttpEvent {
  path: string
  httpMethod: string
  headers: Record<string, string>
  queryStringParameters: Record<string, string>
  body: string
  isBase64Encoded: boolean
}

export interface HttpRequest {
  url: string
  method: string
  headers: Readonly<Record<string, string | string[] | undefined>>
  body: Buffer
}

export interface HttpAnswer {
  statusCode: number
  headers: Record<string, string>
  body: Buffer
}

function textOf(body: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    return undefined
  }
}

/** A body that is no text travels as base64. */
export function toHttpEvent(request: HttpRequest): HttpEvent {
  const url = new URL(request.url, 'http://localhost')
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  const text = textOf(request.body)
  return {
    path: url.pathname,
    httpMethod: request.method,
    headers,
    queryStringParameters: Object.fromEntries(url.searchParams),
    body: text ?? request.body.toString('base64'),
    isBase64Encoded: text === undefined,
  }
}

interface Integrated {
  statusCode: number
  headers?: Record<string, unknown>
  body?: unknown
  isBase64Encoded?: unknown
}

const isIntegrated = (result: unknown): result is Integrated =>
  typeof result === 'object' &&
  result !== null &&
  'statusCode' in result &&
  Number.isInteger(result.statusCode)

function bodyOf({ body, isBase64Encoded }: Integrated): Buffer {
  if (body === undefined || body === null) return Buffer.alloc(0)
  if (typeof body !== 'string') return Buffer.from(JSON.stringify(body))
  return Buffer.from(body, isBase64Encoded === true ? 'base64' : 'utf8')
}

/** With a statusCode the result is the answer itself; anything else is answered as JSON with 200. */
export function toHttpAnswer(result: unknown): HttpAnswer {
  if (!isIntegrated(result))
    return {
      statusCode: 200,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: Buffer.from(JSON.stringify(result ?? null)),
    }
  const headers = Object.entries(result.headers ?? {}).map(([name, value]) => [
    name.toLowerCase(),
    String(value),
  ])
  return {
    statusCode: result.statusCode,
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: bodyOf(result),
  }
}
