import { createGoodsScene, type GoodsScene } from './goods-scene'

let scene: GoodsScene
beforeAll(async () => {
  scene = await createGoodsScene()
})
afterAll(() => scene.close())

const inShop = async () => {
  scene.restart()
  const { categories } = await scene.ok('o-nobody', 'shop.home', {})
  return categories.map(({ name }) => name)
}
const save = (input: { categoryId?: string; name: string; icon?: string }, key?: string) =>
  scene.ok(scene.owner, 'seller.saveCategory', { icon: scene.picture('icon'), ...input }, key)
const remove = (categoryId: string) =>
  scene.outcome(scene.owner, 'seller.removeCategory', { categoryId })

it('categories are added once, renamed, sorted and taken away', async () => {
  expect(await inShop()).toEqual(['咖啡', '茶'])
  const { categories } = await save({ name: '点心' }, 'category-once')
  expect(await save({ name: '点心' }, 'category-once')).toEqual({ categories })
  const id = categories.at(-1)?.id ?? ''
  await save({ categoryId: id, name: '糕点' })
  expect(await inShop()).toEqual(['咖啡', '茶', '糕点'])
  await scene.ok(scene.owner, 'seller.sortCategories', { categoryIds: [id, 'c2'] })
  expect(await inShop()).toEqual(['糕点', '茶', '咖啡'])
  expect(await remove(id)).toBe('ok')
  expect(await inShop()).toEqual(['茶', '咖啡'])
})

it.each(['ON_SALE', 'OFF_SALE', 'DRAFT'] as const)('one with a product %s stays', async (state) => {
  await scene.store.update('products', { _id: 'p1' }, { $set: { state } })
  const others = { $set: { categoryId: 'c2' } }
  await scene.store.update('products', { _id: { $in: ['p2', 'p3'] } }, others)
  expect(await remove('c1')).toBe('CATEGORY_IN_USE')
  expect(await inShop()).toContain('咖啡')
})

it('names and icons are checked', async () => {
  expect(await remove('c-none')).toBe('CATEGORY_NOT_FOUND')
  const refused = (input: { categoryId?: string; name: string; icon: string }) =>
    scene.outcome(scene.owner, 'seller.saveCategory', input)
  const icon = scene.picture('icon')
  expect(await refused({ categoryId: 'c-none', name: '无', icon })).toBe('CATEGORY_NOT_FOUND')
  const foreign = 'cloud://env-local.files/goods/u-other/icon.png'
  expect(await refused({ name: '别人的图', icon: foreign })).toBe('PICTURE_NOT_YOURS')
  const sorted = { categoryIds: ['c1', 'c-none'] }
  expect(await scene.outcome(scene.owner, 'seller.sortCategories', sorted)).toBe(
    'CATEGORY_NOT_FOUND',
  )
})
