import type { Address } from '@domain/address'
import type { Product } from '@domain/catalogue'
import { NEVER } from '@domain/stock'
import { noNetwork } from '@domain/touch'
import type { Staff } from '@domain/staff'
import type { User } from '@domain/user'
import { createSealer } from '../../../cloudfunctions/_core/adapters/crypto/sealer'
import type { Sealer } from '../../../cloudfunctions/_core/ports/sealer'
import { sealAddress } from '../../../cloudfunctions/_core/usecases/address-book'
import type { Store } from '../../../emulator/store/store-api'
import { aCampaign, aProduct, aSku, putShop } from '../../rig/shop-fixture'
import { owner, staffWith } from '../../rig/staff'

export const PEOPLE = ['ann', 'bob', 'cat', 'dan'] as const
/** Fewer than everybody wants. */
export const PIECES = 8
export const SKUS = ['p1-1', 'p2-1', 'p2-2', 'p3-1'] as const
export const PRODUCTS = ['p1', 'p2', 'p3'] as const
export const ADDRESS_ID = 'home'

/** What is bought in groups of two or three, and for how long one forms. */
export const GROUP_SKU = 'p3-1'
export const GROUP_MS = 60 * 60_000
/** Pieces for groups, fewer than there are. */
const SHARE = 4
export const SELLER = 'sel'
export const CLERK = 'clerk'

const products: readonly Product[] = [
  aProduct('p1'),
  aProduct('p2', { skus: [aSku('p2-1', 2000), aSku('p2-2', 3000)] }),
  aProduct('p3', { group: aCampaign('p3', { durationMs: GROUP_MS, stockShare: SHARE }) }),
]

const home = {
  name: '张三',
  phone: '13800138000',
  region: ['浙江省', '杭州市', '西湖区'],
  detail: '文三路 1 号',
} as const satisfies Address

const staffOf: Readonly<Record<string, Staff>> = {
  [SELLER]: owner,
  [CLERK]: staffWith('ORDERS', 'AFTER_SALE', 'PRODUCTS'),
}

const aUser = (openid: string, sealer: Sealer) =>
  ({
    _id: openid,
    publicId: `public-${openid}`,
    nickname: openid,
    avatar: null,
    roles: ['buyer'],
    staff: staffOf[openid] ?? null,
    staffGrant: 0,
    phone: null,
    phoneMasked: null,
    addresses: [{ id: ADDRESS_ID, sealed: sealAddress(home, openid, sealer), isDefault: true }],
    privacy: null,
    createdAt: 0,
    rev: 0,
    network: noNetwork,
    messages: {
      GROUP_JOINED: 1,
      GROUP_SUCCEEDED: 1,
      GROUP_FAILED: 1,
      ORDER_SHIPPED: 1,
      REFUNDED: 1,
    },
    tallyDueAt: NEVER,
  }) satisfies User

/** A small shop, and people with an address who know it; sealed with this FIELD_KEY. */
export async function putWorld(store: Store, fieldKey: string): Promise<void> {
  await putShop(store, products, PIECES)
  await store.update('settings', { _id: 'shop' }, { $set: { returnAddress: home } })
  await store.insert(
    'users',
    [...PEOPLE, SELLER, CLERK].map((openid) => aUser(openid, createSealer(fieldKey))),
  )
}

/** Pieces of a stock document when the shop opens. */
export const initialPieces = (stockId: string): number =>
  products.some(({ group }) => group?.id === stockId) ? SHARE : PIECES
