import {
  fromCard,
  fromIcon,
  fromMoments,
  fromNotice,
  fromScan,
  linkOfCode,
  phoneAddress,
} from './phone-address'

const link = '#/pages/group/index?s=0123456789'

test.each([
  ['the icon', fromIcon, '/p/lin_01/'],
  ['a card', fromCard(link), `/p/lin_01/?wx_scene=1007${link}`],
  ['Moments', fromMoments(link), `/p/lin_01/single/${link}`],
  ['a code', fromScan(link), `/p/lin_01/?wx_scene=1047${link}`],
  ['a notice', fromNotice('pages/a/index?id=1'), '/p/lin_01/?wx_scene=1014#/pages/a/index?id=1'],
  ['a notice without a page', fromNotice(''), '/p/lin_01/?wx_scene=1014'],
])('a phone entered by %s', (_name, visit, address) => {
  expect(phoneAddress('lin_01', visit)).toBe(address)
})

test('a code leads to its page with its scene encoded once', () => {
  const text = `weapp://packages/group/pages/group/index?scene=${encodeURIComponent("a=1&b='x'/~")}`
  const found = linkOfCode(text) ?? ''
  expect(found).toMatch(/^#\/packages\/group\/pages\/group\/index\?scene=/)
  const { scene } = Object.fromEntries([(found.split('?')[1] ?? '').split('=')]) as never
  expect(decodeURIComponent(scene)).toBe("a=1&b='x'/~")
})

test.each(['https://example.com/', 'weapp://', 'weapp://pages/a?scene=x&y=1', 'weapp://pages/a'])(
  'the code of something else leads nowhere: %s',
  (text) => expect(linkOfCode(text)).toBeNull(),
)
