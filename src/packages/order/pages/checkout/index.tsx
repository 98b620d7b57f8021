import { View } from '@tarojs/components'
import { useState } from 'react'
import { AddressCard } from '@/features/address/address-card'
import { useChosenAddress } from '@/features/address/chosen-address'
import { useAddresses } from '@/features/address/use-addresses'
import { removeFromCart } from '@/features/cart/cart-store'
import { CheckoutGoods, CheckoutSkeleton } from '@/features/checkout/checkout-goods'
import { usePlaceOrder, useQuote } from '@/features/checkout/use-checkout'
import { CallError, sentenceFor } from '@/lib/call-error'
import { checkoutDraft, type CheckoutDraft } from '@/lib/checkout-draft'
import { toast } from '@/platform/feedback'
import { go, replaceWith } from '@/platform/navigation'
import { Button } from '@/ui/button'
import { Cell, CellGroup } from '@/ui/cell'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageBottomBar } from '@/ui/page-bottom-bar'
import { Price } from '@/ui/price'
import './index.scss'

export default function CheckoutPage() {
  const [draft] = useState(checkoutDraft.get)
  return draft ? (
    <Checkout draft={draft} />
  ) : (
    <Empty title="没有要结算的商品" action="去逛逛" onAction={() => go('shop')} />
  )
}

function Checkout({ draft }: { draft: CheckoutDraft }) {
  const [remark, setRemark] = useState('')
  const quote = useQuote([...draft.items])
  const addresses = useAddresses()
  const address = useChosenAddress(addresses.data ?? [])
  const place = usePlace(draft, () => void quote.refetch())
  if (quote.error && !quote.data) {
    return <ErrorState error={quote.error} onRetry={() => void quote.refetch()} />
  }
  const blocked = quote.data?.lines.some(({ problem }) => problem !== null) ?? true
  const submit = () => {
    if (!quote.data) return
    if (!address) go('address', { pick: 'yes' })
    else place.run({ addressId: address.id, remark, expectedPayable: quote.data.amounts.payable })
  }
  return (
    <View className="checkout">
      {address ? (
        <AddressCard address={address} onTap={() => go('addresses', { pick: 'yes' })} />
      ) : (
        <CellGroup>
          <Cell icon="pin" title="添加收货地址" onTap={() => go('address', { pick: 'yes' })} />
        </CellGroup>
      )}
      {quote.data ? (
        <CheckoutGoods quote={quote.data} remark={remark} onRemark={setRemark} />
      ) : (
        <CheckoutSkeleton />
      )}
      <PageBottomBar>
        <View className="checkout__sum">
          应付
          <Price fen={quote.data?.amounts.payable ?? 0} size="l" />
        </View>
        <Button size="l" disabled={blocked || addresses.isPending} busy={place.busy} onTap={submit}>
          提交订单
        </Button>
      </PageBottomBar>
    </View>
  )
}

type Confirmed = Omit<Parameters<ReturnType<typeof usePlaceOrder>['mutate']>[0], 'items'>

/** Places the order, clears what it came from and goes on to the cashier. */
function usePlace(draft: CheckoutDraft, requote: () => void) {
  const { mutate, isPending } = usePlaceOrder()
  const run = (confirmed: Confirmed) =>
    mutate(
      { items: [...draft.items], ...confirmed },
      {
        onSuccess: ({ orderId }) => {
          if (draft.source === 'cart') removeFromCart(draft.items.map(({ skuId }) => skuId))
          checkoutDraft.clear()
          replaceWith('cashier', { orderId })
        },
        onError: (error) => {
          toast(sentenceFor(error))
          if (error instanceof CallError && error.code !== 'NETWORK') requote()
        },
      },
    )
  return { run, busy: isPending }
}
