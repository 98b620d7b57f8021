import { shareCard, shareMoment } from './share-card'
import type { ShareSubject } from './share-subject'

const CODE = 'AbCdEf0123'
const dress = { code: CODE, imageUrl: 'https://x/peach.jpg' }

const peach: ShareSubject = {
  target: { kind: 'product', id: 'peach' },
  title: '阳山水蜜桃',
  picture: 'cloud://env.bucket/peach.jpg',
  price: 3990,
  groupPrice: null,
  groupSize: null,
  missing: null,
  joined: null,
}
const together: ShareSubject = { ...peach, groupPrice: 2990, groupSize: 2 }
const forming: ShareSubject = {
  ...together,
  target: { kind: 'group', id: 'g1' },
  groupSize: 3,
  missing: 2,
  joined: 1,
}
const ended: ShareSubject = { ...forming, missing: null, joined: null }
const shop: ShareSubject = { ...peach, target: { kind: 'shop' }, title: '拼享小店：阳山水蜜桃' }

test.each([
  ['a product', peach, '小夏推荐：¥39.9｜阳山水蜜桃'],
  ['a product with groups', together, '小夏推荐：2人拼 ¥29.9｜阳山水蜜桃'],
  ['a forming group', forming, '小夏喊你一起拼，还差2人｜¥29.9 阳山水蜜桃'],
  ['a group that ended', ended, '小夏推荐：3人拼 ¥29.9｜阳山水蜜桃'],
  ['the shop', shop, '小夏推荐：¥39.9｜拼享小店：阳山水蜜桃'],
])('the card of %s', (_name, subject, title) => {
  expect(shareCard(subject, { ...dress, nickname: '小夏' }).title).toBe(title)
})

test('a card of somebody without a name begins with the goods', () => {
  expect(shareCard(forming, { ...dress, nickname: ' ' }).title).toBe('还差2人｜¥29.9 阳山水蜜桃')
  expect(shareCard(peach, { ...dress, nickname: '' }).title).toBe('¥39.9｜阳山水蜜桃')
})

test('a long name leaves room for the goods and is never cut inside a sign', () => {
  expect(shareCard(peach, { ...dress, nickname: '😀'.repeat(30) }).title).toBe(
    `${'😀'.repeat(8)}推荐：¥39.9｜阳山水蜜桃`,
  )
})

test.each([
  [peach, '阳山水蜜桃｜¥39.9'],
  [together, '阳山水蜜桃｜2人拼 ¥29.9'],
  [forming, '阳山水蜜桃｜3人拼 ¥29.9｜还差2人'],
])('Moments: %#', (subject, title) => {
  expect(shareMoment(subject, dress).title).toBe(title)
})

test.each([
  [peach, 'pages/product/index', 'id=peach'],
  [forming, 'pages/group/index', 'id=g1'],
  [shop, 'pages/shop/index', ''],
])('addresses carry the code alone, or the plain target while there is none: %#', (...row) => {
  const [subject, page, plain] = row
  const coded = shareCard(subject, { ...dress, nickname: '' })
  expect(coded.path).toBe(`${page}?s=${CODE}`)
  expect(shareMoment(subject, dress).query).toBe(`s=${CODE}`)
  const late = { code: null, imageUrl: null }
  expect(shareCard(subject, { ...late, nickname: '' }).path).toBe(plain ? `${page}?${plain}` : page)
  expect(shareMoment(subject, late).query).toBe(plain)
})

test('without a picture WeChat draws the page', () => {
  expect(shareCard(peach, { ...dress, imageUrl: null, nickname: '' })).not.toHaveProperty(
    'imageUrl',
  )
  expect(shareMoment(peach, dress).imageUrl).toBe('https://x/peach.jpg')
})
