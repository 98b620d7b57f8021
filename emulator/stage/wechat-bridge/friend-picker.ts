import { ask } from '../browser/ask'
import { el, type Sheet } from './sheet'
import { picture } from './share-preview'

export interface Friend {
  _id: string
  nickname: string
  /** Path in the storage. */
  avatar: string
}

/** Who holds the other phone, when the stage shows one. */
const opposite = (): string => window.frameElement?.getAttribute('data-friend') ?? ''

export const faceOf = (friend: Friend): HTMLElement => picture(`/storage/${friend.avatar}`, 'face')

/** Everybody else, whoever holds the other phone first. */
async function friendsOf(openid: string): Promise<Friend[]> {
  const people = await ask<Friend[]>('/stage/api/people')
  const first = opposite()
  return people
    .filter(({ _id }) => _id !== openid)
    .sort((a, b) => Number(b._id === first) - Number(a._id === first))
}

/** Shows the friends in the sheet, and tells which one was chosen. */
export async function pickFriend(sheet: Sheet, openid: string): Promise<Friend> {
  const friends = await friendsOf(openid)
  const list = el('ul', { class: 'friends', 'data-testid': 'wx-share-friends' })
  const chosen = new Promise<Friend>((resolve) => {
    for (const friend of friends) {
      const row = el('button', { 'data-testid': `wx-share-to-${friend._id}` })
      row.append(faceOf(friend), friend.nickname)
      if (friend._id === opposite()) row.append(el('em', {}, '对面的手机'))
      row.addEventListener('click', () => resolve(friend))
      list.append(el('li', {}, row))
    }
  })
  sheet.show(list)
  return chosen
}
