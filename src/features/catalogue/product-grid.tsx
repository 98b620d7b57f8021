import { View } from '@tarojs/components'
import { memo } from 'react'
import { ProductCard } from './product-card'
import type { ProductCardData } from './use-products'
import './product-grid.scss'

type Products = readonly ProductCardData[]

/** A page of products is a node of its own: it is rendered once and never sent again. */
const GridPage = memo(function GridPage({ products }: { products: Products }) {
  return (
    <View className="product-grid">
      {products.map((product) => (
        <ProductCard key={product.id} product={product} />
      ))}
    </View>
  )
})

export const ProductGrid = ({ pages }: { pages: readonly { readonly items: Products }[] }) => (
  <>
    {pages.map((page, index) => (
      <GridPage key={index} products={page.items} />
    ))}
  </>
)
