import { call } from '@/lib/call'
import { confirm, toast } from '@/platform/feedback'
import { goBack } from '@/platform/navigation'
import type { CampaignData, SellerProduct } from './goods-data'
import { useSaving } from './use-saving'

interface CampaignInput {
  readonly productId: string
  readonly rev: number
  /** Null: ends it. */
  readonly campaign: CampaignData | null
}

const ending = {
  title: '结束拼团活动？',
  content: '结束后不能再开新团；正在拼的团按原来的价格继续，直到成团或到时退款。',
  confirmText: '结束活动',
  cancelText: '再想想',
}

export function useSaveCampaign({ id, rev }: SellerProduct, reload: () => void) {
  const { run, busy } = useSaving({
    send: async (input: CampaignInput, requestKey) => {
      await call('seller.saveCampaign', input, { requestKey })
      return input
    },
    onSaved: ({ campaign }) => {
      toast(campaign ? '拼团活动已保存' : '拼团活动已结束')
      goBack()
    },
    reload,
    afterReload: '重新加载会显示最新内容，你刚才的修改需要再填一次。',
  })
  return {
    busy,
    save: (campaign: CampaignData) => run({ productId: id, rev, campaign }),
    end: async () => {
      if (await confirm(ending)) run({ productId: id, rev, campaign: null })
    },
  }
}
