import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { seedWorld, storageFolderOf } from '../seeds/seed-world'
import type { World } from '../world'
import { checked, text } from './checked'
import { countGroups } from './groups-overview'
import { listOrders } from './orders-overview'
import { addPerson, listPeople, MOST_PEOPLE } from './people'
import { countShop } from './shop-overview'
import type { EventLog } from './stage-events'
import { registerTalk } from './talk-routes'

export type StageWorld = Pick<
  World,
  'store' | 'clock' | 'functions' | 'events' | 'url' | 'dataFolder' | 'dist'
>

const NewPerson = v.strictObject({ nickname: text(20) })
const Reset = v.strictObject({ confirm: v.literal(true) })

function registerPeople(app: FastifyInstance, world: StageWorld, log: EventLog): void {
  const { store, functions, dataFolder } = world
  app.get('/stage/api/people', () => listPeople(store))
  app.post('/stage/api/people', async (request, reply) => {
    if ((await listPeople(store)).length >= MOST_PEOPLE)
      return reply.code(409).send({ error: `The stage has room for ${MOST_PEOPLE} people.` })
    return checked(reply, NewPerson, request.body, async ({ nickname }) => {
      const deps = { store, functions, storageFolder: storageFolderOf(dataFolder) }
      const person = await addPerson(deps, nickname)
      log.push({ kind: 'people' })
      return person
    })
  })
}

/** What the stage page asks for, under /stage/api. */
export function registerStageApi(app: FastifyInstance, world: StageWorld, log: EventLog): void {
  registerPeople(app, world, log)
  registerTalk(app, world, log)
  app.get('/stage/api/orders', () => listOrders(world.store))
  app.get('/stage/api/groups', () => countGroups(world.store))
  app.get('/stage/api/shop', () => countShop(world.store))
  let resetting: Promise<void> | undefined
  app.post('/stage/api/reset', ({ body }, reply) =>
    checked(reply, Reset, body, async () => {
      resetting ??= seedWorld(world).finally(() => {
        resetting = undefined
      })
      await resetting
      log.clear()
      log.push({ kind: 'reset' })
      return {}
    }),
  )
}
