import type { ProductDraft } from '../product-draft'
import { family } from './family'
import { fruit } from './fruit'
import { home } from './home'
import { kitchen } from './kitchen'
import { snacks } from './snacks'
import { tea } from './tea'

/** A seeded category; its icon is `categories/<id>.jpg`. */
export interface CategoryDraft {
  readonly id: string
  readonly name: string
  readonly products: readonly ProductDraft[]
}

export const categoryDrafts: readonly CategoryDraft[] = [
  { id: 'fruit', name: '时令水果', products: fruit },
  { id: 'snacks', name: '零食坚果', products: snacks },
  { id: 'tea', name: '茶饮咖啡', products: tea },
  { id: 'home', name: '家居日用', products: home },
  { id: 'kitchen', name: '厨房好物', products: kitchen },
  { id: 'family', name: '母婴宠物', products: family },
]
