import { personTree } from '../../../../../tests/client/customers'
import { fakeCloud } from '../../../../../tests/client/fake-cloud'
import { mountPage, tap, textOf, texts, until } from '../../../../../tests/client/mount-page'
import PeopleTreePage from './index'

test('a person of the tree is chosen, then put into the middle', async () => {
  const asked: string[] = []
  fakeCloud({
    'seller.personTree': ({ personId }) => {
      asked.push(personId)
      if (personId === 'p-lin') return personTree
      return {
        nodes: personTree.nodes.slice(1, 2).map((one) => ({ ...one, parent: -1 })),
        broughtBy: null,
      }
    },
  })
  await mountPage(PeopleTreePage, { personId: 'p-lin' })
  await until(() => texts('.tree__node').length === 3)
  expect(textOf('.person-card__name')).toBe('林小夏')
  await tap('.tree__node', 1)
  expect(textOf('.person-card__name')).toBe('周航')
  expect(texts('.person-card__note').at(-1)).toBe('把 TA 放到中间，看更多人')
  await tap('.person-card__actions .btn', 0)
  await until(() => texts('.tree__node').length === 1)
  expect(asked).toEqual(['p-lin', 'p-zhou'])
})
