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
} as const
