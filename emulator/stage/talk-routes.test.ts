import Fastify, { type FastifyInstance } from 'fastify'
import { createClock, type Clock } from '../clock'
import { ACTIVITIES, openApiIndexes } from '../openapi/indexes'
import { createStore } from '../store/create-store'
import type { Store } from '../store/store-api'
import { makeStageCollections, PICTURES } from './collections'
import type { ShownMessage } from './card-state'
import type { Moment } from './conversations'
import { createEventLog, type EventLog } from './stage-events'
import { registerTalk } from './talk-routes'

let store: Store
let app: FastifyInstance
let log: EventLog
let clock: Clock
beforeEach(async () => {
  store = await createStore({ indexes: openApiIndexes, refuseScans: true })
  await makeStageCollections(store)
  app = Fastify()
  log = createEventLog()
  clock = createClock()
  registerTalk(app, { store, clock }, log)
})
afterEach(async () => {
  await app.close()
  await store.close()
})

const post = (path: string, payload: object) =>
  app.inject({ method: 'POST', url: `/stage/api/${path}`, payload })
const between = { from: 'aaaaaa', to: 'bbbbbb' }
const read = async () =>
  (await app.inject('/stage/api/messages?a=aaaaaa&b=bbbbbb')).json<ShownMessage[]>()

const card = {
  title: '水蜜桃 3 人团',
  desc: '¥29.9',
  link: '#/pages/group/index?s=0123456789',
  image: '/storage/catalogue/peach.jpg',
  activity: null,
}
const PNG = `data:image/png;base64,${Buffer.from('a picture').toString('base64')}`
/** A picture of so many bytes. */
const pictureOf = (bytes: number) =>
  `data:image/jpeg;base64,${Buffer.alloc(bytes, 7).toString('base64')}`

test('a card and a picture are kept as they were sent', async () => {
  await post('messages', { ...between, card })
  await post('messages', { ...between, picture: PNG })
  const messages = await read()
  expect(messages).toMatchObject([{ card }, between])
  expect(messages[0]).not.toHaveProperty('cardState')
  const { picture } = messages[1] as { picture: string }
  const shown = await app.inject(picture)
  expect([shown.body, shown.headers['content-type']]).toEqual(['a picture', 'image/png'])
  expect((await app.inject('/stage/picture/none')).statusCode).toBe(404)
})

test('a picture made in the page is kept once, however many cards carry it', async () => {
  await post('messages', { ...between, card: { ...card, image: PNG } })
  await post('moments', { author: 'aaaaaa', card: { ...card, image: PNG } })
  expect(await store.count(PICTURES, {})).toBe(1)
  const [moment] = (await app.inject('/stage/api/moments')).json<Moment[]>()
  expect(moment).toMatchObject({ text: '', card: { title: card.title } })
  expect((await app.inject(moment?.card?.image ?? '')).body).toBe('a picture')
})

test('a card shows what its activity says now, and before that what its sender knew', async () => {
  const activity = { id: 'act-1', members: '1', size: '3' }
  const expiresAt = clock.now() + 1000
  const counts = { memberCount: '', roomLimit: '', path: '' }
  await store.insert(ACTIVITIES, [{ _id: 'act-1', state: 0, expiresAt, ...counts }])
  await post('messages', { ...between, card: { ...card, activity } })
  const state = async () => (await read())[0]?.cardState
  expect(await state()).toEqual({ state: 0, members: '1', size: '3', link: '' })
  const change = { $set: { memberCount: '2', roomLimit: '3' } }
  await store.update(ACTIVITIES, { _id: 'act-1' }, change)
  expect(await state()).toEqual({ state: 0, members: '2', size: '3', link: '' })
  const ended = { $set: { state: 1, path: 'pages/group/index?id=g1' } }
  await store.update(ACTIVITIES, { _id: 'act-1' }, ended)
  const link = '#/pages/group/index?id=g1'
  expect(await state()).toEqual({ state: 1, members: '2', size: '3', link })
  // A day after it began WeChat ends it by itself.
  await clock.advance(1000)
  expect(await state()).toEqual({ state: 2, members: '2', size: '3', link })
})

test('a picture may have 1 MB, and not more', async () => {
  const megabyte = 1024 * 1024
  expect((await post('messages', { ...between, picture: pictureOf(megabyte) })).statusCode).toBe(
    200,
  )
  const larger = await post('messages', { ...between, picture: pictureOf(megabyte + 100) })
  expect(larger.statusCode).toBe(400)
  const huge = await post('messages', { ...between, picture: pictureOf(3 * megabyte) })
  expect(huge.statusCode).toBe(413)
  expect(await read()).toHaveLength(1)
})

test.each([
  ['a link to elsewhere', { card: { ...card, link: 'https://example.com/' } }],
  ['a link with another page behind it', { card: { ...card, link: '#/pages/a?x=#b' } }],
  ['a picture from elsewhere', { card: { ...card, image: 'https://example.com/a.png' } }],
  ['a picture that is a page', { picture: 'data:text/html;base64,PGI+' }],
  ['an svg, which may hold a script', { picture: 'data:image/svg+xml;base64,PGI+' }],
  ['no title', { card: { ...card, title: '  ' } }],
  ['a text beside the card', { card, text: 'x' }],
  ['nothing', {}],
])('%s is refused and leaves nothing', async (_name, content) => {
  expect((await post('messages', { ...between, ...content })).statusCode).toBe(400)
  expect((await post('moments', { author: 'aaaaaa', text: '', ...content })).statusCode).toBe(
    'text' in content ? 200 : 400,
  )
  expect(await read()).toEqual([])
})
