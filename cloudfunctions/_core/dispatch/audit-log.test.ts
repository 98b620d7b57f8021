import { ok, refuse } from '@domain/result'
import type { AuditEntry } from '../ports/audit'
import { Unavailable } from '../ports/unavailable'
import { createIds } from '../adapters/crypto/ids'
import { audited, type AuditedCall } from './audit-log'
import type { Colleague } from './handler'
import { NOW, user } from './test-dispatch'

const staff = { role: 'OWNER', permissions: [], supplierId: null, name: '掌柜', since: 0 } as const
const actor: Colleague = { openid: user._id, user, staff }
const call: AuditedCall = {
  actor,
  endpoint: 'seller.changeStaff',
  input: { personId: 'u2', name: '小王', permissions: ['ORDERS'], grant: { supplierId: 'v1' } },
  requestKey: 'key-00000001',
  now: NOW,
}

function setUp() {
  const entries = new Map<string, AuditEntry>()
  const state = { writeDown: false, endDown: false }
  const down = () => Promise.reject(new Unavailable('database'))
  const audit = {
    write: (entry: AuditEntry) => {
      if (state.writeDown) return down()
      if (!entries.has(entry._id)) entries.set(entry._id, entry)
      return Promise.resolve()
    },
    end: (id: string, outcome: string) => {
      const entry = entries.get(id)
      if (state.endDown || !entry) return down()
      entries.set(id, { ...entry, outcome })
      return Promise.resolve()
    },
  }
  const run = (more: Partial<AuditedCall> = {}, work = () => Promise.resolve(ok<unknown>({}))) =>
    audited({ audit, ids: createIds() }, { ...call, ...more }, work)
  return { run, state, list: () => [...entries.values()] }
}

it('is written before the work and says afterwards how it ended', async () => {
  const { run, list } = setUp()
  await run({}, () => {
    expect(list()).toMatchObject([{ outcome: 'started' }])
    return Promise.resolve(ok<unknown>({}))
  })
  expect(list()).toEqual([
    {
      _id: expect.stringMatching(/^\w{24}$/) as string,
      at: NOW,
      who: { id: user.publicId, name: '掌柜' },
      action: 'seller.changeStaff',
      target: { personId: 'u2' },
      outcome: 'ok',
    },
  ])
})

it('holds the code of a refusal', async () => {
  const { run, list } = setUp()
  const refused = () => Promise.resolve(refuse('STAFF_NOT_FOUND'))
  expect(await run({}, refused as never)).toEqual({ result: refuse('STAFF_NOT_FOUND') })
  expect(list()).toMatchObject([{ outcome: 'STAFF_NOT_FOUND' }])
})

it('stays started when the work throws, and a retry ends the same entry', async () => {
  const { run, list } = setUp()
  const down = () => Promise.reject(new Unavailable('database'))
  await expect(run({}, down)).rejects.toThrow(Unavailable)
  expect(list()).toMatchObject([{ outcome: 'started' }])
  await run({ now: NOW + 1000 })
  expect(list()).toMatchObject([{ at: NOW, outcome: 'ok' }])
})

it.each([
  ['another input under the same key', { input: { personId: 'u3' } }],
  ['another key', { requestKey: 'key-00000002' }],
  ['another endpoint', { endpoint: 'seller.revokeStaff' }],
  ['another person', { actor: { ...actor, openid: 'o-other' } }],
  ['the same long after', { now: NOW + 11 * 60_000 }],
])('%s is another entry', async (_, more) => {
  const { run, list } = setUp()
  await run()
  await run(more)
  expect(list()).toHaveLength(2)
})

it('does nothing when the first write fails', async () => {
  const { run, state } = setUp()
  state.writeDown = true
  const work = jest.fn()
  await expect(run({}, work)).rejects.toThrow(Unavailable)
  expect(work).not.toHaveBeenCalled()
})

it('takes nothing back when the second write fails, and reports it', async () => {
  const { run, state, list } = setUp()
  state.endDown = true
  const { result, fault } = await run()
  expect(result).toEqual(ok({}))
  expect(fault).toMatchObject({ name: 'Unavailable' })
  expect(list()).toMatchObject([{ outcome: 'started' }])
})
