import { View } from '@tarojs/components'
import { Picture } from './picture'
import { Price } from './price'

interface GoodsLineProps {
  readonly title: string
  /** The chosen variant. */
  readonly values: readonly string[]
  readonly picture: string
  /** Fen of one piece. */
  readonly price: number
  readonly quantity: number
  /** Why it cannot be ordered. */
  readonly problem?: string | null
  readonly onTap?: () => void
}

/** Goods of an order or a checkout, one line. */
export const GoodsLine = (props: GoodsLineProps) => (
  <View
    className={`goods-line ${props.problem ? 'goods-line--off' : ''}`}
    {...(props.onTap && { onClick: props.onTap })}
  >
    <Picture className="goods-line__picture" src={props.picture} />
    <View className="goods-line__main">
      <View className="goods-line__title">{props.title}</View>
      <View className="goods-line__values">{props.values.join('，')}</View>
      {props.problem && <View className="goods-line__problem">{props.problem}</View>}
    </View>
    <View className="goods-line__side">
      {props.price > 0 && <Price fen={props.price} size="s" tone="ink" />}
      <View className="goods-line__quantity">×{props.quantity}</View>
    </View>
  </View>
)
