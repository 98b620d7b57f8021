/** WeChat's built-in tags (components and WXML's own), base library 3.5. */
export const BUILT_IN_TAGS: ReadonlySet<string> = new Set(
  `view text image icon button input textarea form label checkbox checkbox-group radio radio-group
  switch slider picker picker-view picker-view-column scroll-view swiper swiper-item movable-area
  movable-view cover-view cover-image match-media page-container root-portal share-element
  rich-text progress navigator functional-page-navigator audio video camera live-player
  live-pusher voip-room map canvas ad ad-custom official-account open-data web-view page-meta
  navigation-bar editor editor-portal keyboard-accessory native-component aria-component
  grid-view list-view sticky-header sticky-section snapshot span channel-live channel-video
  store-product store-home store-coupon selection store-gift official-account-publish
  block template import include wxs slot`.split(/\s+/),
)
