import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { useProduct, type ProductData } from '@/features/catalogue/use-product'
import { useGroup } from '@/features/group/use-group'
import { EarlierShares } from '@/features/network/earlier-shares'
import { PrivacySheet } from '@/features/privacy/privacy-sheet'
import { groupSubject, productSubject, type ShareSubject } from '@/features/share/share-subject'
import { SharePreview } from '@/features/share/share-preview'
import { useSharing } from '@/features/share/use-sharing'
import { WordsToCopy } from '@/features/share/words-to-copy'
import { useMe } from '@/lib/session'
import { useParams } from '@/lib/use-params'
import { go, goBackTo } from '@/platform/navigation'
import { ShareButton } from '@/platform/share-button'
import type { ShareOffer } from '@/platform/share-port'
import { Button } from '@/ui/button'
import { Cell, CellGroup } from '@/ui/cell'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageBottomBar } from '@/ui/page-bottom-bar'
import { Skeleton } from '@/ui/skeleton'
import { SharePoster } from './share-poster'
import './index.scss'

export default function SharePage() {
  const { kind, id = '' } = useParams<'share'>()
  const product = useProduct(kind === 'group' ? '' : id)
  const group = useGroup(kind === 'group' ? id : '')
  const subject = product.data
    ? productSubject(product.data)
    : group.data
      ? groupSubject(group.data)
      : null
  const offer = useSharing(subject)
  useShareAppMessage(() => offer.card)
  const error = product.error ?? group.error
  if (id === '') return <NothingToShare />
  if (subject) return <Share subject={subject} offer={offer} product={product.data} />
  return error ? (
    <ErrorState
      error={error}
      onRetry={() => void (kind === 'group' ? group.refetch() : product.refetch())}
    />
  ) : (
    <ShareSkeleton />
  )
}

interface ShareProps {
  readonly subject: ShareSubject
  readonly offer: ShareOffer
  readonly product: ProductData | undefined
}

function Share({ subject, offer, product }: ShareProps) {
  const { data: me } = useMe()
  const [poster, setPoster] = useState(false)
  const { target } = subject
  return (
    <View className="share">
      <SharePreview
        card={offer.card}
        picture={subject.picture}
        me={me ?? { nickname: '', avatar: null }}
      />
      <WordsToCopy subject={subject} />
      <EarlierShares target={target} />
      <CellGroup>
        <Cell title="分享到朋友圈" onTap={() => goBackTo(target.kind)}>
          回上一页，点右上角 ··· 分享
        </Cell>
      </CellGroup>
      {poster && (
        <SharePoster subject={subject} product={product} onClose={() => setPoster(false)} />
      )}
      <PrivacySheet />
      <PageBottomBar>
        <Button className="share__poster" tone="soft" size="l" onTap={() => setPoster(true)}>
          生成海报
        </Button>
        <ShareButton className="btn btn--brand btn--l share__send" offer={offer}>
          发给朋友
        </ShareButton>
      </PageBottomBar>
    </View>
  )
}

/** For a link that names nothing. */
const NothingToShare = () => (
  <Empty
    title="没有选好要分享什么"
    hint="打开一件商品或一个团，点「分享」就到这里"
    action="去逛逛"
    onAction={() => go('shop')}
  />
)

const ShareSkeleton = () => (
  <View>
    <Skeleton className="share__skeleton share__skeleton--card" />
    <Skeleton className="share__skeleton" />
  </View>
)
