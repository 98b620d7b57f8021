import type { ShareOffer } from './share-port'
import { wechatBridge } from './wechat-bridge'

const linkTo = (path: string) => `./#/${path}`

async function ask(name: string, params: Record<string, unknown>): Promise<void> {
  const bridge = await wechatBridge()
  // WeChat tells nobody whether the person went through with it.
  bridge?.invoke(name, params, () => undefined)
}

/** Sends the card from a page inside WeChat to a friend whom the person chooses. */
export const sendCard = ({ card, activity }: ShareOffer): Promise<void> =>
  ask('sendAppMessage', {
    title: card.title,
    desc: '',
    link: linkTo(card.path),
    img_url: card.imageUrl ?? '',
    ...(activity && {
      updatable: {
        activityId: activity.id,
        memberCount: String(activity.members),
        roomLimit: String(activity.room),
      },
    }),
  })

/** Puts it into the person's Moments. */
export function sendMoment({ card, moment }: ShareOffer): Promise<void> {
  const [page = ''] = card.path.split('?')
  return ask('shareTimeline', {
    title: moment.title,
    link: linkTo(moment.query ? `${page}?${moment.query}` : page),
    img_url: moment.imageUrl ?? '',
  })
}
