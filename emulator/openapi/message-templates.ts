/**
 * What the functions' variable MESSAGE_TEMPLATES holds here: by kind of message, the template of
 * subscribe-templates.ts and which of its fields takes what.
 */
export const messageTemplates = {
  GROUP_JOINED: {
    id: 'local-group-joined',
    fields: { product: 'thing1', member: 'thing2', missing: 'number3', endsAt: 'time4' },
  },
  GROUP_SUCCEEDED: {
    id: 'local-group-succeeded',
    fields: { product: 'thing1', price: 'amount2', members: 'number3', at: 'time4' },
  },
  GROUP_FAILED: {
    id: 'local-group-failed',
    fields: { product: 'thing1', refund: 'amount2', reason: 'thing3' },
  },
  ORDER_SHIPPED: {
    id: 'local-order-shipped',
    fields: {
      order: 'character_string1',
      product: 'thing2',
      carrier: 'thing3',
      waybill: 'character_string4',
      at: 'time5',
    },
  },
  REFUNDED: {
    id: 'local-refund-result',
    fields: { order: 'character_string1', product: 'thing2', refund: 'amount3', state: 'phrase4' },
  },
} as const
