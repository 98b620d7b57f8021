import { useState } from 'react'
import { serverNow } from '@/lib/server-clock'
import { orderChanged } from '@/lib/order-changed'
import type { OrderCardData } from './use-orders'

/**
 * Whether the time to pay is over. The server closes the order within a minute of it; until then it
 * can neither be paid nor needs to be cancelled.
 */
export function useOverdue({ state, expiresAt }: Pick<OrderCardData, 'state' | 'expiresAt'>) {
  const [over, setOver] = useState(() => serverNow() >= expiresAt)
  const onEnd = () => {
    setOver(true)
    void orderChanged()
  }
  return { overdue: over && state === 'CREATED', onEnd }
}
