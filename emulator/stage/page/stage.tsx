import { useLayoutEffect, useState } from 'react'
import { api, type StagePerson } from './api'
import { endpointOf, lastOf, lastWhere, useEventFeed, type EventFeed } from './event-feed'
import { Header } from './header'
import { useLanguage } from './language'
import { OpenPhoneProvider } from './open-phone'
import { Phone } from './phone'
import { fromIcon, type Visit } from './phone-address'
import { SidePanel } from './side-panel'
import { Talk } from './talk'
import { useLoaded } from './use-loaded'

type Side = 'a' | 'b'
const keyOf = (side: Side) => `stage.person.${side}`

/** Whose phone each is: as chosen last, else the first two people. */
function holders(people: readonly StagePerson[], chosen: Record<Side, string | null>) {
  const byId = (id: string | null) => people.find(({ _id }) => _id === id)
  return { a: byId(chosen.a) ?? people[0], b: byId(chosen.b) ?? people[1] ?? people[0] }
}

function useChosen() {
  const [chosen, setChosen] = useState<Record<Side, string | null>>({
    a: localStorage.getItem(keyOf('a')),
    b: localStorage.getItem(keyOf('b')),
  })
  const choose = (side: Side, openid: string) => {
    localStorage.setItem(keyOf(side), openid)
    setChosen((before) => ({ ...before, [side]: openid }))
  }
  return { chosen, choose }
}

const asNew = { visit: fromIcon, count: 0, resetAt: 0 }

/** What each phone was last opened with; a new world's phones are opened by their icon. */
function useEntries(resetAt: number) {
  const [entries, setEntries] = useState({ a: asNew, b: asNew })
  const enter = (side: Side, visit: Visit) =>
    setEntries((before) => ({
      ...before,
      [side]: { visit, count: before[side].count + 1, resetAt },
    }))
  const entryOf = (side: Side) => {
    const entry = entries[side]
    return entry.resetAt === resetAt ? entry : { ...entry, visit: fromIcon }
  }
  return { entryOf, enter }
}

/** The phones of a new world remember nothing: each keeps what it knows under its own address. */
function useForgetfulPhones(resetAt: number) {
  useLayoutEffect(() => {
    if (resetAt === 0) return
    const kept = Object.keys(localStorage).filter((key) => key.startsWith('/p/'))
    for (const key of kept) localStorage.removeItem(key)
  }, [resetAt])
}

/** People come and go, and begin or stop to work for the shop. */
const peopleVersion = (feed: EventFeed) => {
  const staffed = lastWhere(
    feed,
    (event) =>
      event.kind === 'function' && /^seller\.\w+(Staff|Invite)$/.test(endpointOf(event.log)),
  )
  return `${lastOf(feed, 'people', 'reset')} ${staffed} ${feed.connected}`
}

export function Stage() {
  const { w } = useLanguage()
  const feed = useEventFeed()
  const moved = lastOf(feed, 'clock')
  useForgetfulPhones(feed.resetAt)
  const { chosen, choose } = useChosen()
  const { entryOf, enter } = useEntries(feed.resetAt)
  const people = useLoaded(api.people, peopleVersion(feed))
  if (!people) return feed.connected ? null : <p className="lost">{w.connectionLost}</p>
  const { a, b } = holders(people, chosen)
  const openPhone = (openid: string, visit: Visit) => {
    if (a?._id === openid) enter('a', visit)
    else if (b?._id === openid) enter('b', visit)
  }
  const phone = (side: Side, person: StagePerson | undefined, friend: StagePerson | undefined) =>
    person && (
      <Phone
        key={`${side} ${feed.resetAt}`}
        side={side}
        moved={moved}
        person={person}
        friend={friend}
        people={people}
        entry={entryOf(side)}
        onChoose={(openid) => {
          choose(side, openid)
          enter(side, fromIcon)
        }}
        onEnter={(visit) => enter(side, visit)}
      />
    )
  return (
    <div className="stage">
      <Header />
      {!feed.connected && (
        <p className="lost" role="alert">
          {w.connectionLost}
        </p>
      )}
      <OpenPhoneProvider value={openPhone}>
        <main className="floor">
          {phone('a', a, b)}
          {a && b && <Talk a={a} b={b} people={people} feed={feed} />}
          {phone('b', b, a)}
          <SidePanel feed={feed} people={people} />
        </main>
      </OpenPhoneProvider>
    </div>
  )
}
