import { asyncApi, type WxHost } from './host'

type NavigationApis = Pick<
  WechatMiniprogram.Wx,
  | 'navigateTo'
  | 'redirectTo'
  | 'switchTab'
  | 'reLaunch'
  | 'navigateBack'
  | 'setNavigationBarTitle'
  | 'setNavigationBarColor'
  | 'pageScrollTo'
  | 'startPullDownRefresh'
  | 'stopPullDownRefresh'
  | 'setTabBarBadge'
  | 'removeTabBarBadge'
>

/** Page stack and what surrounds the page. */
export function navigationApis(host: WxHost): NavigationApis {
  const { stack } = host
  const nothing = () => {}
  return {
    navigateTo: asyncApi(host, 'navigateTo', ({ url }) => stack.navigateTo(url) as never),
    redirectTo: asyncApi(host, 'redirectTo', ({ url }) => stack.redirectTo(url)),
    switchTab: asyncApi(host, 'switchTab', ({ url }) => stack.switchTab(url)),
    reLaunch: asyncApi(host, 'reLaunch', ({ url }) => stack.reLaunch(url)),
    navigateBack: asyncApi(host, 'navigateBack', ({ delta = 1 }) => stack.navigateBack(delta)),
    setNavigationBarTitle: asyncApi(host, 'setNavigationBarTitle', nothing),
    setNavigationBarColor: asyncApi(host, 'setNavigationBarColor', nothing),
    pageScrollTo: asyncApi(host, 'pageScrollTo', nothing),
    startPullDownRefresh: asyncApi(host, 'startPullDownRefresh', () => {
      stack.call(stack.current, 'onPullDownRefresh')
    }),
    stopPullDownRefresh: asyncApi(host, 'stopPullDownRefresh', nothing),
    setTabBarBadge: asyncApi(host, 'setTabBarBadge', nothing),
    removeTabBarBadge: asyncApi(host, 'removeTabBarBadge', nothing),
  }
}
