import { priceText } from '@/lib/format-money'
import type { ShareSubject } from './share-subject'

/** Three sentences to go with a share; they promise nothing but what the shop keeps. */
export function shareWords(subject: ShareSubject): string[] {
  const { title, price, groupPrice, groupSize, missing } = subject
  if (missing !== null && groupPrice !== null) return groupWords(subject, priceText(groupPrice))
  const alone = price === null ? '' : priceText(price)
  if (groupPrice !== null) {
    const together = priceText(groupPrice)
    return [
      `「${title}」${groupSize} 人拼团 ${together}，单买 ${alone}，有想一起拼的吗？`,
      `看中了「${title}」，拼团只要 ${together}，凑 ${groupSize} 个人就能发货，来一个～`,
      `「${title}」拼团价 ${together}，你帮我看看值不值得入？`,
    ]
  }
  return [
    `分享个好东西：「${title}」，现在 ${alone}，点开看看～`,
    `逛到一款「${title}」，${alone}，你帮我参谋参谋？`,
    `之前有人问我「${title}」在哪买，就是这里，${alone}。`,
  ]
}

function groupWords({ title, price, groupSize, missing }: ShareSubject, together: string) {
  const alone = price === null ? '' : `，单买 ${priceText(price)}`
  return [
    `我在拼「${title}」，${together}，还差 ${missing} 人，一起吗？`,
    `「${title}」${groupSize} 人团 ${together}${alone}，就差 ${missing} 个人，没拼成会全额退款。`,
    `拼单喊人！「${title}」拼团价 ${together}，还差 ${missing} 人，点卡片就能参团～`,
  ]
}
