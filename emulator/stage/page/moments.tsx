import { api, type StagePerson } from './api'
import { Avatar } from './avatar'
import { Composer } from './composer'
import { lastOf, type EventFeed } from './event-feed'
import { dayAndTime } from './format'
import { useLanguage } from './language'
import { useLoaded } from './use-loaded'

interface MomentsProps {
  a: StagePerson
  b: StagePerson
  people: readonly StagePerson[]
  feed: EventFeed
}

export function Moments({ a, b, people, feed }: MomentsProps) {
  const { language, w } = useLanguage()
  const moments = useLoaded(api.moments, String(lastOf(feed, 'moment', 'reset')))
  return (
    <>
      <div className="scroll talk-body">
        {moments?.length === 0 && <p className="hint">{w.momentsEmpty}</p>}
        {moments?.map((moment) => {
          const author = people.find(({ _id }) => _id === moment.author)
          return (
            <article className="moment" key={moment._id} data-testid="moment">
              <Avatar person={author} size={36} />
              <div>
                <b>{author?.nickname}</b>
                <p>{moment.text}</p>
                <small>{dayAndTime(moment.at, language)}</small>
              </div>
            </article>
          )
        })}
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
