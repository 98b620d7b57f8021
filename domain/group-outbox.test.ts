import type { Group, GroupEffectKind } from './group'
import { aGroup, OPENED, withPayer } from './group-fixture'
import {
  changedGroup,
  claimGroupOutbox,
  finishWork,
  type GroupWork,
  withEffects,
} from './group-outbox'
import { leaveGroup } from './group-seats'
import { LEASE_MS } from './order-outbox'
import { NEVER } from './stock'

const NOW = OPENED + 10
const kinds = (group: Group | null) => group?.outbox.map(({ kind }) => kind)
const work = (worked: Group, done: GroupEffectKind[], more: Partial<GroupWork> = {}) => ({
  worked,
  done,
  goneCards: [],
  ...more,
})

it('leases what it owes to whoever changed it', () => {
  const group = withPayer(aGroup(), 'bob', NOW)
  expect(group.outboxDueAt).toBe(NOW + LEASE_MS)
  expect(claimGroupOutbox(group, NOW + LEASE_MS - 1)).toBeNull()
  expect(claimGroupOutbox(group, NOW + LEASE_MS)).toMatchObject({ rev: group.rev + 1 })
  expect(claimGroupOutbox(aGroup(), NEVER - 1)).toBeNull()
})

it('owes each effect once, and news to everybody once somebody says so', () => {
  const tell = { kind: 'TELL', news: 'SUCCEEDED' } as const
  const some = withEffects(aGroup(), [{ ...tell, to: ['a'] }, { kind: 'CARD' }], NOW)
  const more = withEffects(some, [{ kind: 'CARD' }, { ...tell, to: ['b', 'a'] }], NOW)
  expect(more.outbox).toEqual([{ ...tell, to: ['a', 'b'] }, { kind: 'CARD' }])
  expect(withEffects(more, [{ ...tell, to: null }], NOW).outbox[0]).toEqual({ ...tell, to: null })
})

describe('finishing', () => {
  it('takes out what is done; the rest may be worked from then on', () => {
    const group = withPayer(aGroup(2), 'bob', NOW)
    const after = finishWork(group, work(group, ['CONFIRM', 'CARD']), NOW)
    expect(kinds(after)).toEqual(['TELL'])
    expect(after?.outboxDueAt).toBe(NOW)
    expect(finishWork(group, work(group, ['CONFIRM', 'CARD', 'TELL']), NOW)).toMatchObject({
      outbox: [],
      outboxDueAt: NEVER,
    })
  })

  it('leaves to the next one what came after it was worked', () => {
    const first = withPayer(aGroup(4), 'bob', NOW)
    const second = withPayer(first, 'cat', NOW + 5)
    expect(finishWork(second, work(first, ['CARD']), NOW)).toBeNull()
    const left = leaveGroup(second, 'bob', 'o-bob', NOW + 6)
    const one = left.ok && left.value ? left.value : second
    const leftToo = leaveGroup(one, 'cat', 'o-cat', NOW + 7)
    const two = leftToo.ok && leftToo.value ? leftToo.value : one
    expect(finishWork(two, work(one, ['REFUND']), NOW)).toBeNull()
    expect(kinds(finishWork(two, work(two, ['REFUND']), NOW))).not.toContain('REFUND')
  })

  it('takes it out of a group that changed otherwise, whose lease stays', () => {
    const worked = withPayer(aGroup(4), 'bob', NOW)
    const fresh = { ...changedGroup(worked, {}), outboxDueAt: 777 }
    const after = finishWork(fresh, work(worked, ['CARD']), NOW)
    expect(kinds(after)).toEqual(['TELL'])
    expect(after?.outboxDueAt).toBe(777)
  })

  it('forgets cards that never change again', () => {
    const cards = [
      { id: 'a', expiresAt: 1 },
      { id: 'b', expiresAt: 2 },
    ]
    const group = { ...withPayer(aGroup(), 'bob', NOW), cards }
    const after = finishWork(group, work(group, ['CARD'], { goneCards: ['a'] }), NOW)
    expect(after?.cards).toEqual([{ id: 'b', expiresAt: 2 }])
  })
})
