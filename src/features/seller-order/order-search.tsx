import { Input, View } from '@tarojs/components'
import { Icon } from '@/ui/icon'
import { spoken } from '@/ui/spoken'
import './order-search.scss'

interface OrderSearchProps {
  readonly value: string
  /** Results are shown. */
  readonly searching: boolean
  readonly onInput: (value: string) => void
  readonly onSearch: () => void
  readonly onLeave: () => void
}

/** Finds orders in the page of the list. */
export const OrderSearch = (props: OrderSearchProps) => (
  <View className="order-search">
    <View className="order-search__box">
      <Icon name="search" className="order-search__icon" />
      <Input
        className="order-search__input"
        value={props.value}
        maxlength={40}
        confirmType="search"
        placeholder="订单号、手机尾号、收货人、商品"
        placeholderClass="order-search__placeholder"
        onInput={({ detail }) => props.onInput(detail.value)}
        onConfirm={props.onSearch}
      />
      {props.value !== '' && (
        <View className="order-search__clear" onClick={props.onLeave} {...spoken('清空')}>
          <Icon name="close" className="order-search__icon" />
        </View>
      )}
    </View>
    <View className="order-search__go" onClick={props.searching ? props.onLeave : props.onSearch}>
      {props.searching ? '取消' : '搜索'}
    </View>
  </View>
)
