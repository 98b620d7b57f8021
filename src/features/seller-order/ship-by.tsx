import { Text } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { serverNow } from '@/lib/server-clock'
import { onTick } from '@/lib/ticker'
import { usePageVisible } from '@/lib/use-page-visible'
import { shipByNotice } from './ship-by-notice'
import './ship-by.scss'

/** Until when to ship; changes its colour and its words as time passes while the page is open. */
export function ShipBy({ at }: { at: number }) {
  const visible = usePageVisible()
  const [shown, setShown] = useState(() => shipByNotice(at, serverNow()))
  useEffect(() => {
    const look = () =>
      setShown((before) => {
        const now = shipByNotice(at, serverNow())
        return now.text === before.text ? before : now
      })
    look()
    return visible ? onTick(look) : undefined
  }, [at, visible])
  return <Text className={`ship-by ship-by--${shown.tone}`}>{shown.text}</Text>
}
