import { Swiper, SwiperItem, View } from '@tarojs/components'
import { useState } from 'react'
import { Picture } from '@/ui/picture'
import './product-gallery.scss'

/** The product's pictures, square, one at a time. */
export function ProductGallery({ pictures }: { pictures: readonly string[] }) {
  const [shown, setShown] = useState(0)
  return (
    <View className="product-gallery">
      <Swiper
        className="product-gallery__swiper"
        circular={pictures.length > 1}
        onChange={({ detail }) => setShown(detail.current)}
      >
        {pictures.map((picture, index) => (
          <SwiperItem key={picture}>
            <Picture className="product-gallery__picture" src={picture} eager={index === 0} />
          </SwiperItem>
        ))}
      </Swiper>
      {pictures.length > 1 && (
        <View className="product-gallery__count">{`${shown + 1}/${pictures.length}`}</View>
      )}
    </View>
  )
}
