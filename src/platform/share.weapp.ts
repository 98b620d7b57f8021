import type { ShareOffer } from './share-port'

/** Whether the menu was last made to send a card that counts up. */
let counting = false

/**
 * Makes the page's menu ready; WeChat asks the page itself for the card when it is sent. Answers how
 * to take the offer back, which is nothing here: each page has its own menu.
 */
export function offerShare(offer: ShareOffer): () => void {
  prepareMenu(offer)
  return () => undefined
}

/** The template whose second state says that all members are there [guide "dynamic message"]. */
const MEMBERS_COMPLETE = '666F374D69D16C932E45D7E7D9F10CEF6177F5F5'

function prepareMenu({ activity }: ShareOffer): void {
  if (!activity) {
    // By a call of its own: beside withShareTicket iOS would drop the ticket.
    if (counting) wx.updateShareMenu?.({ isUpdatableMessage: false, fail: () => undefined })
    counting = false
    wx.updateShareMenu?.({ withShareTicket: true, fail: () => undefined })
    return
  }
  counting = true
  const parameterList = [
    { name: 'member_count', value: String(activity.members) },
    { name: 'room_limit', value: String(activity.room) },
  ]
  wx.updateShareMenu?.({
    withShareTicket: true,
    isUpdatableMessage: true,
    activityId: activity.id,
    templateInfo: { templateId: MEMBERS_COMPLETE, parameterList },
    fail: () => undefined,
  })
}

/** WeChat's card takes web addresses, not cloud file ids. Null: the card shows the page instead. */
export async function sharePicture(fileId: string): Promise<string | null> {
  if (!fileId.startsWith('cloud://')) return fileId
  try {
    const { fileList } = await wx.cloud.getTempFileURL({ fileList: [fileId] })
    return fileList[0]?.tempFileURL || null
  } catch {
    return null
  }
}
