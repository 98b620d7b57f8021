import { api, type StagePerson } from './api'
import { Composer } from './composer'
import { lastOf, type EventFeed } from './event-feed'
import { useLanguage } from './language'
import { MomentPost } from './moment-post'
import { useLoaded } from './use-loaded'

interface MomentsProps {
  a: StagePerson
  b: StagePerson
  people: readonly StagePerson[]
  feed: EventFeed
}

export function Moments({ a, b, people, feed }: MomentsProps) {
  const { w } = useLanguage()
  const moments = useLoaded(api.moments, String(lastOf(feed, 'moment', 'reset')))
  return (
    <>
      <div className="scroll talk-body">
        {moments?.length === 0 && <p className="hint">{w.momentsEmpty}</p>}
        {moments?.map((moment) => (
          <MomentPost
            key={moment._id}
            moment={moment}
            author={people.find(({ _id }) => _id === moment.author)}
            readers={[a, b].filter(({ _id }) => _id !== moment.author)}
          />
        ))}
      </div>
      <Composer
        writers={a._id === b._id ? [a] : [a, b]}
        placeholder={w.moment}
        action={w.post}
        testId="moments"
        onWrite={(author, text) => api.postMoment(author._id, text)}
      />
    </>
  )
}
