import type { Staff } from '@domain/staff'
import type { Store } from '../../emulator/store/store-api'

export const owner: Staff = {
  role: 'OWNER',
  permissions: [],
  supplierId: null,
  name: '掌柜',
  since: 0,
}

/** A member of staff who may do these things. */
export const staffWith = (...permissions: Staff['permissions']): Staff => ({
  role: 'STAFF',
  permissions,
  supplierId: null,
  name: '小王',
  since: 0,
})

/** Somebody who works for this supplier. */
export const operatorOf = (supplierId: string): Staff => ({
  role: 'SUPPLIER',
  permissions: [],
  supplierId,
  name: '老李',
  since: 0,
})

/** Gives a person who has entered a place in the staff, or (null) takes it away. */
export async function employ(store: Store, openid: string, staff: Staff | null): Promise<void> {
  const { updated } = await store.update('users', { _id: openid }, { $set: { staff } })
  if (updated !== 1) throw new Error(`${openid} never entered`)
}
