import { createStore } from '../store/create-store'
import type { Store } from '../store/store-api'
import { makeStageCollections } from './collections'
import { postMoment, readConversation, readMoments, sendMessage } from './conversations'

let store: Store
beforeEach(async () => {
  store = await createStore({ indexes: {}, refuseScans: true })
  await makeStageCollections(store)
})
afterEach(() => store.close())

const say = (from: string, to: string, text: string, at: number) =>
  sendMessage(store, { from, to, text, at })

test('both see their conversation in the order of time, and nobody else’s', async () => {
  await say('ann', 'bob', 'first', 1000)
  await say('bob', 'ann', 'second', 2000)
  await say('ann', 'cem', 'other', 1500)
  await say('ann', 'bobby', 'other too', 1600)
  const texts = await readConversation(store, 'bob', 'ann')
  expect(texts).toMatchObject([{ text: 'first' }, { text: 'second' }])
  expect(await readConversation(store, 'bob', 'cem')).toEqual([])
})

test('moments are read newest first', async () => {
  await postMoment(store, { author: 'ann', text: 'old', card: null, at: 1000 })
  await postMoment(store, { author: 'bob', text: 'new', card: null, at: 2000 })
  expect((await readMoments(store)).map(({ text }) => text)).toEqual(['new', 'old'])
})
