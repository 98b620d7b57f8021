import { placeOf } from './phone-place'
import { cardOf, imageOf, type ShareParams } from './share-params'

const prefix = '/p/lin_01/'
const here = new URL(`http://127.0.0.1:9977${prefix}?wx_scene=1007#/pages/product/index?id=peach`)
const card = (params: ShareParams) => cardOf({ title: '水蜜桃', ...params }, here, prefix)
const linkOf = (params: ShareParams) => {
  const made = card(params)
  return typeof made === 'string' ? made : made.link
}

test.each([
  [{ link: './#/pages/group/index?s=0123456789' }],
  [{ link: '#/pages/group/index?s=0123456789' }],
  [{ link: `${here.origin}${prefix}#/pages/group/index?s=0123456789` }],
  [{ path: '/pages/group/index?s=0123456789' }],
  [{ path: 'pages/group/index?s=0123456789' }],
])('%j opens on any phone', (params) => {
  expect(linkOf(params)).toBe('#/pages/group/index?s=0123456789')
})

test('without an address, this page is shared', () => {
  expect(linkOf({})).toBe('#/pages/product/index?id=peach')
})

test.each(['https://example.com/#/a', '/p/chen_02/#/a', '../chen_02/#/a', 'http://['])(
  'the address of something else is refused: %s',
  (link) => expect(card({ link })).toBe('link is not of this mini program'),
)

test('a card needs a title', () => {
  expect(card({ title: ' ' })).toBe('title is empty')
  expect(card({ title: 7 })).toBe('title is empty')
})

test('counts may be numbers; without an activity a card does not change', () => {
  const updatable = { activityId: 'act', memberCount: 1, roomLimit: '3' }
  expect(card({ updatable })).toMatchObject({ activity: { id: 'act', members: '1', size: '3' } })
  expect(card({ updatable: { activityId: null } })).toMatchObject({ activity: null })
})

test.each([
  ['./storage/catalogue/a.jpg', '/storage/catalogue/a.jpg'],
  [`${here.origin}/storage/a.jpg?w=1`, '/storage/a.jpg'],
  ['data:image/png;base64,AA', 'data:image/png;base64,AA'],
  ['blob:http://127.0.0.1:9977/1-2', 'blob:http://127.0.0.1:9977/1-2'],
  ['https://example.com/a.jpg', ''],
  ['./js/app.js', ''],
  ['data:text/html,x', ''],
  [undefined, ''],
])('the picture %s is taken as %s', (address, image) => {
  expect(imageOf(address, here, prefix)).toBe(image)
})

test('a phone’s address says whose it is, how it was entered, and whether anybody is logged in', () => {
  const of = (address: string) => placeOf(new URL(address, here))
  expect(of('/p/lin_01/#/pages/a')).toMatchObject({
    openid: 'lin_01',
    single: false,
    scene: '1001',
  })
  expect(of('/p/lin_01/?wx_scene=1047')).toMatchObject({ scene: '1047', prefix: '/p/lin_01/' })
  expect(of('/p/lin_01/?wx_scene=<b>')).toMatchObject({ scene: '1001' })
  const single = { openid: 'lin_01', single: true, scene: '1154', prefix: '/p/lin_01/single/' }
  expect(of('/p/lin_01/single/?wx_scene=1001')).toEqual(single)
})
