/** What a phone's address says: `/p/<openid>/[single/]?wx_scene=<scene>#<page>`. */
export interface PhonePlace {
  readonly openid: string
  /** WeChat's single page mode: opened out of Moments, without login. */
  readonly single: boolean
  /** Everything before the page's own part, with a slash at its end. */
  readonly prefix: string
  /** How the mini program was entered [scene values]. */
  readonly scene: string
}

/** From the icon, a card in Moments' single page mode; those of other ways stand in the address. */
const ICON = '1001'
const SINGLE_PAGE = '1154'

export function placeOf({ pathname, search }: Pick<URL, 'pathname' | 'search'>): PhonePlace {
  const [, , id = '', next] = pathname.split('/')
  const single = next === 'single'
  const told = /^\d{4}$/.exec(new URLSearchParams(search).get('wx_scene') ?? '')?.[0]
  return {
    openid: decodeURIComponent(id),
    single,
    prefix: `/p/${id}/${single ? 'single/' : ''}`,
    scene: single ? SINGLE_PAGE : (told ?? ICON),
  }
}
