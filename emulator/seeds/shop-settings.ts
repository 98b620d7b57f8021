import { fen } from '../../domain/money'
import { defaultSettings, type Banner, type ShopSettings } from '../../domain/shop-settings'

const banners = (pictureOf: (name: string) => string): readonly Banner[] => [
  {
    id: 'peach',
    picture: pictureOf('banners/peach'),
    title: '水蜜桃正当季',
    subtitle: '阳山现摘现发，坏果包赔',
    target: { kind: 'product', productId: 'yangshan-peach' },
  },
  {
    id: 'tea',
    picture: pictureOf('banners/tea'),
    title: '一杯好茶的时间',
    subtitle: '茶饮咖啡专场，下单现烘现发',
    target: { kind: 'category', categoryId: 'tea' },
  },
  {
    id: 'wok',
    picture: pictureOf('banners/wok'),
    title: '好锅配好菜',
    subtitle: '手工锻打无涂层，越养越不粘',
    target: { kind: 'product', productId: 'iron-wok' },
  },
]

/** The shop as its owner has set it up; `pictureOf` answers the file id of a seeded picture. */
export const seededSettings = (pictureOf: (name: string) => string): ShopSettings => ({
  ...defaultSettings,
  _id: 'shop',
  shopName: '拼享优选',
  notice: '全场满 59 元包邮 · 生鲜坏果包赔 · 每日 16:00 前付款当天发货',
  banners: banners(pictureOf),
  postage: {
    fee: fen(600),
    freeFrom: fen(5900),
    regions: [
      {
        provinces: ['内蒙古自治区', '甘肃省', '青海省', '宁夏回族自治区', '海南省'],
        fee: fen(1200),
        freeFrom: fen(9900),
        closed: false,
      },
      {
        provinces: ['新疆维吾尔自治区', '西藏自治区'],
        fee: fen(2000),
        freeFrom: null,
        closed: false,
      },
      {
        provinces: ['台湾省', '香港特别行政区', '澳门特别行政区'],
        fee: fen(0),
        freeFrom: null,
        closed: true,
      },
    ],
    byWeight: null,
  },
  returnAddress: {
    name: '拼享优选售后部',
    phone: '13800000005',
    region: ['浙江省', '杭州市', '余杭区'],
    detail: '良渚街道古墩路 1899 号拼享优选仓 2 号月台',
  },
})
