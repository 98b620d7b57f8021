import { View } from '@tarojs/components'
import { useState } from 'react'
import { orderChanged } from '@/lib/order-changed'
import { CellGroup } from '@/ui/cell'
import { Countdown } from '@/ui/countdown'
import { ProgressSteps } from '@/ui/progress-steps'
import { afterSaleNext, afterSaleState, dueWords, progressOf, turnOf } from './after-sale-words'
import type { AfterSale } from './use-after-sales'
import './request-head.scss'

/** How long there is for the next step, and what happens then. */
export const RequestDue = ({ one }: { one: AfterSale }) => {
  const words = dueWords(one)
  // A new time is counted anew.
  return words === null || one.dueAt === null ? null : (
    <Due key={one.dueAt} until={one.dueAt} words={words} />
  )
}

function Due({ until, words }: { readonly until: number; readonly words: string }) {
  const [over, setOver] = useState(false)
  const onEnd = () => {
    setOver(true)
    void orderChanged()
  }
  return over ? (
    <>时间已到，正在处理</>
  ) : (
    <>
      <Countdown until={until} onEnd={onEnd} /> {words}
    </>
  )
}

/** Where a request stands, whose turn it is, and until when. */
export function RequestHead({ one }: { one: AfterSale }) {
  const progress = progressOf(one)
  const isOver = turnOf(one) === 'DONE'
  return (
    <>
      <View className={`request-head ${isOver ? 'request-head--over' : ''}`}>
        <View className="request-head__state">{afterSaleState(one.state)}</View>
        <View className="request-head__next">{afterSaleNext(one)}</View>
        <View className="request-head__due">
          <RequestDue one={one} />
        </View>
      </View>
      {progress && (
        <CellGroup>
          <ProgressSteps {...progress} />
        </CellGroup>
      )}
    </>
  )
}
