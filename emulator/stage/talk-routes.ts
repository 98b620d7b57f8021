import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import type { World } from '../world'
import { withCardStates } from './card-state'
import { checked, openid, text } from './checked'
import {
  postMoment,
  readConversation,
  readMoments,
  sendMessage,
  type Card,
  type Content,
} from './conversations'
import { isPicture, keepPicture, MOST_PICTURE_TEXT, readPicture } from './pictures'
import type { EventLog } from './stage-events'

const picture = v.pipe(
  v.string(),
  v.check(isPicture, 'A picture is a data url of png, jpeg, webp or gif, 1 MB at most.'),
)
const short = (max: number) => v.optional(v.pipe(v.string(), v.maxLength(max)), '')
const count = short(10)
const card = v.strictObject({
  title: text(200),
  desc: short(200),
  link: v.pipe(short(1024), v.regex(/^(#\/[^\s#]*)?$/, 'A link is "#/" and a page, or empty.')),
  image: v.union([v.literal(''), v.pipe(v.string(), v.regex(/^\/storage\/[^\s?#]+$/)), picture]),
  activity: v.nullable(v.strictObject({ id: text(128), members: count, size: count })),
})
const sent = { from: openid, to: openid }
const NewMessage = v.union([
  v.strictObject({ ...sent, text: text(500) }),
  v.strictObject({ ...sent, picture }),
  v.strictObject({ ...sent, card }),
])
const NewMoment = v.union([
  v.strictObject({ author: openid, text: text(1000) }),
  v.strictObject({ author: openid, text: short(1000), card }),
])
const Pair = v.object({ a: openid, b: openid })

type Deps = Pick<World, 'store' | 'clock'>
type SentCard = v.InferOutput<typeof card>

const keepImage = async (store: Deps['store'], sentCard: SentCard): Promise<Card> => ({
  ...sentCard,
  image: isPicture(sentCard.image) ? await keepPicture(store, sentCard.image) : sentCard.image,
})

async function contentOf(
  store: Deps['store'],
  message: v.InferOutput<typeof NewMessage>,
): Promise<Content> {
  if ('card' in message) return { card: await keepImage(store, message.card) }
  if ('picture' in message) return { picture: await keepPicture(store, message.picture) }
  return { text: message.text }
}

function registerPictures(app: FastifyInstance, { store }: Deps): void {
  app.get<{ Params: { id: string } }>('/stage/picture/:id', async ({ params }, reply) => {
    const found = await readPicture(store, params.id)
    if (!found) return reply.callNotFound()
    return reply
      .type(found.type)
      .headers({ 'cache-control': 'max-age=86400', 'x-content-type-options': 'nosniff' })
      .send(found.bytes)
  })
}

/** What people on the stage say, send and post, under /stage/api, and its pictures. */
export function registerTalk(app: FastifyInstance, { store, clock }: Deps, log: EventLog): void {
  // Room for a picture and the words around it.
  const options = { bodyLimit: MOST_PICTURE_TEXT + 16 * 1024 }
  app.get('/stage/api/messages', ({ query }, reply) =>
    checked(reply, Pair, query, async ({ a, b }) =>
      withCardStates(store, await readConversation(store, a, b), clock.now()),
    ),
  )
  app.post('/stage/api/messages', options, ({ body }, reply) =>
    checked(reply, NewMessage, body, async (message) => {
      const { from, to } = message
      const at = clock.now()
      const id = await sendMessage(store, { from, to, at, ...(await contentOf(store, message)) })
      log.push({ kind: 'message', from, to, at, id, shared: !('text' in message) })
      return { id, at }
    }),
  )
  app.get('/stage/api/moments', () => readMoments(store))
  app.post('/stage/api/moments', options, ({ body }, reply) =>
    checked(reply, NewMoment, body, async ({ author, text, ...rest }) => {
      const at = clock.now()
      const shown = 'card' in rest ? await keepImage(store, rest.card) : null
      const id = await postMoment(store, { author, text, card: shown, at })
      log.push({ kind: 'moment', author, at, id, shared: shown !== null })
      return { id, at }
    }),
  )
  registerPictures(app, { store, clock })
}
