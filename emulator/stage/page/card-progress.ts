import type { CardState } from '../card-state'

/** The line below an updatable card. */
export interface Progress {
  readonly state: 'joining' | 'full' | 'ended'
  readonly text: string
}

/**
 * WeChat's own words of the template "成员到齐时" (666F374D69D16C932E45D7E7D9F10CEF6177F5F5): a mini
 * program chooses the state and the two counts, nothing else.
 */
export function progressOf({ state, members, size }: Omit<CardState, 'link'>): Progress {
  switch (state) {
    case 0:
      return {
        state: 'joining',
        text:
          members !== '' && size !== ''
            ? `成员正在加入，当前 ${members}/${size} 人`
            : '成员正在加入',
      }
    case 1:
      return { state: 'full', text: '已到齐' }
    case 2:
      return { state: 'ended', text: '已结束' }
  }
}
