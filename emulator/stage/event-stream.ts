import type { FastifyInstance } from 'fastify'
import type { EventLog, NumberedEvent } from './stage-events'

/** Proxies and browsers drop a silent connection; a comment line keeps it. */
const HEARTBEAT_MS = 25_000

const line = ({ seq, event }: NumberedEvent) => `id: ${seq}\ndata: ${JSON.stringify(event)}\n\n`

/** `GET /stage/events`: server-sent events, beginning with those that the page has not seen.
 * `hello` tells the number of the last event before now. */
export function registerEventStream(app: FastifyInstance, log: EventLog): void {
  const streams = new Set<{ end(): void }>()
  app.get('/stage/events', (request, reply) => {
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    const lastSeen = Number(request.headers['last-event-id'] ?? 0)
    raw.write(`retry: 1000\nevent: hello\ndata: ${log.last()}\n\n`)
    for (const event of log.since(Number.isFinite(lastSeen) ? lastSeen : 0)) raw.write(line(event))
    const unfollow = log.follow((event) => raw.write(line(event)))
    const beat = setInterval(() => raw.write(': still here\n\n'), HEARTBEAT_MS)
    streams.add(raw)
    raw.on('close', () => {
      clearInterval(beat)
      unfollow()
      streams.delete(raw)
    })
  })
  app.addHook('preClose', (done) => {
    for (const stream of streams) stream.end()
    done()
  })
}
