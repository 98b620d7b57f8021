import Taro from '@tarojs/taro'
import { toast } from './feedback'
import { addressOf, paths, tabs, type RouteName, type Routes, type TabName } from './routes'
import { isSinglePage } from './single-page'

const isTab = (route: RouteName): route is TabName => (tabs as readonly string[]).includes(route)

/** WeChat keeps at most ten pages; the eleventh replaces the top one instead of failing. */
const PAGE_LIMIT = 10

type Go = <R extends RouteName>(
  route: R,
  ...params: Record<never, never> extends Routes[R] ? [Routes[R]?] : [Routes[R]]
) => void

/** There is nothing that a buyer could do about a page that does not open, so failures are silent. */
const ignore = () => undefined

/** The address that is being opened: the second of two quick taps opens nothing. */
let opening: string | null = null

/** Moments show one page by itself; the way on is WeChat's bar below it. */
function staysHere(): boolean {
  if (!isSinglePage()) return false
  toast('请点下方「前往小程序」查看')
  return true
}

/** Opens a page; a tab page becomes the shown tab (its query is dropped, as WeChat does). */
export const go: Go = (route, ...[params]) => {
  if (staysHere()) return
  if (isTab(route)) {
    Taro.switchTab({ url: paths[route] }).catch(ignore)
    return
  }
  const url = addressOf(route, params ?? ({} as Routes[typeof route]))
  if (url === opening) return
  opening = url
  const full = Taro.getCurrentPages().length >= PAGE_LIMIT
  const opened = full ? Taro.redirectTo({ url }) : Taro.navigateTo({ url })
  opened.catch(ignore).finally(() => {
    if (opening === url) opening = null
  })
}

/** Opens a page in place of the present one, so that back does not return here. */
export const replaceWith: Go = (route, ...[params]) => {
  if (isSinglePage()) return
  Taro.redirectTo({ url: addressOf(route, params ?? ({} as Routes[typeof route])) }).catch(ignore)
}

/** Back to the page before, or to the shop when this page was opened first. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack().catch(ignore)
  else go('shop')
}

/** Back to the page of that route, however many pages below; one page back when there is none. */
export function goBackTo(route: RouteName): void {
  const pages = Taro.getCurrentPages()
  // Only a browser's addresses begin with a slash.
  const routes = pages.map((page) => `/${page.route ?? ''}`.replace('//', '/'))
  const at = routes.lastIndexOf(paths[route])
  if (at < 0) goBack()
  else Taro.navigateBack({ delta: pages.length - 1 - at }).catch(ignore)
}

/** The number on a tab's icon; 0 removes it. Only visible while a tab page is shown. */
export function setTabBadge(tab: TabName, n: number): void {
  const index = tabs.indexOf(tab)
  const done =
    n > 0
      ? Taro.setTabBarBadge({ index, text: n > 99 ? '99+' : String(n) })
      : Taro.removeTabBarBadge({ index })
  Promise.resolve(done).catch(ignore)
}

export function setTitle(title: string): void {
  Promise.resolve(Taro.setNavigationBarTitle({ title })).catch(ignore)
}

/** For a page whose config colours the bar: WeChat reads it there, Taro's router in a browser does not. */
export function colourBar(backgroundColor: string): void {
  if (process.env.TARO_ENV !== 'h5') return
  Promise.resolve(Taro.setNavigationBarColor({ frontColor: '#ffffff', backgroundColor })).catch(
    ignore,
  )
}
