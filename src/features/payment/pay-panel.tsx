import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { priceText } from '@/lib/format-money'
import { Button } from '@/ui/button'
import { CellGroup } from '@/ui/cell'
import { Countdown } from '@/ui/countdown'
import { Icon } from '@/ui/icon'
import { PageBottomBar } from '@/ui/page-bottom-bar'
import { Price } from '@/ui/price'
import './pay-panel.scss'

interface PayPanelProps {
  /** Fen. */
  readonly payable: number
  /** Epoch ms. */
  readonly expiresAt: number
  /** The time to pay is over. */
  readonly overdue: boolean
  readonly busy: boolean
  readonly onPay: () => void
  readonly onExpire: () => void
  /** What it is paid for. */
  readonly children: ReactNode
}

/** How much, by when, by what means, for what. */
export const PayPanel = (props: PayPanelProps) => (
  <View className="pay-panel">
    <View className="pay-panel__label">应付金额</View>
    <Price fen={props.payable} size="xl" tone="ink" />
    <View className="pay-panel__left">
      {props.overdue ? (
        '已超过付款时限，订单正在关闭'
      ) : (
        <>
          请在 <Countdown until={props.expiresAt} onEnd={props.onExpire} /> 内完成付款
        </>
      )}
    </View>
    {props.children}
    <CellGroup>
      <View className="pay-panel__means">
        <View className="pay-panel__sign">
          <Icon name="check" className="pay-panel__tick" />
        </View>
        <View className="pay-panel__name">微信支付</View>
        <View className="pay-panel__chosen">
          <Icon name="check" className="pay-panel__tick" />
        </View>
      </View>
    </CellGroup>
    <PageBottomBar>
      <Button
        className="pay-panel__button"
        size="l"
        wide
        busy={props.busy}
        disabled={props.overdue}
        onTap={props.onPay}
      >
        {`确认支付 ${priceText(props.payable)}`}
      </Button>
    </PageBottomBar>
  </View>
)
