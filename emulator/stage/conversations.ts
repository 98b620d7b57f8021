import { randomBytes } from 'node:crypto'
import type { Store } from '../store/store-api'
import { MESSAGES, MOMENTS } from './collections'

/** A text that one person sent another; `at` in epoch ms. */
export interface ChatMessage extends Record<string, unknown> {
  _id: string
  from: string
  to: string
  text: string
  at: number
}

/** A text that a person posted for all friends. */
export interface Moment extends Record<string, unknown> {
  _id: string
  author: string
  text: string
  at: number
}

const SHOWN = 200
/** Sorts after every character of an id. */
const END = '~'

/** The same for both directions. */
const conversationOf = (a: string, b: string) => [a, b].sort().join('/')
/** Ids grow with time, so that a range of ids is a span of time. */
const timed = (at: number) =>
  `${String(at).padStart(15, '0')}-${randomBytes(6).toString('base64url')}`

const latestFirst = { sort: [['_id', -1]], limit: SHOWN } as const

export async function sendMessage(
  store: Store,
  message: Omit<ChatMessage, '_id'> & { from: string; to: string; at: number },
): Promise<string> {
  const id = `${conversationOf(message.from, message.to)}/${timed(message.at)}`
  await store.insert(MESSAGES, [{ ...message, _id: id }])
  return id
}

/** The last messages between two people, oldest first. */
export async function readConversation(store: Store, a: string, b: string): Promise<ChatMessage[]> {
  const prefix = `${conversationOf(a, b)}/`
  const range = { _id: { $gte: prefix, $lt: prefix + END } }
  return ((await store.find(MESSAGES, range, latestFirst)) as ChatMessage[]).reverse()
}

export async function postMoment(
  store: Store,
  moment: { author: string; text: string; at: number },
): Promise<string> {
  const id = timed(moment.at)
  await store.insert(MOMENTS, [{ ...moment, _id: id }])
  return id
}

/** The last moments, newest first. */
export async function readMoments(store: Store): Promise<Moment[]> {
  return (await store.find(MOMENTS, {}, latestFirst)) as Moment[]
}
