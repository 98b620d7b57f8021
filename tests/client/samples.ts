import type { OutputOf } from '@contract/index'
import { permissions } from '@domain/staff-state'

type Card = OutputOf<'shop.listProducts'>['items'][number]
type Product = OutputOf<'shop.getProduct'>
type QuoteLine = OutputOf<'order.quote'>['lines'][number]

const fen = (n: number) => n as Card['price']
const picture = (name: string) => `cloud://env.bucket/products/${name}.jpg`

export const home: OutputOf<'shop.home'> = {
  shopName: '拼享小店',
  logo: null,
  notice: '满 59 元包邮',
  banners: [],
  categories: [{ id: 'fruit', name: '生鲜水果', icon: picture('fruit') }],
}

export const card = (n: number): Card => ({
  id: `p${n}`,
  title: `商品 ${n}`,
  picture: picture(`p${n}`),
  price: fen(1000 + n),
  listPrice: null,
  sold: n,
  tags: ['产地直发'],
})

/** Two options; black M does not exist. */
export const product: Product = {
  id: 'tee',
  onSale: true,
  title: '长绒棉短袖',
  subtitle: '越洗越软',
  pictures: [picture('tee-1'), picture('tee-2')],
  details: ['第一段', '第二段'],
  tags: ['A 类标准'],
  options: [
    { name: '颜色', values: ['白', '黑'] },
    { name: '尺码', values: ['M', 'L'] },
  ],
  skus: [
    {
      id: 'wm',
      values: ['白', 'M'],
      price: fen(5900),
      listPrice: fen(7900),
      picture: null,
      available: 8,
    },
    {
      id: 'wl',
      values: ['白', 'L'],
      price: fen(6900),
      listPrice: null,
      picture: null,
      available: 8,
    },
    {
      id: 'bl',
      values: ['黑', 'L'],
      price: fen(6900),
      listPrice: null,
      picture: null,
      available: 8,
    },
  ],
  sold: 12,
  postage: { fee: fen(800), freeFrom: fen(5900) },
  group: null,
}

/** A cart line's answer; 10 yuan each. */
export const quoteLine = (
  skuId: string,
  quantity: number,
  over: Partial<QuoteLine> = {},
): QuoteLine => ({
  skuId,
  quantity,
  product: { id: 'p', title: skuId, values: [], picture: picture(skuId) },
  price: fen(1000),
  subtotal: fen(1000 * quantity),
  available: 50,
  problem: null,
  ...over,
})

export const quoteOf = (lines: QuoteLine[]): OutputOf<'order.quote'> => {
  const goods = fen(lines.reduce((sum, { subtotal }) => sum + subtotal, 0))
  return {
    lines,
    amounts: { goods, postage: fen(0), discount: fen(0), payable: goods },
    postageFreeFrom: fen(5900),
    regionClosed: false,
  }
}

export const anOwner: NonNullable<OutputOf<'login.enter'>['staff']> = {
  role: 'OWNER',
  permissions: [...permissions],
  name: '掌柜',
}

export const person: OutputOf<'login.enter'> = {
  id: 'u1',
  nickname: '拼友0001',
  avatar: null,
  phoneMasked: null,
  privacyVersion: null,
  staff: null,
  createdAt: 0,
}
