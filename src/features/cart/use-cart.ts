import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { useStore } from '@/lib/store'
import { setTabBadge } from '@/platform/navigation'
import { pieceCount } from './cart-lines'
import { cartStore } from './cart-store'

export const useCartLines = () => useStore(cartStore)

export const useCartCount = (): number => pieceCount(useStore(cartStore))

/** Keeps the number on the cart's tab right; for tab pages, since it cannot be set elsewhere. */
export function useCartBadge(): void {
  const show = () => setTabBadge('cart', pieceCount(cartStore.get()))
  useDidShow(show)
  useEffect(() => cartStore.subscribe(show), [])
}
