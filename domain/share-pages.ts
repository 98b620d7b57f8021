import type { ShareTarget } from './share'

const pages: Readonly<Record<ShareTarget['kind'], string>> = {
  product: 'pages/product/index',
  group: 'pages/group/index',
  shop: 'pages/shop/index',
}

/** The mini program's page that shows a target; without a leading slash, as WeChat's APIs want it. */
export const pageOf = ({ kind }: ShareTarget): string => pages[kind]
