import { View } from '@tarojs/components'
import { shortCount } from '@/lib/format-count'
import { priceText } from '@/lib/format-money'
import { Cell, CellGroup } from '@/ui/cell'
import { Picture } from '@/ui/picture'
import { Price } from '@/ui/price'
import { Tag } from '@/ui/tag'
import { lowestOffer } from './group-offer'
import { choiceText, priceRange, type Choice } from './sku-choice'
import type { ProductData } from './use-product'
import './product-info.scss'

/** The price of buying alone and its former one. */
function SinglePrice({ product }: { product: ProductData }) {
  const [lowest, highest] = priceRange(product, [])
  const former = product.skus.find((sku) => sku.price === lowest)?.listPrice ?? null
  return (
    <>
      <Price fen={lowest} size="xl" from={lowest < highest} />
      {former !== null && <Price fen={former} tone="struck" />}
    </>
  )
}

/** The lowest price of buying together, beside that of buying alone. */
const GroupPrice = ({ product, fen }: { product: ProductData; fen: number }) => (
  <>
    <Price fen={fen} size="xl" from={hasOtherPrices(product, fen)} />
    <Tag text="拼团价" />
    <View className="product-headline__single">
      {`单独购买 ${priceText(priceRange(product, [])[0])}`}
    </View>
  </>
)

const hasOtherPrices = ({ group }: ProductData, fen: number): boolean =>
  group?.offers.some(({ prices }) => prices.some(({ price }) => price !== fen)) ?? false

/** Price, name and promises of a product. */
export function ProductHeadline({ product }: { product: ProductData }) {
  const best = product.group && lowestOffer(product.group.offers)
  return (
    <View className="product-headline">
      <View className="product-headline__price">
        {best ? (
          <GroupPrice product={product} fen={best.price} />
        ) : (
          <SinglePrice product={product} />
        )}
        <View className="product-headline__sold">{`已售 ${shortCount(product.sold)}`}</View>
      </View>
      <View className="product-headline__title">{product.title}</View>
      <View className="product-headline__subtitle">{product.subtitle}</View>
      <View className="product-headline__tags">
        {product.tags.map((tag) => (
          <Tag key={tag} text={tag} />
        ))}
      </View>
    </View>
  )
}

function postageText({ postage }: ProductData): string {
  if (postage.fee === 0) return '全场包邮'
  const fee = `运费 ${priceText(postage.fee)}`
  return postage.freeFrom === null ? fee : `${fee}，满 ${priceText(postage.freeFrom)} 包邮`
}

interface ChoicesProps {
  readonly product: ProductData
  readonly choice: Choice
  /** Left out when there is nothing to choose, since the product cannot be bought. */
  readonly onChoose?: () => void
}

export const ProductChoices = ({ product, choice, onChoose }: ChoicesProps) => (
  <CellGroup>
    <Cell title="规格" {...(onChoose && { onTap: onChoose })}>
      <View className="product-choices__text">{choiceText(product, choice)}</View>
    </Cell>
    <Cell title="配送">
      <View className="product-choices__text">{postageText(product)}</View>
    </Cell>
    <Cell title="服务">
      <View className="product-choices__text">正品保障 · 48 小时内发货</View>
    </Cell>
  </CellGroup>
)

export const ProductDetails = ({ product }: { product: ProductData }) => (
  <View className="product-details">
    <View className="product-details__heading">商品详情</View>
    {product.details.map((paragraph, index) => (
      <View className="product-details__paragraph" key={index}>
        {paragraph}
      </View>
    ))}
    {product.pictures.slice(1).map((picture) => (
      <Picture className="product-details__picture" key={picture} src={picture} />
    ))}
  </View>
)
