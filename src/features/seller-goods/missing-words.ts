import type { ErrorParams } from '@contract/envelope'

const words: Readonly<Record<string, string>> = {
  pictures: '商品图片',
  categoryId: '分类',
  skus: '规格和价格',
}

/** What PRODUCT_INCOMPLETE says is missing. */
export const missingWords = ({ field }: ErrorParams): string => words[String(field)] ?? '一些信息'
