import { createServer } from 'node:net'
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'

/** Only this machine reaches the emulator: it has no passwords. */
const HOST = '127.0.0.1'

/** Fails with EADDRINUSE before anything else was opened, and not after the seeds. */
export function assertPortFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(port, HOST, () => probe.close(() => resolve()))
  })
}

/** Faults of a request are told in a sentence; a bug is told to the console and not to the caller. */
export function createApp(): FastifyInstance {
  // Shared by long-lived event streams: closing must not wait for them.
  const app = Fastify({ forceCloseConnections: true })
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500
    if (status < 500) return reply.code(status).send({ error: error.message })
    console.error(`${request.method} ${request.url}:`, error)
    return reply.code(500).send({ error: 'The emulator failed on this request: see its console.' })
  })
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send({ error: `Nothing answers ${request.method} ${request.url}.` }),
  )
  return app
}

/** Listens and returns the address without a slash at its end. */
export const listen = (app: FastifyInstance, port: number): Promise<string> =>
  app.listen({ port, host: HOST })
