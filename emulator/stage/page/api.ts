import type { StagePerson } from '../../seeds/enter-person'
import type { Faults, FaultSwitch } from '../../wechat-pay/faults'
import type { ChatMessage, Moment } from '../conversations'
import type { OrderSummary } from '../orders-overview'

export type { ChatMessage, FaultSwitch, Faults, Moment, OrderSummary, StagePerson }

export interface ClockState {
  /** Epoch ms of the emulated world. */
  now: number
  offsetMs: number
}

export interface FaultState {
  faults: Faults
  switches: readonly FaultSwitch[]
}

/** Throws an Error with the emulator's own sentence. */
async function ask<Answer>(url: string, body?: object): Promise<Answer> {
  const post = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
  const response = await fetch(url, post)
  const answer: unknown = await response.json()
  if (response.ok) return answer as Answer
  const { error, message } = answer as { error?: string; message?: string }
  throw new Error(error ?? message ?? `HTTP ${response.status}`)
}

export const api = {
  people: () => ask<StagePerson[]>('/stage/api/people'),
  addPerson: (nickname: string) => ask<StagePerson>('/stage/api/people', { nickname }),
  messages: (a: string, b: string) =>
    ask<ChatMessage[]>(`/stage/api/messages?${new URLSearchParams({ a, b }).toString()}`),
  sendMessage: (from: string, to: string, text: string) =>
    ask<object>('/stage/api/messages', { from, to, text }),
  moments: () => ask<Moment[]>('/stage/api/moments'),
  postMoment: (author: string, text: string) => ask<object>('/stage/api/moments', { author, text }),
  orders: () => ask<OrderSummary[]>('/stage/api/orders'),
  reset: () => ask<object>('/stage/api/reset', { confirm: true }),
  clock: () => ask<ClockState>('/clock'),
  advance: (advanceMs: number) => ask<ClockState>('/clock', { advanceMs }),
  faults: () => ask<FaultState>('/wechat-pay/faults'),
  setFaults: (faults: Partial<Faults>) => ask<FaultState>('/wechat-pay/faults', faults),
}
