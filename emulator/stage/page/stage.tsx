import { useLayoutEffect, useState } from 'react'
import { api, type StagePerson } from './api'
import { lastOf, useEventFeed } from './event-feed'
import { Header } from './header'
import { useLanguage } from './language'
import { Phone } from './phone'
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

/** The phones of a new world remember nothing: each keeps what it knows under its own address. */
function useForgetfulPhones(resetAt: number) {
  useLayoutEffect(() => {
    if (resetAt === 0) return
    const kept = Object.keys(localStorage).filter((key) => key.startsWith('/p/'))
    for (const key of kept) localStorage.removeItem(key)
  }, [resetAt])
}

export function Stage() {
  const { w } = useLanguage()
  const feed = useEventFeed()
  const moved = lastOf(feed, 'clock')
  useForgetfulPhones(feed.resetAt)
  const { chosen, choose } = useChosen()
  const people = useLoaded(api.people, `${lastOf(feed, 'people', 'reset')} ${feed.connected}`)
  if (!people) return feed.connected ? null : <p className="lost">{w.connectionLost}</p>
  const { a, b } = holders(people, chosen)
  const phone = (side: Side, person: StagePerson | undefined) =>
    person && (
      <Phone
        key={`${side} ${feed.resetAt}`}
        side={side}
        moved={moved}
        person={person}
        people={people}
        onChoose={(openid) => choose(side, openid)}
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
      <main className="floor">
        {phone('a', a)}
        {a && b && <Talk a={a} b={b} people={people} feed={feed} />}
        {phone('b', b)}
        <SidePanel feed={feed} people={people} />
      </main>
    </div>
  )
}
