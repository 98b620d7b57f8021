import type { ShownMessage, StagePerson } from './api'
import { Avatar } from './avatar'
import { useLanguage } from './language'
import { MiniCard } from './mini-card'
import { fromCard, fromScan } from './phone-address'
import { PictureMessage } from './picture-message'
import { useOpenPhone } from './open-phone'

interface MessageBubbleProps {
  message: ShownMessage
  sender: StagePerson
  /** Who got it: a tap opens it on that person's phone. */
  reader: StagePerson
  /** Whether it stands on the right. */
  right: boolean
}

function Content({ message, reader }: Pick<MessageBubbleProps, 'message' | 'reader'>) {
  const { w } = useLanguage()
  const openPhone = useOpenPhone()
  if ('card' in message)
    return (
      <MiniCard
        card={message.card}
        state={message.cardState}
        hint={w.openOn.replace('{who}', reader.nickname)}
        onOpen={() => openPhone(reader._id, fromCard(message.cardState?.link || message.card.link))}
      />
    )
  if ('picture' in message)
    return (
      <PictureMessage
        picture={message.picture}
        reader={reader.nickname}
        onScan={(link) => openPhone(reader._id, fromScan(link))}
      />
    )
  return <p>{message.text}</p>
}

export const MessageBubble = ({ message, sender, reader, right }: MessageBubbleProps) => (
  <div className={right ? 'said mine' : 'said'} data-testid="chat-message">
    <Avatar person={sender} size={32} />
    <Content message={message} reader={reader} />
  </div>
)
