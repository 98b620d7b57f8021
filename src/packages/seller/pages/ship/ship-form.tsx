import { View } from '@tarojs/components'
import { useState } from 'react'
import { MAX_PARCELS } from '@domain/shipment'
import { rememberCarrier } from '@/features/parcel/favourite-carriers'
import { newParcel, parcelOf, type ParcelDraft } from '@/features/parcel/parcel-draft'
import { ParcelFields } from '@/features/parcel/parcel-fields'
import { PackedLines } from '@/features/seller-shipping/packed-lines'
import {
  allPieces,
  countOf,
  linesOf,
  notPacked,
  type Pieces,
} from '@/features/seller-shipping/parcel-pieces'
import { useShip } from '@/features/seller-shipping/use-ship'
import type { SellerOrder } from '@/lib/seller-orders-changed'
import { toast } from '@/platform/feedback'
import { goBack } from '@/platform/navigation'
import { Button } from '@/ui/button'
import { CellGroup } from '@/ui/cell'
import { PageBottomBar } from '@/ui/page-bottom-bar'

interface Packed {
  /** Lasts when a parcel before it is taken away. */
  readonly key: number
  readonly draft: ParcelDraft
  readonly pieces: Pieces
}

type Ready = { readonly carrier: string; readonly waybill: string }

/** Why they cannot be sent; null: they can. */
function problemOf(parcels: readonly Packed[], ready: readonly (Ready | null)[]): string | null {
  if (parcels.some(({ pieces }) => countOf(pieces) === 0)) return '每个包裹至少要有一件商品'
  if (ready.includes(null)) return '请填好快递公司和运单号'
  const numbers = ready.map((parcel) => parcel?.waybill)
  return new Set(numbers).size < numbers.length ? '两个包裹的运单号相同，请检查' : null
}

/** What leaves now, in one parcel or several; it begins with everything in one. */
export function ShipForm({ order }: { order: SellerOrder }) {
  const lines = order.lines.filter(({ shippable }) => shippable > 0)
  const [parcels, setParcels] = useState<readonly Packed[]>(() => [
    { key: 0, draft: newParcel(), pieces: allPieces(lines) },
  ])
  const [tried, setTried] = useState(false)
  const ship = useShip()
  const held = parcels.map(({ pieces }) => pieces)
  const left = notPacked(lines, held)
  const change = (nth: number, part: Partial<Packed>) =>
    setParcels((before) =>
      before.map((parcel, index) => (index === nth ? { ...parcel, ...part } : parcel)),
    )
  const add = () =>
    setParcels((before) => [
      ...before,
      { key: (before[before.length - 1]?.key ?? 0) + 1, draft: newParcel(), pieces: left },
    ])
  const send = () => {
    setTried(true)
    const ready = parcels.map(({ draft }) => parcelOf(draft))
    const problem = problemOf(parcels, ready)
    if (problem !== null) return toast(problem)
    const wanted = linesOf(lines, held)
    const sent = ready.flatMap((parcel, nth) => {
      const inside = wanted[nth]
      return parcel ? [{ ...parcel, ...(inside && { lines: inside }) }] : []
    })
    ship.run({ orderId: order.id, parcels: sent }, () => {
      sent.forEach(({ carrier }) => rememberCarrier(carrier))
      goBack()
    })
  }
  return (
    <>
      {parcels.map(({ key, draft }, nth) => (
        <CellGroup key={key}>
          {parcels.length > 1 && (
            <View className="ship__parcel">
              <View>包裹 {nth + 1}</View>
              <View
                className="ship__remove"
                onClick={() => setParcels(parcels.filter((parcel) => parcel.key !== key))}
              >
                删除
              </View>
            </View>
          )}
          <ParcelFields
            parcel={draft}
            tried={tried}
            onChange={(next) => change(nth, { draft: next })}
          />
          <PackedLines
            lines={lines}
            parcels={held}
            nth={nth}
            onChange={(pieces) => change(nth, { pieces })}
          />
        </CellGroup>
      ))}
      {parcels.length + order.shipments.length < MAX_PARCELS && (
        <View className="ship__add" onClick={add}>
          + 再加一个包裹
        </View>
      )}
      <PageBottomBar>
        <View className="ship__left">
          {countOf(left) > 0 ? `还有 ${countOf(left)} 件这次不发` : '全部发出'}
        </View>
        <Button size="l" className="ship__send" busy={ship.busy} onTap={send}>
          确认发货
        </Button>
      </PageBottomBar>
    </>
  )
}
