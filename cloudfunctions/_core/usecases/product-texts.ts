import type { Product } from '@domain/catalogue'
import { ok, type Result } from '@domain/result'
import type { ContentCheck } from '../ports/content-check'
import type { ManagedProduct } from '../ports/seller-catalogue'
import { checkTexts, refuseTexts } from './published-texts'

type Texts = Pick<Product, 'title' | 'subtitle' | 'details' | 'tags' | 'options'>

const textsOf = ({ title, subtitle, details, tags, options }: Texts): string[] => [
  title,
  subtitle,
  ...details,
  ...tags,
  ...options.flatMap(({ name, values }) => [name, ...values]),
]

/**
 * Whether the texts are still unchecked, asking WeChat about new ones. Refused texts are not even
 * saved; those that nobody can check now are, as long as buyers do not see them.
 */
export async function checkProduct(
  contentCheck: Pick<ContentCheck, 'publication'>,
  openid: string,
  product: Product,
  before: ManagedProduct | null,
): Promise<Result<boolean, 'CONTENT_REFUSED' | 'CONTENT_CHECK_UNAVAILABLE'>> {
  const texts = textsOf(product)
  const known = new Set(before === null || before.unchecked ? [] : textsOf(before.product))
  const verdict = await checkTexts(
    contentCheck,
    openid,
    texts.filter((text) => !known.has(text)),
  )
  if (verdict === 'pass') return ok(false)
  if (verdict === 'unavailable' && product.state === 'DRAFT') return ok(true)
  return refuseTexts(verdict)
}
