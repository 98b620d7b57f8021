import type { Product } from '@domain/catalogue'
import { noNetwork } from '@domain/touch'
import type { User } from '@domain/user'
import type { Store } from '../../../emulator/store/store-api'
import { aCampaign, aProduct, aSku, putShop } from '../../rig/shop-fixture'

export const PEOPLE = ['ann', 'bob', 'cat', 'dan'] as const
/** Fewer than everybody wants. */
export const PIECES = 5
export const SKUS = ['p1-1', 'p2-1', 'p2-2', 'p3-1'] as const
export const PRODUCTS = ['p1', 'p2', 'p3'] as const
export const ADDRESS_ID = 'home'

/** What is bought in groups of two or three, and for how long one forms. */
export const GROUP_SKU = 'p3-1'
export const GROUP_MS = 60 * 60_000
/** Pieces for groups, fewer than there are. */
const SHARE = 4
export const SELLER = 'sel'

const products: readonly Product[] = [
  aProduct('p1'),
  aProduct('p2', { skus: [aSku('p2-1', 2000), aSku('p2-2', 3000)] }),
  aProduct('p3', { group: aCampaign('p3', { durationMs: GROUP_MS, stockShare: SHARE }) }),
]

const aUser = (openid: string) =>
  ({
    _id: openid,
    publicId: `public-${openid}`,
    nickname: openid,
    avatar: null,
    roles: openid === SELLER ? ['buyer', 'seller'] : ['buyer'],
    phone: null,
    phoneMasked: null,
    addresses: [{ id: ADDRESS_ID, sealed: 'sealed', isDefault: true }],
    privacy: null,
    createdAt: 0,
    rev: 0,
    network: noNetwork,
    messages: { GROUP_JOINED: 1, GROUP_SUCCEEDED: 1, GROUP_FAILED: 1 },
  }) satisfies User

/** A small shop, and people with an address who know it. */
export async function putWorld(store: Store): Promise<void> {
  await putShop(store, products, PIECES)
  await store.insert('users', [...PEOPLE, SELLER].map(aUser))
}
