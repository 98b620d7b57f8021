import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { AddressSlot } from '@/features/address/address-slot'
import { chooseAddress, useChosenAddress } from '@/features/address/chosen-address'
import { useAddresses } from '@/features/address/use-addresses'
import { removeFromCart } from '@/features/cart/cart-store'
import { CheckoutBar } from '@/features/checkout/checkout-bar'
import { CheckoutGoods, CheckoutSkeleton } from '@/features/checkout/checkout-goods'
import { ClosedRegion } from '@/features/checkout/closed-region'
import { groupRefusal } from '@/features/checkout/group-refusal'
import { GroupNote } from '@/features/checkout/group-note'
import { RefusalSheet } from '@/features/checkout/refusal-sheet'
import { usePlaceOrder, useQuote } from '@/features/checkout/use-checkout'
import { CallError, sentenceFor } from '@/lib/call-error'
import { checkoutDraft, type CheckoutDraft } from '@/lib/checkout-draft'
import { toast } from '@/platform/feedback'
import { go, replaceWith } from '@/platform/navigation'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { useWay } from './use-way'
import './index.scss'

export default function CheckoutPage() {
  const [draft] = useState(checkoutDraft.get)
  return draft ? (
    <Checkout draft={draft} />
  ) : (
    <Empty
      title="没有要结算的商品"
      hint="去购物车选好商品再来吧"
      action="去购物车"
      onAction={() => go('cart')}
    />
  )
}

function Checkout({ draft }: { draft: CheckoutDraft }) {
  const [remark, setRemark] = useState('')
  const way = useWay(draft.group)
  const choice = way.group?.choice
  const addresses = useAddresses()
  const address = useChosenAddress(addresses.data ?? [])
  // The server knows the default one, so that nobody waits for the addresses to see the prices.
  const elsewhere = address && !address.isDefault ? address.id : null
  const quote = useQuote([...draft.items], choice, elsewhere)
  const place = usePlaceOrder(() => leaveNothing(draft))
  // A choice is for this order; the next one begins with the default address again.
  useEffect(() => () => chooseAddress(null), [])
  const refusal = groupRefusal(way.refused ?? quote.error)
  if (quote.error && !quote.data && !refusal) {
    return <ErrorState error={quote.error} onRetry={() => void quote.refetch()} />
  }
  const fail = (error: Error) => {
    if (way.refuse(error)) return
    toast(sentenceFor(error))
    if (error instanceof CallError && error.code === 'NETWORK') return
    void quote.refetch()
    void addresses.refetch()
  }
  const submit = () => {
    if (!quote.data) return
    if (!address) return go('address', { pick: 'yes' })
    const { payable } = quote.data.amounts
    place.run(
      {
        items: [...draft.items],
        addressId: address.id,
        remark: remark.trim(),
        expectedPayable: payable,
        ...(choice && { group: choice }),
      },
      { onSuccess: ({ orderId }) => replaceWith('cashier', { orderId }), onError: fail },
    )
  }
  return (
    <View className="checkout">
      <AddressSlot addresses={addresses} address={address} />
      {address && quote.data?.regionClosed && <ClosedRegion />}
      {way.group && <GroupNote group={way.group} />}
      {quote.data ? (
        <CheckoutGoods
          quote={quote.data}
          remark={remark}
          onRemark={setRemark}
          leads={choice?.kind === 'open'}
        />
      ) : (
        <CheckoutSkeleton />
      )}
      <CheckoutBar
        quote={quote.data}
        label={addresses.data?.length === 0 ? '填写收货地址' : '提交订单'}
        waiting={!addresses.data || quote.isFetching}
        busy={place.busy || place.done}
        onSubmit={submit}
      />
      <RefusalSheet
        refusal={refusal}
        onStep={(step) => refusal && way.take(step, refusal.error, submit)}
      />
    </View>
  )
}

/** What was ordered leaves the cart, and the checkout has nothing more to offer. */
function leaveNothing({ source, items }: CheckoutDraft): void {
  if (source === 'cart') removeFromCart(items.map(({ skuId }) => skuId))
  checkoutDraft.clear()
}
