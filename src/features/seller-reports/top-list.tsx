import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { priceText } from '@/lib/format-money'
import { go } from '@/platform/navigation'
import { Face } from '@/ui/face'
import { Picture } from '@/ui/picture'
import type { DashboardData } from './use-dashboard'
import './top-list.scss'

interface RowProps {
  readonly rank: number
  readonly picture: ReactNode
  readonly title: string
  readonly note: string
  readonly sales: number
  readonly onTap: () => void
}

const Row = ({ rank, picture, title, note, sales, onTap }: RowProps) => (
  <View className="top__row" onClick={onTap}>
    <View className={`top__rank ${rank <= 3 ? 'top__rank--first' : ''}`}>{rank}</View>
    {picture}
    <View className="top__main">
      <View className="top__title">{title}</View>
      <View className="top__note">{note}</View>
    </View>
    <View className="top__sales">{priceText(sales)}</View>
  </View>
)

const Card = ({ title, children }: { title: string; children: ReactNode }) => (
  <View className="top">
    <View className="top__head">{title}</View>
    {children}
  </View>
)

const Nothing = ({ text }: { text: string }) => <View className="top__nothing">{text}</View>

export const TopProducts = ({ products }: { products: DashboardData['topProducts'] }) => (
  <Card title="热销商品（近 30 天）">
    {products.length === 0 && <Nothing text="还没有成交；第一单付款后，这里会排出热销商品" />}
    {products.map(({ id, title, picture, pieces, sales }, index) => (
      <Row
        key={id}
        rank={index + 1}
        picture={
          picture ? (
            <Picture className="top__picture" src={picture} />
          ) : (
            <View className="top__picture" />
          )
        }
        title={title}
        note={`卖出 ${pieces} 件`}
        sales={sales}
        onTap={() => go('product', { id })}
      />
    ))}
  </Card>
)

export const TopSharers = ({ sharers }: { sharers: DashboardData['topSharers'] }) => (
  <Card title="带货最多的人（近 30 天）">
    {sharers.length === 0 && <Nothing text="还没有分享带来的订单；顾客分享商品后，这里会排出来" />}
    {sharers.map(({ id, nickname, avatar, orders, sales }, index) => (
      <Row
        key={id}
        rank={index + 1}
        picture={<Face className="top__face" nickname={nickname} avatar={avatar} />}
        title={nickname}
        note={`带来 ${orders} 单`}
        sales={sales}
        onTap={() => go('sellerCustomer', { id })}
      />
    ))}
  </Card>
)

export const LowStock = ({ items }: { items: DashboardData['lowStock'] }) =>
  items.length === 0 ? null : (
    <Card title="库存不多了">
      {items.map(({ productId, skuId, title, available }) => (
        <View key={skuId} className="top__row" onClick={() => go('sellerStock', { productId })}>
          <View className="top__main">
            <View className="top__title">{title}</View>
          </View>
          <View className={`top__left ${available === 0 ? 'top__left--none' : ''}`}>
            {available === 0 ? '已售罄' : `剩 ${available} 件`}
          </View>
        </View>
      ))}
    </Card>
  )
