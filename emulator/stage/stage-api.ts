import type { FastifyInstance, FastifyReply } from 'fastify'
import * as v from 'valibot'
import { seedWorld, storageFolderOf } from '../seeds/seed-world'
import type { World } from '../world'
import { postMoment, readConversation, readMoments, sendMessage } from './conversations'
import { listOrders } from './orders-overview'
import { addPerson, listPeople, MOST_PEOPLE } from './people'
import type { EventLog } from './stage-events'

export type StageWorld = Pick<
  World,
  'store' | 'clock' | 'functions' | 'events' | 'url' | 'dataFolder' | 'dist'
>

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max))
const openid = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{6,64}$/))
const NewPerson = v.strictObject({ nickname: text(20) })
const NewMessage = v.strictObject({ from: openid, to: openid, text: text(500) })
const NewMoment = v.strictObject({ author: openid, text: text(1000) })
const Pair = v.object({ a: openid, b: openid })
const Reset = v.strictObject({ confirm: v.literal(true) })

/** Runs `work` with the checked body or query; 400 with one sentence otherwise. */
async function checked<Schema extends v.GenericSchema>(
  reply: FastifyReply,
  schema: Schema,
  data: unknown,
  work: (input: v.InferOutput<Schema>) => Promise<unknown>,
) {
  const parsed = v.safeParse(schema, data)
  if (!parsed.success) return reply.code(400).send({ error: parsed.issues[0].message })
  return reply.send(await work(parsed.output))
}

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

function registerTalk(app: FastifyInstance, { store, clock }: StageWorld, log: EventLog): void {
  app.get('/stage/api/messages', ({ query }, reply) =>
    checked(reply, Pair, query, ({ a, b }) => readConversation(store, a, b)),
  )
  app.post('/stage/api/messages', ({ body }, reply) =>
    checked(reply, NewMessage, body, async (message) => {
      const at = clock.now()
      const id = await sendMessage(store, { ...message, at })
      log.push({ kind: 'message', ...message, at, id })
      return { id, at }
    }),
  )
  app.get('/stage/api/moments', () => readMoments(store))
  app.post('/stage/api/moments', ({ body }, reply) =>
    checked(reply, NewMoment, body, async (moment) => {
      const at = clock.now()
      const id = await postMoment(store, { ...moment, at })
      log.push({ kind: 'moment', ...moment, at, id })
      return { id, at }
    }),
  )
}

/** What the stage page asks for, under /stage/api. */
export function registerStageApi(app: FastifyInstance, world: StageWorld, log: EventLog): void {
  registerPeople(app, world, log)
  registerTalk(app, world, log)
  app.get('/stage/api/orders', () => listOrders(world.store))
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
