import type { Card, Moment, StagePerson } from './api'
import { Avatar } from './avatar'
import { dayAndTime } from './format'
import { useLanguage } from './language'
import { useOpenPhone } from './open-phone'
import { fromMoments } from './phone-address'

/** A shared page under a post; it opens in single page mode on a phone of whoever reads it. */
function MomentCard({ card, readers }: { card: Card; readers: readonly StagePerson[] }) {
  const { w } = useLanguage()
  const openPhone = useOpenPhone()
  const [first] = readers
  const hint = ({ nickname }: StagePerson) => w.openOn.replace('{who}', nickname)
  const openOn = (reader: StagePerson) => openPhone(reader._id, fromMoments(card.link))
  return (
    <>
      <button
        className="moment-card"
        data-testid="moment-card"
        data-link={card.link}
        disabled={!first}
        title={first && hint(first)}
        onClick={() => first && openOn(first)}
      >
        {card.image ? <img src={card.image} alt="" /> : <i />}
        <span>{card.title}</span>
      </button>
      {readers.length > 1 && (
        <div className="readers">
          {readers.map((reader) => (
            <button
              key={reader._id}
              title={hint(reader)}
              aria-label={hint(reader)}
              onClick={() => openOn(reader)}
            >
              <Avatar person={reader} size={22} />
            </button>
          ))}
        </div>
      )}
    </>
  )
}

interface MomentPostProps {
  moment: Moment
  author: StagePerson | undefined
  /** Who on the stage may open what is shared. */
  readers: readonly StagePerson[]
}

export function MomentPost({ moment, author, readers }: MomentPostProps) {
  const { language } = useLanguage()
  return (
    <article className="moment" data-testid="moment">
      <Avatar person={author} size={36} />
      <div>
        <b>{author?.nickname}</b>
        {moment.text && <p>{moment.text}</p>}
        {moment.card && <MomentCard card={moment.card} readers={readers} />}
        <small>{dayAndTime(moment.at, language)}</small>
      </div>
    </article>
  )
}
