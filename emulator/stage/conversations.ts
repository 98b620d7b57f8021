import { randomBytes } from 'node:crypto'
import type { Store } from '../store/store-api'
import { MESSAGES, MOMENTS } from './collections'

/** A shared page of the mini program. */
export interface Card {
  readonly title: string
  /** A line below the title; may be empty. */
  readonly desc: string
  /** The page's own part of its address, `#/pages/…`; empty: the shop's first page. */
  readonly link: string
  /** The picture's address on this machine; may be empty. */
  readonly image: string
  /** WeChat's activity that the card follows, and its counts when it was sent; null: never changes. */
  readonly activity: { readonly id: string; readonly members: string; readonly size: string } | null
}

/** A message is a text, a card or a picture (its address on this machine). */
export type Content = { text: string } | { card: Card } | { picture: string }

/** What one person sent another; `at` in epoch ms. */
export type ChatMessage = { _id: string; from: string; to: string; at: number } & Content

/** What a person posted for all friends. The text may be empty when there is a card. */
export interface Moment {
  _id: string
  author: string
  text: string
  card: Card | null
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
  message: { from: string; to: string; at: number } & Content,
): Promise<string> {
  const id = `${conversationOf(message.from, message.to)}/${timed(message.at)}`
  await store.insert(MESSAGES, [{ ...message, _id: id }])
  return id
}

/** The last messages between two people, oldest first. */
export async function readConversation(store: Store, a: string, b: string): Promise<ChatMessage[]> {
  const prefix = `${conversationOf(a, b)}/`
  const range = { _id: { $gte: prefix, $lt: prefix + END } }
  const messages = await store.find(MESSAGES, range, latestFirst)
  return (messages as unknown as ChatMessage[]).reverse()
}

export async function postMoment(store: Store, moment: Omit<Moment, '_id'>): Promise<string> {
  const id = timed(moment.at)
  await store.insert(MOMENTS, [{ ...moment, _id: id }])
  return id
}

/** The last moments, newest first. */
export async function readMoments(store: Store): Promise<Moment[]> {
  const moments = await store.find(MOMENTS, {}, latestFirst)
  // Those of an older data folder have no card.
  return (moments as unknown as Moment[]).map((moment) => ({
    ...moment,
    card: moment.card ?? null,
  }))
}
