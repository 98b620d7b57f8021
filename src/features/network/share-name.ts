import type { OutputOf } from '@contract/index'

type Channel = OutputOf<'referral.myShares'>['items'][number]['channel']
type TargetKind = OutputOf<'referral.myShares'>['items'][number]['target']['kind']

const channels: Record<Channel, string> = {
  chat: '微信聊天',
  moments: '朋友圈',
  poster: '海报',
}

const targets: Record<TargetKind, string> = {
  product: '商品',
  group: '拼团',
  shop: '店铺',
}

export const channelName = (channel: Channel): string => channels[channel]
export const targetName = (kind: TargetKind): string => targets[kind]
