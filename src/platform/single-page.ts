import { entryScene } from './launch'

/**
 * Whether Moments shows this page by itself: no login, no navigation, no tab bar, storage apart.
 * WeChat draws its own bar into the mini program below it.
 */
export const isSinglePage = (): boolean => entryScene() === 1154
