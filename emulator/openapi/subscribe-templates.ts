export interface SubscribeTemplate {
  id: string
  title: string
  /** Field key to its label; the key without its number is its type. */
  fields: Readonly<Record<string, string>>
}

/**
 * Templates that the local mini program has chosen from WeChat's library. A real mini program has
 * its own ids for the same fields.
 */
export const subscribeTemplates: readonly SubscribeTemplate[] = [
  {
    id: 'local-order-paid',
    title: '订单支付成功通知',
    fields: {
      character_string1: '订单编号',
      thing2: '商品名称',
      amount3: '支付金额',
      time4: '支付时间',
    },
  },
  {
    id: 'local-order-shipped',
    title: '订单发货通知',
    fields: {
      character_string1: '订单编号',
      thing2: '商品名称',
      thing3: '快递公司',
      character_string4: '快递单号',
      time5: '发货时间',
    },
  },
  {
    id: 'local-refund-result',
    title: '退款结果通知',
    fields: {
      character_string1: '订单编号',
      thing2: '商品名称',
      amount3: '退款金额',
      phrase4: '退款状态',
    },
  },
  {
    id: 'local-group-joined',
    title: '拼团进度通知',
    fields: { thing1: '商品名称', thing2: '最新进展', number3: '还差人数', time4: '截止时间' },
  },
  {
    id: 'local-group-succeeded',
    title: '拼团成功通知',
    fields: { thing1: '商品名称', amount2: '拼团价', number3: '成团人数', time4: '成团时间' },
  },
  {
    id: 'local-group-failed',
    title: '拼团失败通知',
    fields: { thing1: '商品名称', amount2: '退款金额', thing3: '失败原因' },
  },
  {
    id: 'local-commission',
    title: '佣金到账通知',
    fields: { amount1: '佣金金额', thing2: '来源商品', time3: '到账时间' },
  },
]
