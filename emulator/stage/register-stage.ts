import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { makeStageCollections } from './collections'
import { registerEventStream } from './event-stream'
import { registerPage } from './page-routes'
import { registerPhones } from './phone-routes'
import { registerStageApi, type StageWorld } from './stage-api'
import { createEventLog } from './stage-events'

/**
 * The stage: its page at /stage/, what the page asks (/stage/api) and is told (/stage/events), and
 * the phones (/p/<openid>/). `world.url` is read when it is needed, since the port may be chosen late.
 */
export function registerStage(app: FastifyInstance, world: StageWorld): void {
  const log = createEventLog()
  const stopListening = world.events.on((event) => log.push(event))
  app.addHook('onReady', () => makeStageCollections(world.store))
  app.addHook('onClose', (_app, done) => {
    stopListening()
    done()
  })
  registerPage(app)
  registerEventStream(app, log)
  registerStageApi(app, world, log)
  registerPhones(app, path.join(world.dist, 'h5'))
}
