import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { CellGroup } from '@/ui/cell'
import type { SellerProduct, SellerSku } from './goods-data'
import { variantName } from './variant-name'
import './stock-list.scss'

interface StockListProps {
  readonly product: SellerProduct
  readonly onAdjust: (sku: SellerSku) => void
}

/** How many pieces of each variant there are, and where they stand. */
export const StockList = ({ product, onAdjust }: StockListProps) => (
  <View>
    <View className="stock-list__title">{product.title}</View>
    <CellGroup>
      {product.skus.map((sku) => (
        <View key={sku.skuId} className="stock-row">
          <View className="stock-row__main">
            <View className="stock-row__name">{variantName(sku.values)}</View>
            <View className="stock-row__figures">
              <Figure label="可售" n={sku.available} strong />
              <Figure label="占用" n={sku.held} />
              <Figure label="已售" n={sku.sold} />
            </View>
          </View>
          <Button tone="soft" size="s" onTap={() => onAdjust(sku)}>
            调整
          </Button>
        </View>
      ))}
      <View className="stock-list__note">
        占用：买家已下单还没付款；付款后算已售，取消后回到可售。
      </View>
    </CellGroup>
  </View>
)

const Figure = ({ label, n, strong = false }: { label: string; n: number; strong?: boolean }) => (
  <View className={`stock-figure ${strong && n === 0 ? 'stock-figure--none' : ''}`}>
    {label} {n}
  </View>
)
