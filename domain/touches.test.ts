import fc from 'fast-check'
import { aShare, aTouch, DAY, sharing } from './share-fixture'
import { MAX_TOUCHES, type Network, noNetwork } from './touch'
import { applyTouch } from './touches'

const friend = { openid: 'o-friend', since: 500 }
const NOW = 2000

describe('applyTouch', () => {
  it('binds a new friend, and remembers the touch', () => {
    const { network, outcome } = applyTouch(noNetwork, aShare(), friend, NOW)
    const touch = aTouch({ at: NOW, until: NOW + sharing.protectionMs })
    expect(outcome).toBe('BOUND')
    expect(network).toEqual({ binding: touch, touches: [touch], rev: 1 })
  })

  it('says SELF to the sharer, and changes nothing', () => {
    const self = { openid: 'o-sharer', since: 0 }
    expect(applyTouch(noNetwork, aShare(), self, NOW)).toEqual({
      network: noNetwork,
      outcome: 'SELF',
    })
  })

  it('says EXPIRED from the end on, and changes nothing', () => {
    const share = aShare({ expiresAt: NOW })
    expect(applyTouch(noNetwork, share, friend, NOW - 1).outcome).toBe('BOUND')
    expect(applyTouch(noNetwork, share, friend, NOW)).toEqual({
      network: noNetwork,
      outcome: 'EXPIRED',
    })
  })

  it.each([500, 501])('does not bind to a sharer who came at %i, but logs', (sharerSince) => {
    const { network, outcome } = applyTouch(noNetwork, aShare({ sharerSince }), friend, NOW)
    expect(outcome).toBe('OLDER_MEMBER')
    expect(network.binding).toBeNull()
    expect(network.touches).toHaveLength(1)
  })

  it('logs while a binding runs, and binds anew once it lapsed', () => {
    const bound = applyTouch(noNetwork, aShare(), friend, NOW).network
    const other = aShare({ _id: 'code000002', sharerId: 'o-other' })
    const end = NOW + sharing.protectionMs
    const during = applyTouch(bound, other, friend, end - 1)
    expect(during.outcome).toBe('LOGGED')
    expect(during.network.binding).toBe(bound.binding)
    const after = applyTouch(bound, other, friend, end)
    expect(after.outcome).toBe('BOUND')
    expect(after.network.binding?.sharerId).toBe('o-other')
  })

  it('does not prolong a running binding', () => {
    const bound = applyTouch(noNetwork, aShare(), friend, NOW).network
    expect(applyTouch(bound, aShare(), friend, NOW + DAY).network.binding).toBe(bound.binding)
  })

  it('keeps the latest touches, one of each code, the latest last', () => {
    let network: Network = noNetwork
    const open = (n: number) => {
      const share = aShare({ _id: `code${String(n).padStart(6, '0')}` })
      network = applyTouch(network, share, friend, NOW + n).network
    }
    for (let n = 0; n < MAX_TOUCHES + 3; n += 1) open(n)
    open(5)
    const kept = network.touches.map(({ code }) => Number(code.slice(4)))
    expect(kept).toEqual([3, 4, 6, 7, 8, 9, 10, 11, 12, 5])
  })
})

/** People by number, in the order they came unless two came at once; each touch is at its own time. */
const world = fc.record({
  since: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 8 }),
  touches: fc.array(
    fc.record({
      visitor: fc.nat(7),
      sharer: fc.nat(7),
      after: fc.integer({ min: 0, max: 60 }),
      protectionMs: fc.integer({ min: 1, max: 100 }),
    }),
    { maxLength: 60 },
  ),
})

function hasCycle(boundTo: ReadonlyMap<number, ReadonlySet<number>>): boolean {
  const done = new Set<number>()
  const visit = (person: number, path: ReadonlySet<number>): boolean => {
    if (path.has(person)) return true
    if (done.has(person)) return false
    const deeper = new Set([...path, person])
    const found = [...(boundTo.get(person) ?? [])].some((next) => visit(next, deeper))
    done.add(person)
    return found
  }
  return [...boundTo.keys()].some((person) => visit(person, new Set()))
}

it('binds nobody to themself, in no circle, and a running binding never changes hands', () => {
  fc.assert(
    fc.property(world, ({ since, touches }) => {
      const networks = since.map((): Network => noNetwork)
      // Every binding there ever was, not only those that run.
      const boundTo = new Map<number, Set<number>>()
      let now = 100
      for (const { after, protectionMs, ...pair } of touches) {
        now += after
        const visitor = pair.visitor % since.length
        const sharer = pair.sharer % since.length
        const before = networks[visitor] ?? noNetwork
        const share = aShare({
          _id: `code00000${sharer}`,
          sharerId: String(sharer),
          sharerSince: since[sharer] ?? 0,
          protectionMs,
        })
        const person = { openid: String(visitor), since: since[visitor] ?? 0 }
        const { network, outcome } = applyTouch(before, share, person, now)
        networks[visitor] = network
        if (before.binding && now < before.binding.until)
          expect(network.binding).toBe(before.binding)
        expect(outcome === 'BOUND').toBe(network.binding !== before.binding)
        expect(outcome === 'SELF').toBe(visitor === sharer)
        if (outcome === 'BOUND')
          boundTo.set(visitor, new Set([...(boundTo.get(visitor) ?? []), sharer]))
        expect(network.touches.every(({ sharerId }) => sharerId !== String(visitor))).toBe(true)
      }
      expect(hasCycle(boundTo)).toBe(false)
    }),
    { numRuns: 500 },
  )
})
