import type { DeclaredErrorOf, OutputOf, ParsedInputOf } from '@contract/index'
import type { Product } from '@domain/catalogue'
import { type AddedSku, editProduct, type EditedProduct, emptyProduct } from '@domain/product-edit'
import { ok, refuse, type Result } from '@domain/result'
import { newStock } from '@domain/stock-movement'
import type { Handler, Request } from '../dispatch/handler'
import type { Categories } from '../ports/categories'
import type { ContentCheck } from '../ports/content-check'
import type { Ids } from '../ports/ids'
import type { ManagedProduct, SellerCatalogue } from '../ports/seller-catalogue'
import type { StockLedger } from '../ports/stock-ledger'
import type { Suppliers } from '../ports/suppliers'
import { editKeyOf } from './edit-key'
import { arePicturesOwn } from './own-pictures'
import { checkProduct } from './product-texts'
import { showManaged } from './seller-product-view'

export interface StoreProductDeps {
  readonly sellerCatalogue: Pick<SellerCatalogue, 'byId' | 'insert' | 'commit'>
  readonly stockLedger: Pick<StockLedger, 'open' | 'counts'>
  readonly ids: Ids
}

interface Deps extends StoreProductDeps {
  readonly categories: Pick<Categories, 'all'>
  readonly suppliers: Pick<Suppliers, 'byId'>
  readonly contentCheck: Pick<ContentCheck, 'publication'>
  /** The id of the cloud environment, whose storage pictures lie in. */
  readonly environment: string
}

type SaveRequest = Request<'seller.saveProduct'>
type Code = DeclaredErrorOf<'seller.saveProduct'> | 'BAD_REQUEST'
type Answer = Result<OutputOf<'seller.saveProduct'>, Code>
type Input = ParsedInputOf<'seller.saveProduct'>['product']

const picturesOf = ({ pictures, skus }: Pick<Input, 'pictures' | 'skus'> | Product) => [
  ...pictures,
  ...skus.map(({ picture }) => picture),
]

/** Whether what the edit names is there and the person's to use. */
async function checkNames(
  { categories, suppliers, environment }: Deps,
  { actor, input: { product } }: SaveRequest,
  before: Product | null,
): Promise<Result<null, Code>> {
  const { categoryId, supplierId } = product
  const isNew = supplierId !== null && supplierId !== before?.supplierId
  const [known, supplier] = await Promise.all([
    categoryId === null ? [] : categories.all(),
    isNew ? suppliers.byId(supplierId) : null,
  ])
  if (categoryId !== null && !known.some(({ _id }) => _id === categoryId)) {
    return refuse('CATEGORY_NOT_FOUND')
  }
  if (isNew && !supplier) return refuse('BAD_REQUEST', { field: 'supplierId' })
  const old = before ? picturesOf(before) : []
  const isOwn = arePicturesOwn(picturesOf(product), old, actor.user.publicId, environment)
  return isOwn ? ok(null) : refuse('PICTURE_NOT_YOURS')
}

/** The id of a SKU that this request adds: a repeat finds its stock document. */
export const skuNamer =
  (ids: Ids, productId: string, editKey: string) =>
  (values: readonly string[]): string =>
    `${productId}-${ids.derived(8, editKey, JSON.stringify(values))}`

/** Stock first: a crash leaves a stock document that no product names, never a product without stock. */
async function openStocks(
  { stockLedger, ids }: StoreProductDeps,
  { actor, now }: Pick<SaveRequest, 'actor' | 'now'>,
  productId: string,
  added: readonly AddedSku[],
): Promise<void> {
  const by = { id: actor.user.publicId, name: actor.staff.name }
  await Promise.all(
    added.map(({ skuId, pieces }) => {
      const id = `m${ids.derived(20, 'first', skuId)}`
      const first = { id, delta: pieces, reason: 'INBOUND', note: '', at: now, by } as const
      return stockLedger.open(newStock({ _id: skuId, productId }, pieces === 0 ? null : first))
    }),
  )
}

/** Writes a new product, or the next revision of `before`. False: somebody else wrote first. */
export async function storeProduct(
  deps: StoreProductDeps,
  request: Pick<SaveRequest, 'actor' | 'now' | 'requestKey'>,
  before: ManagedProduct | null,
  { product, added, unchecked }: EditedProduct & { readonly unchecked: boolean },
): Promise<boolean> {
  const { sellerCatalogue, ids } = deps
  await openStocks(deps, request, product._id, added)
  const lastMove = before?.lastMove ?? ''
  const after = { product, lastEdit: editKeyOf(ids, request), lastMove, unchecked }
  if (before) return sellerCatalogue.commit(before, after)
  return (await sellerCatalogue.insert(after)) === 'inserted'
}

/** After a lost race: a repeat of this request that won is no conflict. */
export async function storedAlready(
  { sellerCatalogue, ids }: Pick<StoreProductDeps, 'sellerCatalogue' | 'ids'>,
  request: Pick<SaveRequest, 'actor' | 'requestKey'>,
  productId: string,
): Promise<Product | null> {
  const stored = await sellerCatalogue.byId(productId)
  return stored?.lastEdit === editKeyOf(ids, request) ? stored.product : null
}

/** What there is to save, all rules met. */
async function planned(
  deps: Deps,
  request: SaveRequest,
  before: ManagedProduct | null,
  id: string,
): Promise<Result<EditedProduct & { unchecked: boolean }, Code>> {
  const { actor, input, now } = request
  const names = await checkNames(deps, request, before?.product ?? null)
  if (!names.ok) return names
  const namer = skuNamer(deps.ids, id, editKeyOf(deps.ids, request))
  const edited = editProduct(before?.product ?? emptyProduct(id, now), input.product, namer)
  if (!edited.ok) {
    const { code, params } = edited.error
    return code === 'SKUS_MISFIT' ? refuse('BAD_REQUEST', { field: 'skus' }) : refuse(code, params)
  }
  const { product } = edited.value
  const checked = await checkProduct(deps.contentCheck, actor.openid, product, before)
  return checked.ok ? ok({ ...edited.value, unchecked: checked.value }) : checked
}

async function save(deps: Deps, request: SaveRequest, id: string): Promise<Answer> {
  const { input } = request
  const before = await deps.sellerCatalogue.byId(id)
  const isRepeat = before?.lastEdit === editKeyOf(deps.ids, request)
  // A new product's id is this request's own, so whoever finds it there is its repeat.
  if (before && (isRepeat || input.productId === undefined)) {
    return ok(await showManaged(deps, before.product))
  }
  if (!before && input.productId !== undefined) return refuse('PRODUCT_NOT_FOUND')
  if (before && before.product.rev !== input.rev) return refuse('CHANGED_MEANWHILE')
  const plan = await planned(deps, request, before, id)
  if (!plan.ok) return plan
  const isStored = await storeProduct(deps, request, before, plan.value)
  const product = isStored ? plan.value.product : await storedAlready(deps, request, id)
  return product ? ok(await showManaged(deps, product)) : refuse('CHANGED_MEANWHILE')
}

/** Adds a draft or changes a product. Six round trips, stock documents of new SKUs at once among them. */
export function saveProduct(deps: Deps): Handler<'seller.saveProduct'> {
  return (request) => {
    const { actor, input, requestKey } = request
    const { productId } = input
    if (productId !== undefined && input.rev === undefined) {
      return Promise.resolve(refuse('BAD_REQUEST', { field: 'rev' }))
    }
    const id = productId ?? `p${deps.ids.derived(15, 'product', actor.openid, requestKey)}`
    return save(deps, request, id)
  }
}
