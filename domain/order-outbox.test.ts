import fc from 'fast-check'
import type { Effect, EffectKind, Order } from './order'
import { anOrder } from './order-fixture'
import {
  claimOutbox,
  finishEffect,
  LEASE_MS,
  notOwing,
  owing,
  postponeEffect,
} from './order-outbox'
import { NEVER } from './stock'

const owed = (outbox: readonly Effect[], outboxDueAt: number): Order =>
  anOrder({ outbox, outboxDueAt })

describe('an effect that waits', () => {
  it('leaves the lease to the others, and is due when they are done', () => {
    const leased = owed([{ kind: 'REFUND' }, { kind: 'UPLOAD' }], 500)
    const waiting = postponeEffect(leased, 'REFUND', 9000)
    expect(waiting).toMatchObject({ outboxDueAt: 500, rev: 1 })
    expect(finishEffect(waiting, 'UPLOAD').outboxDueAt).toBe(9000)
  })

  it('can be worked once the wait is over', () => {
    const waiting = owed(
      [
        { kind: 'REFUND', dueAt: 9000 },
        { kind: 'AFTER_SALE', dueAt: 9001 },
      ],
      9000,
    )
    expect(claimOutbox(waiting, 8999)).toBeNull()
    expect(claimOutbox(waiting, 9000)).toMatchObject({
      outbox: [{ kind: 'REFUND' }, { kind: 'AFTER_SALE', dueAt: 9001 }],
      outboxDueAt: 9000 + LEASE_MS,
    })
    expect(claimOutbox(waiting, 9000)?.outbox[0]).toEqual({ kind: 'REFUND' })
  })

  it('that is asked for again waits no longer', () => {
    const waiting = owed([{ kind: 'UPLOAD', dueAt: 9000 }], 9000)
    expect(owing(waiting, { kind: 'UPLOAD' }, 100)).toMatchObject({
      outbox: [{ kind: 'UPLOAD' }],
      outboxDueAt: 100,
    })
  })
})

it('what is added by somebody else leaves a worker its lease', () => {
  const leased = owed([{ kind: 'SELL' }], 500)
  expect(owing(leased, { kind: 'UPLOAD' }, 100).outboxDueAt).toBe(500)
  expect(owing(owed([], NEVER), { kind: 'UPLOAD' }, 100).outboxDueAt).toBe(100)
})

it('is never due exactly when it is empty, and owes nothing twice', () => {
  const kind = fc.constantFrom<EffectKind>('SELL', 'REFUND', 'UPLOAD', 'AFTER_SALE')
  const step = fc.record({
    kind,
    what: fc.constantFrom('add', 'finish', 'postpone', 'drop', 'claim'),
    at: fc.nat(500_000),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let order = anOrder()
      for (const { kind, what, at } of steps) {
        if (what === 'add') order = owing(order, { kind }, at)
        else if (what === 'finish') order = finishEffect(order, kind)
        else if (what === 'postpone') order = postponeEffect(order, kind, at)
        else if (what === 'drop') order = notOwing(order, [kind])
        else order = claimOutbox(order, at) ?? order
        const kinds = order.outbox.map((effect) => effect.kind)
        expect(new Set(kinds).size).toBe(kinds.length)
        expect(order.outboxDueAt === NEVER).toBe(kinds.length === 0)
      }
    }),
  )
})
