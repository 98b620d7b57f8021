import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CallBody } from '@contract/envelope'
import type { EndpointName, OutputOf } from '@contract/index'

/** What each endpoint answers. */
export type StillAnswers = { readonly [E in EndpointName]?: OutputOf<E> }

export interface StillCloud {
  readonly url: string
  close(): void
}

/** A cloud that answers the same every time, for looking at a page alone. */
export async function openStillCloud(answers: StillAnswers): Promise<StillCloud> {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => {
      const data = answers[(JSON.parse(body) as CallBody).endpoint as EndpointName]
      const error = { code: 'INTERNAL' }
      const answer = data === undefined ? { ok: false, error } : { ok: true, data }
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ ...answer, now: Date.now() }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
