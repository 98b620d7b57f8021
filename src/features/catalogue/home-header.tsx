import { Image, Swiper, SwiperItem, View } from '@tarojs/components'
import { memo } from 'react'
import { usePageVisible } from '@/lib/use-page-visible'
import { Icon } from '@/ui/icon'
import { go } from '@/platform/navigation'
import { pictureUrl } from '@/platform/picture'
import type { Home } from './use-home'
import './home-header.scss'

type Banner = Home['banners'][number]
type Category = Home['categories'][number]

function openTarget({ target }: Banner, categories: readonly Category[]) {
  if (target.kind === 'product') go('product', { id: target.productId })
  else openCategory(categories.find(({ id }) => id === target.categoryId))
}

function openCategory(category: Category | undefined) {
  if (category) go('search', { categoryId: category.id, categoryName: category.name })
}

/** Turns by itself, but only while somebody can see it. */
function Banners({ home }: { home: Home }) {
  const visible = usePageVisible()
  const several = home.banners.length > 1
  return (
    <Swiper
      className="home-banner"
      autoplay={several && visible}
      circular={several}
      indicatorDots={several}
      interval={4500}
      indicatorColor="rgba(58,29,16,.2)"
      indicatorActiveColor="#ee3f2d"
    >
      {home.banners.map((banner) => (
        <SwiperItem key={banner.id} onClick={() => openTarget(banner, home.categories)}>
          <Image
            className="home-banner__picture"
            src={pictureUrl(banner.picture)}
            mode="aspectFill"
          />
          <View className="home-banner__words">
            <View className="home-banner__title">{banner.title}</View>
            <View className="home-banner__subtitle">{banner.subtitle}</View>
          </View>
        </SwiperItem>
      ))}
    </Swiper>
  )
}

const CategoryCell = ({ category }: { category: Category }) => (
  <View className="home-category" onClick={() => openCategory(category)}>
    <Image className="home-category__icon" src={pictureUrl(category.icon)} mode="aspectFill" />
    <View className="home-category__name">{category.name}</View>
  </View>
)

/** What stands above the products of the first page: banners, categories, the shop's notice. */
export const HomeHeader = memo(function HomeHeader({ home }: { home: Home }) {
  return (
    <>
      {home.banners.length > 0 && <Banners home={home} />}
      <View className="home-categories">
        {home.categories.map((category) => (
          <CategoryCell key={category.id} category={category} />
        ))}
      </View>
      {home.notice && (
        <View className="home-notice">
          <Icon name="bell" className="home-notice__icon" />
          <View className="home-notice__text">{home.notice}</View>
        </View>
      )}
      <View className="home-heading">为你推荐</View>
    </>
  )
})
