import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call } from '@/lib/call'
import { useKnownMe } from '@/lib/session'
import { useStore } from '@/lib/store'
import { usePageVisible } from '@/lib/use-page-visible'
import { offerShare, sharePicture } from '@/platform/share'
import type { ShareOffer } from '@/platform/share-port'
import { isSinglePage } from '@/platform/single-page'
import { cameBy } from './came-by'
import { shareCard, shareMoment } from './share-card'
import type { ShareSubject, ShareTarget } from './share-subject'

/** A code stays the same for a day; a group's activity is renewed by the server. */
const FRESH = 3_600_000

/**
 * The codes for sharing this, fetched before anybody taps: once the page has its data and the person
 * is known. Undefined until then.
 */
function usePreparedShare(target: ShareTarget | null) {
  const { code: parent, settled } = useStore(cameBy)
  const known = useKnownMe() !== undefined
  const visible = usePageVisible()
  return useQuery({
    queryKey: ['prepared-share', target, parent],
    queryFn: () =>
      call('referral.prepareShare', { target: target ?? { kind: 'shop' as const }, parent }),
    enabled: visible && known && settled && target !== null && !isSinglePage(),
    staleTime: FRESH,
    gcTime: Infinity,
  }).data
}

function useSharePicture(fileId: string): string | null {
  const visible = usePageVisible()
  const { data } = useQuery({
    queryKey: ['share-picture', fileId],
    queryFn: () => sharePicture(fileId),
    enabled: visible && fileId !== '' && !isSinglePage(),
    staleTime: FRESH,
  })
  return data ?? null
}

/** Before the page knows what it shows it shares the shop. */
const nothingYet: ShareSubject = {
  target: { kind: 'shop' },
  title: '拼享小店，好物一起拼',
  picture: '',
  price: null,
  groupPrice: null,
  groupSize: null,
  missing: null,
  joined: null,
}

/**
 * What sharing this page gives right now, ready before the tap; without a code when that is late. The
 * page hands it to useShareAppMessage and useShareTimeline itself: these fail inside another hook
 * (NervJS/taro #12873).
 */
export function useSharing(subject: ShareSubject | null): ShareOffer {
  const shown = subject ?? nothingYet
  const prepared = usePreparedShare(subject?.target ?? null)
  const imageUrl = useSharePicture(shown.picture)
  const nickname = useKnownMe()?.nickname ?? ''
  const visible = usePageVisible()
  const activityId = prepared?.activityId ?? null
  const { joined, groupSize } = shown
  const offer: ShareOffer = {
    card: shareCard(shown, { code: prepared?.chat ?? null, imageUrl, nickname }),
    moment: shareMoment(shown, { code: prepared?.moments ?? null, imageUrl }),
    activity:
      activityId !== null && joined !== null && groupSize !== null
        ? { id: activityId, members: joined, room: groupSize }
        : null,
  }
  const signature = JSON.stringify(offer)
  useEffect(() => {
    if (visible && !isSinglePage()) return offerShare(offer)
    // The signature is the offer.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [signature, visible])
  return offer
}
