import { priceText } from '@/lib/format-money'
import { paths } from '@/platform/routes'
import type { ShareCard, ShareMoment } from '@/platform/share-port'
import type { ShareSubject } from './share-subject'

interface Dress {
  /** Null when none could be had in time: then the address itself is shared. */
  readonly code: string | null
  /** An address that WeChat can load; null: WeChat draws the page instead. */
  readonly imageUrl: string | null
}

/** More of a name does not fit beside what the card has to say. */
const NAME_LENGTH = 8

const nameOf = (nickname: string) => [...nickname.trim()].slice(0, NAME_LENGTH).join('')

/** What it costs, in a group if that can be had. */
function offerText({ price, groupPrice, groupSize }: ShareSubject): string {
  if (groupPrice !== null) return `${groupSize ?? ''}人拼 ${priceText(groupPrice)}`
  return price === null ? '' : priceText(price)
}

function cardTitle(subject: ShareSubject, nickname: string): string {
  const { target, title, missing, groupPrice } = subject
  const name = nameOf(nickname)
  if (target.kind === 'group' && missing !== null && groupPrice !== null) {
    const call = name ? `${name}喊你一起拼，` : ''
    return `${call}还差${missing}人｜${priceText(groupPrice)} ${title}`
  }
  const offer = [offerText(subject), title].filter(Boolean).join('｜')
  return name ? `${name}推荐：${offer}` : offer
}

/** The card that a friend sees; its address carries the code alone. `nickname` may be empty. */
export function shareCard(subject: ShareSubject, dress: Dress & { nickname: string }): ShareCard {
  const page = paths[subject.target.kind].slice(1)
  const query = queryOf(subject, dress.code)
  return {
    title: cardTitle(subject, dress.nickname),
    path: query ? `${page}?${query}` : page,
    ...(dress.imageUrl !== null && { imageUrl: dress.imageUrl }),
  }
}

/** What Moments show; who shares it stands beside it there. */
export function shareMoment(subject: ShareSubject, dress: Dress): ShareMoment {
  const { title, missing } = subject
  const lacks = missing === null ? '' : `还差${missing}人`
  return {
    title: [title, offerText(subject), lacks].filter(Boolean).join('｜'),
    query: queryOf(subject, dress.code),
    ...(dress.imageUrl !== null && { imageUrl: dress.imageUrl }),
  }
}

function queryOf({ target }: ShareSubject, code: string | null): string {
  if (code !== null) return `s=${code}`
  return target.kind === 'shop' ? '' : `id=${target.id}`
}
