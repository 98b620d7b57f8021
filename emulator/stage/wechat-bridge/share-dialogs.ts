import { ask } from '../browser/ask'
import { fitPicture } from '../browser/fit-picture'
import { faceOf, pickFriend, type Friend } from './friend-picker'
import type { CardDraft } from './share-params'
import { cardPreview, momentPreview, picture } from './share-preview'
import { SHARE_STYLE } from './share-style'
import { button, el, openSheet, type Sheet } from './sheet'
import { showToast } from './toast'

/** Opens a sheet for a choice; the cross and `end` close it. Errors are shown, and end it as not sent. */
function inSheet(
  title: string,
  work: (sheet: Sheet, end: (sent: boolean) => void) => Promise<void>,
): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (sent: boolean) => {
      sheet.close()
      resolve(sent)
    }
    const sheet = openSheet(title, () => end(false), SHARE_STYLE)
    work(sheet, end).catch((error: unknown) => {
      showToast(error instanceof Error ? error.message : '发送失败')
      end(false)
    })
  })
}

/** Resolves when the person confirms; never when not. */
const confirmed = (sheet: Sheet, label: string, ...content: Node[]): Promise<void> =>
  new Promise((resolve) => {
    sheet.show(...content, button(label, 'wx-share-send', resolve))
  })

const whom = (friend: Friend) => el('div', { class: 'whom' }, faceOf(friend), friend.nickname)

const keptImage = async (card: CardDraft): Promise<CardDraft> => {
  const made = /^(data|blob):/.test(card.image)
  return made ? { ...card, image: await fitPicture(card.image) } : card
}

/** "发送给朋友": true when a friend got the card. */
export const sendCard = (openid: string, draft: CardDraft): Promise<boolean> =>
  inSheet('发送给朋友', async (sheet, end) => {
    const card = await keptImage(draft)
    const friend = await pickFriend(sheet, openid)
    await confirmed(sheet, '发送', whom(friend), cardPreview(card))
    await ask('/stage/api/messages', { from: openid, to: friend._id, card })
    showToast('已发送')
    end(true)
  })

/** A picture to a friend: true when one got it. */
export const sendPicture = (openid: string, image: string): Promise<boolean> =>
  inSheet('发送给朋友', async (sheet, end) => {
    const fitting = await fitPicture(image)
    const friend = await pickFriend(sheet, openid)
    await confirmed(sheet, '发送', whom(friend), picture(fitting, 'poster'))
    await ask('/stage/api/messages', { from: openid, to: friend._id, picture: fitting })
    showToast('已发送')
    end(true)
  })

/** "分享到朋友圈": true when it was posted. */
export const postCard = (openid: string, draft: CardDraft): Promise<boolean> =>
  inSheet('发表', async (sheet, end) => {
    const card = await keptImage(draft)
    const said = el('textarea', {
      class: 'said',
      maxlength: '200',
      placeholder: '这一刻的想法…',
      'aria-label': '这一刻的想法',
      'data-testid': 'wx-share-said',
    }) as HTMLTextAreaElement
    await confirmed(sheet, '发表', said, momentPreview(card))
    await ask('/stage/api/moments', { author: openid, text: said.value.trim(), card })
    showToast('已发表')
    end(true)
  })
