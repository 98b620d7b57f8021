/** How a phone came to show what it shows. */
export interface Visit {
  /** The page's own part of its address, `#/pages/…`; empty: the first page. */
  readonly link: string
  /** WeChat's scene value of this way in; null: from the icon. */
  readonly scene: '1007' | '1014' | '1047' | null
  /** Moments open a page without login. */
  readonly single: boolean
}

export const fromIcon: Visit = { link: '', scene: null, single: false }
export const fromCard = (link: string): Visit => ({ link, scene: '1007', single: false })
export const fromMoments = (link: string): Visit => ({ link, scene: null, single: true })
export const fromScan = (link: string): Visit => ({ link, scene: '1047', single: false })
/** `page` as a notice carries it: `pages/…?…`, or empty. */
export const fromNotice = (page: string): Visit => ({
  link: page === '' ? '' : `#/${page.replace(/^\//, '')}`,
  scene: '1014',
  single: false,
})

/** Where the phone of this person finds that. */
export function phoneAddress(openid: string, { link, scene, single }: Visit): string {
  const query = scene === null ? '' : `?wx_scene=${scene}`
  return `/p/${openid}/${single ? 'single/' : ''}${query}${link}`
}

/**
 * The page that a mini program code leads to, as WeChat hands it on: the scene stays encoded once.
 * Null when the text is no such code.
 */
export function linkOfCode(text: string): string | null {
  const [, page, scene] = /^weapp:\/\/([\w/-]+)\?scene=([^\s&#]+)$/.exec(text) ?? []
  return page === undefined || scene === undefined ? null : `#/${page}?scene=${scene}`
}
