/**
 * Guards of the product, each with the code that is there (`from`, once in its file) and the code that
 * would be there without it. scripts/prove.mjs removes them one at a time, in a copy. `harmless`:
 * nothing goes wrong without it, and nothing may be found.
 */
const adapters = 'cloudfunctions/_core/adapters'
const usecases = 'cloudfunctions/_core/usecases'

export const guards = [
  {
    name: 'pieces are reserved only while enough are available',
    file: `${adapters}/cloudbase/stocks.ts`,
    from: '{ _id: skuId, available: { $gte: n }, [`holds.${key}`]: { $exists: false } }',
    to: '{ _id: skuId, [`holds.${key}`]: { $exists: false } }',
  },
  {
    name: 'a hold is made once for each key',
    file: `${adapters}/cloudbase/stocks.ts`,
    from: '{ _id: skuId, available: { $gte: n }, [`holds.${key}`]: { $exists: false } }',
    to: '{ _id: skuId, available: { $gte: n } }',
  },
  {
    name: 'pieces are released only while they are held',
    file: `${adapters}/cloudbase/stocks.ts`,
    from: 'release: (pieces) => write(held(pieces), end',
    to: 'release: (pieces) => write({ _id: pieces.skuId }, end',
  },
  {
    name: 'a hold is given up only by the last who shares it',
    file: `${adapters}/cloudbase/stocks.ts`,
    from: 'write(held(pieces, 1), end',
    to: 'write(held(pieces), end',
  },
  {
    name: 'an order is written only over the revision that was read',
    file: `${adapters}/cloudbase/orders.ts`,
    from: '{ _id: before._id, rev: before.rev }',
    to: '{ _id: before._id }',
  },
  {
    name: "the count of a commit's written documents is looked at",
    file: `${usecases}/revise-document.ts`,
    from: 'if (await docs.commit(doc, after)) return',
    to: 'if ((await docs.commit(doc, after)) || true) return',
  },
  {
    name: 'the amount of a payment is compared',
    file: 'domain/payment.ts',
    from: 'report.amount === order.amounts.payable',
    to: 'report.amount > 0',
  },
  {
    name: 'the payer of a payment is compared',
    file: 'domain/payment.ts',
    from: 'report.payer === order.buyerId',
    to: "report.payer !== ''",
  },
  {
    name: 'the signature of a notification is verified',
    file: `${adapters}/wechat-pay/pay-notifications.ts`,
    from: "return valid ? null : 'BAD_SIGNATURE'",
    to: 'return valid ? null : null',
  },
  {
    name: 'a payment is applied once',
    file: 'domain/payment.ts',
    from: 'if (order.payment !== null) return null',
    to: '',
  },
  {
    name: 'an order is closed at WeChat Pay before it is closed here',
    file: `${usecases}/close-order.ts`,
    from: 'await deps.pay.close(known.tradeNo)',
    to: '{ ok: true as const, value: null } as Awaited<ReturnType<CloseDeps["pay"]["close"]>>',
  },
  {
    name: 'a hold without an order is buried before it is released',
    file: `${usecases}/sweep-holds.ts`,
    from: "if (verdict === 'BURY') {",
    to: "if (verdict === 'BURY' && n < 0) {",
  },
  {
    name: 'a refund keeps its number',
    file: `${usecases}/work-outbox.ts`,
    from: 'no: refund.no,',
    to: 'no: `${refund.no}${order.rev}`,',
  },
  {
    name: 'an unpaid order is closed only when its minutes are over by the clock of the database',
    file: `${adapters}/cloudbase/orders.ts`,
    from: 'new DatabaseTime(-UNPAID_MS)',
    to: 'new DatabaseTime(0)',
  },
  {
    name: 'a seat is held only while one is free',
    file: 'domain/group-seats.ts',
    from: "if (group.taken >= group.size) return refuse('GROUP_FULL')",
    to: '',
  },
  {
    name: 'a payer whose hold lapsed is seated only while a seat is free',
    file: 'domain/group-seats.ts',
    from: "group.state !== 'FORMING' || group.taken >= group.size",
    to: "group.state !== 'FORMING'",
  },
  {
    name: 'a person has one live seat in a group',
    file: 'domain/group-seats.ts',
    from: "if (own && (isLive(own) || own.state === 'REFUNDING')) return refuse('GROUP_ALREADY_IN')",
    to: '',
  },
  {
    name: 'a group is written only over the revision that was read',
    file: `${adapters}/cloudbase/groups.ts`,
    from: '{ _id: before._id, rev: before.rev }',
    to: '{ _id: before._id }',
  },
  {
    name: 'a group expires only when its time is over by the clock of the database',
    file: `${adapters}/cloudbase/groups.ts`,
    from: 'endsAt: { $lte: new DatabaseTime() },',
    to: 'endsAt: { $lte: new DatabaseTime(3_600_000) },',
  },
  {
    name: 'a group has failed only when every refund has arrived',
    file: 'domain/group-seats.ts',
    from: "group.state === 'FAILING' && countSeats(group, 'REFUNDING') === 0",
    to: "group.state === 'FAILING'",
  },
  {
    name: 'a paid order of a group is not sold before the group succeeds',
    file: 'domain/payment.ts',
    from: "(group ? 'SEAT' : 'SELL')",
    to: "(group && group.size < 0 ? 'SEAT' : 'SELL')",
  },
  {
    name: 'an order that is closed unpaid gives its seat back',
    file: 'domain/order-close.ts',
    from: "if (order.group?.role !== 'MEMBER') return",
    to: 'if (order.rev >= 0) return',
  },
  {
    name: 'the pieces of a forming group stay held',
    file: 'domain/order-close.ts',
    from: "return holdKey === order.holdKey ? 'WAIT' : 'RELEASE'",
    to: "return 'RELEASE'",
  },
  {
    name: 'pieces that are asked back do not leave',
    file: 'domain/line-pieces.ts',
    from: "const shippable = quantity - shipped - bound('UNSHIPPED')",
    to: 'const shippable = quantity - shipped',
  },
  {
    name: 'no more goes back than was paid for a line',
    file: 'domain/after-sale-money.ts',
    from: 'share - taken)',
    to: 'share + taken)',
  },
  {
    name: 'an old number is closed before a new price is shown',
    file: `${usecases}/work-wish.ts`,
    from: 'const closed = await deps.pay.close(known.tradeNo)',
    to: 'const closed = { ok: true as const, value: null } as Awaited<ReturnType<CloseDeps["pay"]["close"]>>',
  },
  {
    name: 'pieces go back to the stock under the mark that the order knows',
    file: `${adapters}/cloudbase/stocks.ts`,
    from: '{ ...held(pieces), [`holds.${pieces.key}.mark`]: mark },',
    to: '{ ...held(pieces) },',
  },
  {
    name: 'a document of the reports is written by each batch once',
    file: `${adapters}/cloudbase/tally-books.ts`,
    from: 'seq: batch.seq - 1, open: false }',
    to: 'seq: batch.seq - 1 }',
  },
  {
    name: 'facts of an order are counted once',
    file: 'domain/tally-facts.ts',
    from: 'return facts.filter(([key]) => !isCounted(doc, key))',
    to: 'return doc.tallyDueAt < NEVER ? facts : []',
  },
  {
    name: 'a stock movement is applied once',
    file: `${usecases}/change-stock.ts`,
    from: 'if (last?.id === movement.id || (await stockLedger.isLogged(movement.id))) {',
    to: 'if (last?.id === movement.id && movement.delta > 1e6) {',
  },
  {
    name: 'WeChat Pay tells of the end of a part refund once',
    file: 'domain/after-sale-refunds.ts',
    from: "if (one === null || one.refund.state === 'SUCCESS') return null",
    to: 'if (one === null) return null',
  },
  {
    name: 'the lease of an outbox keeps others away',
    harmless: true,
    file: 'domain/order-outbox.ts',
    from: 'order.outbox.length === 0 || order.outboxDueAt > now',
    to: 'order.outbox.length === 0',
  },
]
