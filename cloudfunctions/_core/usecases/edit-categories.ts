import type { OutputOf } from '@contract/index'
import type { Category } from '@domain/catalogue'
import { ok, refuse } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { Categories } from '../ports/categories'
import type { Ids } from '../ports/ids'
import { arePicturesOwn } from './own-pictures'

interface Deps {
  readonly categories: Categories
  readonly ids: Ids
  /** The id of the cloud environment, whose storage pictures lie in. */
  readonly environment: string
}

export const toCategories = (
  categories: readonly Category[],
): Pick<OutputOf<'seller.saveCategory'>, 'categories'> => ({
  categories: categories.map(({ _id, name, icon }) => ({ id: _id, name, icon })),
})

/** Adds a category behind the others, or changes one. A repeat adds no second one. */
export function saveCategory({
  categories,
  ids,
  environment,
}: Deps): Handler<'seller.saveCategory'> {
  return async ({ actor, input: { categoryId, name, icon }, requestKey }) => {
    const all = await categories.all()
    const id = categoryId ?? `c${ids.derived(15, 'category', actor.openid, requestKey)}`
    const known = all.find(({ _id }) => _id === id)
    const before = [known?.icon ?? null]
    if (!arePicturesOwn([icon], before, actor.user.publicId, environment)) {
      return refuse('PICTURE_NOT_YOURS')
    }
    if (known) await categories.set(id, { name, icon })
    else if (categoryId !== undefined) return refuse('CATEGORY_NOT_FOUND')
    else {
      const sort = Math.max(0, ...all.map((one) => one.sort)) + 1
      await categories.insert({ _id: id, name, icon, sort })
    }
    return ok(toCategories(await categories.all()))
  }
}

/** Sets the order; categories that somebody added meanwhile come behind the others, as they stood. */
export function sortCategories({
  categories,
}: Pick<Deps, 'categories'>): Handler<'seller.sortCategories'> {
  return async ({ input: { categoryIds } }) => {
    const all = await categories.all()
    const known = new Map(all.map((category) => [category._id, category]))
    if (!categoryIds.every((id) => known.has(id))) return refuse('CATEGORY_NOT_FOUND')
    const rest = all.filter(({ _id }) => !categoryIds.includes(_id)).map(({ _id }) => _id)
    const moved = [...categoryIds, ...rest]
      .map((id, index) => ({ id, sort: index + 1 }))
      .filter(({ id, sort }) => known.get(id)?.sort !== sort)
    await Promise.all(moved.map(({ id, sort }) => categories.set(id, { sort })))
    return ok(toCategories(await categories.all()))
  }
}

/** Takes away a category without products. A product that is being put into it at this moment has none then. */
export function removeCategory({
  categories,
}: Pick<Deps, 'categories'>): Handler<'seller.removeCategory'> {
  return async ({ input: { categoryId } }) => {
    const [all, isUsed] = await Promise.all([categories.all(), categories.isUsed(categoryId)])
    if (!all.some(({ _id }) => _id === categoryId)) return refuse('CATEGORY_NOT_FOUND')
    if (isUsed) return refuse('CATEGORY_IN_USE')
    await categories.remove(categoryId)
    return ok(toCategories(await categories.all()))
  }
}
