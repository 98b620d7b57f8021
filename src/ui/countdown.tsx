import { Text } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { remaining } from '@/lib/china-time'
import { serverNow } from '@/lib/server-clock'
import { usePageVisible } from '@/lib/use-page-visible'

interface CountdownProps {
  /** Epoch ms of the server's clock. */
  readonly until: number
  readonly onEnd?: () => void
}

/** Counts down by the second on the server's clock while the page is shown; tells once when the time is over. */
export function Countdown({ until, onEnd }: CountdownProps) {
  const [left, setLeft] = useState(() => until - serverNow())
  const visible = usePageVisible()
  const over = left <= 0
  useEffect(() => {
    if (over) {
      onEnd?.()
      return
    }
    if (!visible) return
    const count = () => setLeft(until - serverNow())
    count()
    const timer = setInterval(count, 1000)
    return () => clearInterval(timer)
    // A new callback must not tell a second time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [until, over, visible])
  return <Text className="countdown">{remaining(left)}</Text>
}
