import type { InputOf, OutputOf } from '@contract/index'
import { fen } from '@domain/money'
import { employ, owner } from '../../rig/staff'
import { createScene, type Scene } from './order-scene'

/** Opens the shop of order-scene with its owner, and what a test of goods says often. */
export interface GoodsScene extends Scene {
  readonly owner: string
  /** A file id where the owner uploads pictures of goods. */
  picture(name: string): string
  save(
    product: ProductInput,
    more?: { productId: string; rev: number },
    requestKey?: string,
  ): Promise<SavedProduct>
}

export type ProductInput = InputOf<'seller.saveProduct'>['product']
export type SavedProduct = OutputOf<'seller.saveProduct'>['product']

/** A complete product in one variant of 10.00 yuan with 5 pieces, unless told otherwise. */
export const aForm = (picture: string, more: Partial<ProductInput> = {}): ProductInput => ({
  title: '武夷岩茶',
  subtitle: '肉桂',
  categoryId: 'c1',
  pictures: [picture],
  details: ['炭焙'],
  tags: ['包邮'],
  options: [{ name: '规格', values: ['小', '大'] }],
  skus: [aVariant('小', { initialStock: 5 })],
  supplierId: null,
  ...more,
})

export const aVariant = (
  value: string,
  more: Partial<ProductInput['skus'][number]> = {},
): ProductInput['skus'][number] => ({
  values: [value],
  price: fen(1000),
  listPrice: null,
  picture: null,
  weight: 500,
  initialStock: 0,
  ...more,
})

/** The form of a product as it was saved. */
export function formOf(saved: SavedProduct): ProductInput {
  const { title, subtitle, categoryId, pictures, details, tags, options, supplierId } = saved
  const written = { title, subtitle, categoryId, pictures, details, tags, options, supplierId }
  const skus = saved.skus.map(({ skuId, values, price, listPrice, picture, weight }) => {
    return { skuId, values, price, listPrice, picture, weight, initialStock: 0 }
  })
  return { ...written, skus }
}

export async function createGoodsScene(pieces = 10): Promise<GoodsScene> {
  const scene = await createScene(pieces)
  const keeper = 'o-keeper'
  const { id } = await scene.ok(keeper, 'login.enter', {})
  await employ(scene.store, keeper, owner)
  return {
    ...scene,
    owner: keeper,
    picture: (name) => `cloud://env-local.files/goods/${id}/${name}.png`,
    async save(product, more, requestKey) {
      const input = { product, ...more }
      return (await scene.ok(keeper, 'seller.saveProduct', input, requestKey)).product
    },
  }
}
