import { Text, View } from '@tarojs/components'
import { priceParts } from '@/lib/format-money'

interface PriceProps {
  readonly fen: number
  readonly size?: 's' | 'm' | 'l' | 'xl'
  /** 'ink' for sums that are not an offer, 'struck' for a former price. */
  readonly tone?: 'brand' | 'ink' | 'struck'
  /** The lowest of several prices. */
  readonly from?: boolean
}

/** A price tag: the sign and the decimals smaller than the yuan. The sign is drawn by the style. */
export function Price({ fen, size = 'm', tone = 'brand', from = false }: PriceProps) {
  const [whole, decimals] = priceParts(fen)
  return (
    <View className={`price price--${size} price--${tone}`}>
      {whole}
      {decimals && <Text className="price__decimals">{decimals}</Text>}
      {from && <Text className="price__from">起</Text>}
    </View>
  )
}
