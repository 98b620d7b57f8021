import type { Staff } from '../../domain/staff'
import { suppliersByCategory } from './suppliers'

/** Someone of the seeded world. The address is entered through the address book's own endpoint. */
export interface PersonDraft {
  readonly openid: string
  readonly nickname: string
  /** Picture `people/<avatar>.jpg`. */
  readonly avatar: string
  /** Null: does not work for the shop. */
  readonly staff: Omit<Staff, 'since'> | null
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
    staff: null,
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
    staff: null,
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
    staff: null,
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
    staff: null,
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
    staff: { role: 'OWNER', permissions: [], supplierId: null, name: '沈掌柜' },
    address: {
      name: '沈掌柜',
      phone: '13800000005',
      region: ['浙江省', '杭州市', '余杭区'],
      detail: '良渚街道古墩路 1899 号拼享优选仓',
    },
  },
  {
    openid: 'oPx_xiao_man_seed_0000000006',
    nickname: '客服小满',
    avatar: 'xiaoman',
    staff: {
      role: 'STAFF',
      permissions: ['ORDERS', 'AFTER_SALE'],
      supplierId: null,
      name: '小满',
    },
    address: {
      name: '何小满',
      phone: '13800000006',
      region: ['浙江省', '杭州市', '余杭区'],
      detail: '良渚街道时代路 66 号云上公寓 5 幢 402',
    },
  },
  {
    openid: 'oPx_orchard_zhou_seed_000007',
    nickname: '向阳果园老周',
    avatar: 'orchard',
    staff: {
      role: 'SUPPLIER',
      permissions: [],
      supplierId: suppliersByCategory['fruit']?._id ?? null,
      name: '果园老周',
    },
    address: {
      name: '周守田',
      phone: '13800000007',
      region: ['江苏省', '无锡市', '惠山区'],
      detail: '阳山镇桃源村向阳果园包装间',
    },
  },
]

/** Avatars for people whom the stage adds later. */
export const spareAvatars = ['guest-1', 'guest-2', 'guest-3'] as const
