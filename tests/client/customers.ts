import type { OutputOf } from '@contract/index'
import type { Fen } from '@domain/money'

type Page = OutputOf<'seller.getCustomer'>

export const customer: Page['customer'] = {
  id: 'p-lin',
  nickname: '林小夏',
  avatar: null,
  phoneMasked: '138****5678',
  tags: ['熟客'],
  orders: 3,
  spent: 12_300 as Fen,
  refunded: 300 as Fen,
  lastPaidAt: 1_795_300_000_000,
  joinedAt: 1_790_000_000_000,
  shares: 4,
  brought: 2,
  note: '',
  segments: ['ACTIVE', 'SHARERS'],
  broughtBy: { id: 'p-chen', nickname: '陈屿', avatar: null },
}

export const customerPage: Page = {
  customer,
  orders: [
    { id: 'o1', title: '水蜜桃', payable: 4100 as Fen, state: 'TO_SHIP', at: 1_795_300_000_000 },
  ],
  shares: [{ code: 'abcDEF1234', title: '水蜜桃', people: 3, at: 1_795_200_000_000 }],
  friends: [{ id: 'p-zhou', nickname: '周航', avatar: null }],
}

const node = (id: string, nickname: string, parent: number, brought: number) => ({
  ...{ id, nickname, avatar: null, parent, brought },
  ...{ orders: brought, spent: 0 as Fen },
})

/** 林小夏 in the middle; 周航, whom she brought, has brought more than are shown. */
export const personTree: OutputOf<'seller.personTree'> = {
  nodes: [
    node('p-lin', '林小夏', -1, 2),
    node('p-zhou', '周航', 0, 9),
    node('p-min', '敏姐', 0, 0),
  ],
  broughtBy: { id: 'p-chen', nickname: '陈屿', avatar: null },
}
