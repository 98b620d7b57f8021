import SellerProductPage from '@/packages/goods/pages/product/index'
import { pagesOpen } from './device'
import { fakeCloud, type Answers } from './fake-cloud'
import { goodsChoices, goodsOf } from './goods'
import { mountPage, tap, texts, type, until } from './mount-page'
import { colleague } from './seller-orders'

/** Opens the form of a product, or (null) of a new one. */
export async function openForm(id: string | null, answers: Answers = {}) {
  const cloud = fakeCloud({
    'login.enter': () => colleague(),
    'seller.productChoices': () => goodsChoices,
    'seller.getProduct': () => ({ product: goodsOf() }),
    ...answers,
  })
  pagesOpen('packages/goods/pages/products/index', 'packages/goods/pages/product/index')
  await mountPage(SellerProductPage, id === null ? {} : { id })
  await until(() => document.querySelector('.product-form, .empty') !== null)
  const inputs = (name: string) =>
    cloud.calls.filter(({ endpoint }) => endpoint === name).map(({ input }) => input)
  return { cloud, inputs }
}

/** Saving answers revision 8. */
export const savedAnswers = (over = {}): Answers => ({
  'seller.saveProduct': () => ({ product: goodsOf({ rev: 8, ...over }) }),
})
const indexOf = (selector: string, text: string) => texts(selector).indexOf(text)
/** Taps what has just this text. */
export const tapText = (selector: string, text: string) => tap(selector, indexOf(selector, text))
const field = (label: string) =>
  [...document.querySelectorAll('.field')].findIndex(
    (one) => one.querySelector('.field__label')?.textContent === label,
  )
/** Types into the field with this label. */
export const fill = (label: string, text: string) => type('.field__input', text, field(label))
