import { product } from '../../../tests/client/samples'
import { productSubject, type ShareSubject } from './share-subject'
import { shareWords } from './share-words'

const alone: ShareSubject = {
  target: { kind: 'product', id: 'peach' },
  title: '阳山水蜜桃',
  picture: '',
  price: 3990,
  groupPrice: null,
  groupSize: null,
  missing: null,
  joined: null,
}
const together = { ...alone, groupPrice: 2990, groupSize: 2 }
const forming = { ...together, missing: 1, joined: 1 }

test.each([
  ['alone', alone, '¥39.9'],
  ['in groups', together, '¥29.9'],
  ['in a forming group', forming, '还差 1 人'],
])(
  'three different sentences for goods sold %s, each with the fact that counts',
  (_n, subject, fact) => {
    const words = shareWords(subject)
    expect(new Set(words).size).toBe(3)
    words.forEach((sentence) => expect(sentence).toContain('阳山水蜜桃'))
    expect(words.filter((sentence) => sentence.includes(fact)).length).toBeGreaterThanOrEqual(2)
  },
)

test('nothing is promised for sharing', () => {
  const all = [alone, together, forming].flatMap(shareWords).join('')
  expect(all).not.toMatch(/赚|返现|佣金|奖励|免费|必得|红包/)
})

test('the cheapest group offer is the one that is told', () => {
  const price = (n: number) => [{ skuId: 'wm', price: n as never }]
  const subject = productSubject({
    ...product,
    group: {
      campaignId: 'c',
      offers: [
        { size: 2, prices: price(5000) },
        { size: 5, prices: price(4500) },
      ],
      durationMs: 1,
      limitPerPerson: null,
      endsAt: 1,
      newcomersOnly: false,
      leaderDiscount: 0 as never,
      listsForming: true,
    },
  })
  expect(subject).toMatchObject({ price: 5900, groupPrice: 4500, groupSize: 5, missing: null })
})
