import type { Faults, FaultSwitch } from '../../wechat-pay/faults'
import { ask } from '../browser/ask'
import type { CardState, ShownMessage } from '../card-state'
import type { Card, Moment } from '../conversations'
import type { GroupCounts } from '../groups-overview'
import type { OrderSummary } from '../orders-overview'
import type { ShownPerson as StagePerson } from '../people'
import type { ShopCounts } from '../shop-overview'

export type {
  Card,
  CardState,
  FaultSwitch,
  Faults,
  Moment,
  OrderSummary,
  ShopCounts,
  ShownMessage,
  StagePerson,
}

export interface ClockState {
  /** Epoch ms of the emulated world. */
  now: number
  offsetMs: number
}

export interface FaultState {
  faults: Faults
  switches: readonly FaultSwitch[]
}

export const api = {
  people: () => ask<StagePerson[]>('/stage/api/people'),
  addPerson: (nickname: string) => ask<{ _id: string }>('/stage/api/people', { nickname }),
  messages: (a: string, b: string) =>
    ask<ShownMessage[]>(`/stage/api/messages?${new URLSearchParams({ a, b }).toString()}`),
  sendMessage: (from: string, to: string, text: string) =>
    ask<object>('/stage/api/messages', { from, to, text }),
  sendPicture: (from: string, to: string, picture: string) =>
    ask<object>('/stage/api/messages', { from, to, picture }),
  moments: () => ask<Moment[]>('/stage/api/moments'),
  postMoment: (author: string, text: string) => ask<object>('/stage/api/moments', { author, text }),
  orders: () => ask<OrderSummary[]>('/stage/api/orders'),
  groups: () => ask<GroupCounts>('/stage/api/groups'),
  shop: () => ask<ShopCounts>('/stage/api/shop'),
  reset: () => ask<object>('/stage/api/reset', { confirm: true }),
  clock: () => ask<ClockState>('/clock'),
  advance: (advanceMs: number) => ask<ClockState>('/clock', { advanceMs }),
  faults: () => ask<FaultState>('/wechat-pay/faults'),
  setFaults: (faults: Partial<Faults>) => ask<FaultState>('/wechat-pay/faults', faults),
}
