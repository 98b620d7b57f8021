import { ok, refuse } from '@domain/result'
import type { Handler } from '../dispatch/handler'
import type { Ids } from '../ports/ids'
import type { Suppliers } from '../ports/suppliers'

interface Deps {
  readonly suppliers: Pick<Suppliers, 'create' | 'rename'>
  readonly ids: Pick<Ids, 'derived'>
}

/** A new supplier (the same for a repeat), or another name for a known one. */
export function saveSupplier({ suppliers, ids }: Deps): Handler<'seller.saveSupplier'> {
  return async ({ actor: { openid }, input: { supplierId, name }, requestKey }) => {
    if (supplierId === undefined) {
      const _id = `v${ids.derived(15, 'supplier', openid, requestKey)}`
      await suppliers.create({ _id, name })
      return ok({ supplierId: _id })
    }
    return (await suppliers.rename(supplierId, name))
      ? ok({ supplierId })
      : refuse('BAD_REQUEST', { field: 'supplierId' })
  }
}
