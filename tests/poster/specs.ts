import type { PosterSpec } from '@/features/poster/poster-spec'

const base: PosterSpec = {
  kind: 'product',
  title: '阳山水蜜桃 现摘现发 坏果包赔',
  subtitle: '树上熟，皮薄多汁，顺丰次日达',
  picture: 'goods',
  price: 5900,
  groupPrice: null,
  groupSize: null,
  missing: null,
  listPrice: 7900,
  sharer: { nickname: '陈小雨', avatar: 'avatar' },
  code: 'code',
  shopName: '拼享小店',
  slogan: '认真挑好物，邻里一起拼',
}

const group: PosterSpec = {
  ...base,
  kind: 'group',
  price: 5900,
  groupPrice: 4590,
  groupSize: 3,
  missing: 1,
  listPrice: null,
}

/** One poster per thing that may go wrong; the name is the picture's. */
export const specs: Readonly<Record<string, PosterSpec>> = {
  product: base,
  'long-title': {
    ...base,
    title:
      '云南高山古树普洱熟茶饼 2019 年春料 勐海产区传统渥堆发酵 357 克礼盒装 送茶刀茶针与手提袋',
    subtitle: '汤色红浓透亮，入口绵甜顺滑，存放越久越醇厚，自饮送礼收藏都体面',
    groupPrice: 4990,
    groupSize: 3,
  },
  'no-subtitle': { ...base, subtitle: null, listPrice: null, title: '竹纤维洗碗布' },
  emoji: {
    ...base,
    title: '🍑一口爆汁🍑水蜜桃，全家都爱吃👨‍👩‍👧送礼也合适🎉🎉🎉👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧',
    sharer: { nickname: '🍑桃子', avatar: null },
  },
  'group-misses-one': group,
  'group-of-ten': { ...group, groupSize: 10, missing: 4, groupPrice: 3990 },
  'price-with-cents': {
    ...base,
    price: 1289905,
    listPrice: 1590000,
    groupPrice: 1189900,
    groupSize: 2,
  },
  'no-avatar': { ...group, sharer: { nickname: '敏杰', avatar: null }, picture: 'missing' },
  'long-nickname': {
    ...group,
    sharer: { nickname: '住在西湖边每天早起跑步还爱喝手冲咖啡的阿明同学', avatar: 'avatar' },
    shopName: '西湖边上卖水果和茶叶的拼享小店',
    slogan: '每天清晨从果园和茶山直接发货，认真挑每一件好物，邻里一起拼更省心',
  },
  shop: {
    ...base,
    kind: 'shop',
    title: '拼享小店',
    subtitle: '时令水果、茶饮、厨房好物，产地直发',
    price: null,
    listPrice: null,
  },
}
