import { Text } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { remaining } from '@/lib/china-time'
import { serverNow } from '@/lib/server-clock'
import { onTick } from '@/lib/ticker'
import { usePageVisible } from '@/lib/use-page-visible'

interface CountdownProps {
  /** Epoch ms of the server's clock. */
  readonly until: number
  readonly onEnd?: () => void
}

/**
 * Counts down on the server's clock while the page is shown; tells once when the time is over. Draws
 * itself anew only when its words change, together with every other countdown of the page.
 */
export function Countdown({ until, onEnd }: CountdownProps) {
  const [shown, setShown] = useState(() => remaining(until - serverNow()))
  const [over, setOver] = useState(() => serverNow() >= until)
  const visible = usePageVisible()
  useEffect(() => {
    const count = () => {
      const left = until - serverNow()
      setShown(remaining(left))
      setOver(left <= 0)
    }
    count()
    return visible && !over ? onTick(count) : undefined
  }, [until, over, visible])
  useEffect(() => {
    if (over) onEnd?.()
    // A new callback must not tell a second time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [over])
  return <Text className="countdown">{shown}</Text>
}
