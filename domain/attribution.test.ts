import fc from 'fast-check'
import { attribute } from './attribution'
import { aShare, aTouch } from './share-fixture'
import { type Network, noNetwork, type Touch } from './touch'
import { applyTouch } from './touches'

const NOW = 1500
const buyer = 'o-buyer'
const lapsed = { until: NOW }
const early = aTouch({ code: 'code00000A', sharerId: 'o-a' })
const late = aTouch({ code: 'code00000B', sharerId: 'o-b', at: 1200 })

type Row = [what: string, network: Partial<Network>, earner: Touch | null, reason: string]
const rows: Row[] = [
  [
    'the bound sharer, though another came later',
    { binding: early, touches: [early, late] },
    early,
    'BOUND',
  ],
  [
    'the bound sharer, though the touch is forgotten',
    { binding: early, touches: [late] },
    early,
    'BOUND',
  ],
  [
    'the last touch, when the binding lapsed',
    { binding: { ...early, ...lapsed }, touches: [early, late] },
    late,
    'LAST_TOUCH',
  ],
  ['the last touch, when nobody is bound', { touches: [early, late] }, late, 'LAST_TOUCH'],
  [
    'the last touch that still counts',
    { touches: [early, { ...late, ...lapsed }] },
    early,
    'LAST_TOUCH',
  ],
  ['nobody, when all is too long ago', { touches: [{ ...early, ...lapsed }] }, null, 'LAPSED'],
  [
    'nobody, when the binding is all there was',
    { binding: { ...early, ...lapsed } },
    null,
    'LAPSED',
  ],
  ['not the buyer by binding', { binding: { ...early, sharerId: buyer } }, null, 'NO_TOUCH'],
  [
    'not the buyer by touch',
    { touches: [early, { ...late, sharerId: buyer }] },
    early,
    'LAST_TOUCH',
  ],
]

it.each(rows)('earns %s', (_, network, earner, reason) => {
  const found = attribute({ ...noNetwork, ...network }, buyer, NOW, 'ref1')
  expect(found).toMatchObject({ earner, reason, ref: 'ref1' })
})

it('is null for somebody who never opened a share', () => {
  expect(attribute(noNetwork, buyer, NOW, 'ref1')).toBeNull()
})

it('names everybody who may ask, once', () => {
  const again = { ...late, code: 'code00000C' }
  const found = attribute({ binding: early, touches: [late, again], rev: 3 }, buyer, NOW, 'ref1')
  expect([...(found?.candidates ?? [])].sort()).toEqual(['o-a', 'o-b'])
  expect(found?.touches).toEqual([late, again])
})

const touches = fc.array(
  fc.record({
    code: fc.constantFrom('code00000A', 'code00000B', 'code00000C'),
    sharerId: fc.constantFrom('o-a', 'o-b', buyer),
    channel: fc.constantFrom('chat', 'moments', 'poster'),
    at: fc.integer({ min: 0, max: 2000 }),
    until: fc.integer({ min: 0, max: 4000 }),
  }),
  { maxLength: 10 },
)
const networks = fc.record({
  binding: fc.option(touches.map(([first]) => first ?? null)).map((touch) => touch ?? null),
  touches,
  rev: fc.nat(),
})

it('never pays the buyer, nor anybody who is not among those that may ask', () => {
  fc.assert(
    fc.property(networks, (network) => {
      const found = attribute(network, buyer, NOW, 'ref1')
      expect(found === null).toBe(network.binding === null && network.touches.length === 0)
      if (found === null) return
      const { earner, reason, candidates } = found
      expect(earner?.sharerId).not.toBe(buyer)
      expect(candidates).not.toContain(buyer)
      if (earner) expect(candidates).toContain(earner.sharerId)
      if (earner) expect(NOW).toBeLessThan(earner.until)
      expect(earner !== null).toBe(reason === 'BOUND' || reason === 'LAST_TOUCH')
    }),
  )
})

it('is the same for the same network, and nothing opened afterwards changes it', () => {
  fc.assert(
    fc.property(networks, touches, (network, later) => {
      const found = attribute(network, buyer, NOW, 'ref1')
      const frozen = JSON.stringify(found)
      let moved: Network = network
      for (const { code, sharerId, at } of later) {
        const share = aShare({ _id: code, sharerId })
        moved = applyTouch(moved, share, { openid: buyer, since: 10 }, NOW + at).network
      }
      expect(JSON.stringify(found)).toBe(frozen)
      expect(JSON.stringify(attribute(network, buyer, NOW, 'ref1'))).toBe(frozen)
    }),
  )
})
