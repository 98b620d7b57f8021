import { createStore, useStore } from '@/lib/store'
import type { Address } from './use-addresses'

const chosen = createStore<string | null>(null)

/** Picked for the checkout that is open; the address list page sets it. */
export const chooseAddress = (id: string | null): void => chosen.set(id)

/** The picked address, else the default one, else the first; null when there is none. */
export function useChosenAddress(addresses: readonly Address[]): Address | null {
  const id = useStore(chosen)
  const picked = addresses.find((address) => address.id === id)
  return picked ?? addresses.find(({ isDefault }) => isDefault) ?? addresses[0] ?? null
}
