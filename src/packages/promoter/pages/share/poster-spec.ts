import type { ProductData } from '@/features/catalogue/use-product'
import type { PosterSpec } from '@/features/poster/poster-spec'
import type { ShareSubject } from '@/features/share/share-subject'
import type { Me } from '@/lib/session'

/** What the poster of a subject tells; `code` is the picture of the mini program code. */
export function posterSpec(
  subject: ShareSubject,
  product: ProductData | undefined,
  me: Me,
  shopName: string,
  code: string,
): PosterSpec {
  const cheapest = product?.skus.find(({ price }) => price === subject.price)
  return {
    kind: subject.target.kind,
    title: subject.title,
    subtitle: product?.subtitle || null,
    picture: subject.picture,
    price: subject.price,
    groupPrice: subject.groupPrice,
    groupSize: subject.groupSize,
    missing: subject.missing,
    listPrice: cheapest?.listPrice ?? null,
    sharer: { nickname: me.nickname, avatar: me.avatar },
    code,
    shopName,
    slogan: '好物，和朋友一起拼',
  }
}
