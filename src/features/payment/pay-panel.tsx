import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { CellGroup } from '@/ui/cell'
import { Countdown } from '@/ui/countdown'
import { Icon } from '@/ui/icon'
import { PageBottomBar } from '@/ui/page-bottom-bar'
import { Price } from '@/ui/price'
import { priceText } from '@/lib/format-money'
import './pay-panel.scss'

interface PayPanelProps {
  /** Fen. */
  readonly payable: number
  /** Epoch ms. */
  readonly expiresAt: number
  readonly busy: boolean
  readonly onPay: () => void
  readonly onExpire: () => void
}

/** How much, by when, by what means. */
export const PayPanel = ({ payable, expiresAt, busy, onPay, onExpire }: PayPanelProps) => (
  <View className="pay-panel">
    <View className="pay-panel__label">应付金额</View>
    <Price fen={payable} size="xl" tone="ink" />
    <View className="pay-panel__left">
      请在 <Countdown until={expiresAt} onEnd={onExpire} /> 内完成付款
    </View>
    <CellGroup>
      <View className="pay-panel__means">
        <View className="pay-panel__sign">
          <Icon name="check" />
        </View>
        <View className="pay-panel__name">微信支付</View>
        <View className="pay-panel__chosen">
          <Icon name="check" />
        </View>
      </View>
    </CellGroup>
    <PageBottomBar>
      <Button className="pay-panel__button" size="l" wide busy={busy} onTap={onPay}>
        {`确认支付 ${priceText(payable)}`}
      </Button>
    </PageBottomBar>
  </View>
)

interface PayDoneProps {
  readonly title: string
  readonly hint: string
  readonly tone: 'success' | 'waiting' | 'over'
  readonly onOrder: () => void
  readonly onShop: () => void
}

/** After the cashier: how it ended and where to go from here. */
export const PayDone = ({ title, hint, tone, onOrder, onShop }: PayDoneProps) => (
  <View className="pay-done">
    <View className={`pay-done__sign pay-done__sign--${tone}`}>
      <Icon
        className="pay-done__icon"
        name={tone === 'success' ? 'check' : tone === 'waiting' ? 'pay' : 'close'}
      />
    </View>
    <View className="pay-done__title">{title}</View>
    <View className="pay-done__hint">{hint}</View>
    <View className="pay-done__buttons">
      <Button className="pay-done__button" tone="plain" size="l" onTap={onShop}>
        继续逛逛
      </Button>
      <Button className="pay-done__button" size="l" onTap={onOrder}>
        查看订单
      </Button>
    </View>
  </View>
)
