/** Someone of the seeded world. The address is entered through the address book's own endpoint. */
export interface PersonDraft {
  readonly openid: string
  readonly nickname: string
  /** Picture `people/<avatar>.jpg`. */
  readonly avatar: string
  readonly roles: readonly ('buyer' | 'seller')[]
  readonly address: {
    readonly name: string
    readonly phone: string
    readonly region: [string, string, string]
    readonly detail: string
  }
}

export const personDrafts: readonly PersonDraft[] = [
  {
    openid: 'oPx_lin_xiaoxia_seed_0000001',
    nickname: '林小夏',
    avatar: 'xiaoxia',
    roles: ['buyer'],
    address: {
      name: '林小夏',
      phone: '13800000001',
      region: ['浙江省', '杭州市', '西湖区'],
      detail: '文三路 259 号昌地火炬大厦 2 幢 1206 室',
    },
  },
  {
    openid: 'oPx_chen_yu_seed_00000000002',
    nickname: '陈屿',
    avatar: 'chenyu',
    roles: ['buyer'],
    address: {
      name: '陈屿',
      phone: '13800000002',
      region: ['上海市', '上海市', '徐汇区'],
      detail: '漕溪北路 88 号圣爱广场 19 楼',
    },
  },
  {
    openid: 'oPx_wang_min_seed_0000000003',
    nickname: '敏姐爱做饭',
    avatar: 'minjie',
    roles: ['buyer'],
    address: {
      name: '王敏',
      phone: '13800000003',
      region: ['四川省', '成都市', '锦江区'],
      detail: '东大街芷泉段 6 号时代豪庭 3 栋 2 单元 1501',
    },
  },
  {
    openid: 'oPx_zhou_hang_seed_000000004',
    nickname: '周航',
    avatar: 'zhouhang',
    roles: ['buyer'],
    address: {
      name: '周航',
      phone: '13800000004',
      region: ['广东省', '广州市', '天河区'],
      detail: '体育西路 191 号中石化大厦 B 塔 802',
    },
  },
  {
    openid: 'oPx_shop_keeper_seed_0000005',
    nickname: '拼享掌柜',
    avatar: 'keeper',
    roles: ['buyer', 'seller'],
    address: {
      name: '沈掌柜',
      phone: '13800000005',
      region: ['浙江省', '杭州市', '余杭区'],
      detail: '良渚街道古墩路 1899 号拼享优选仓',
    },
  },
]

/** Avatars for people whom the stage adds later. */
export const spareAvatars = ['guest-1', 'guest-2', 'guest-3'] as const
