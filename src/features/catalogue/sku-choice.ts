import type { ProductData, SkuData } from './use-product'

/** What is chosen of each option, in the order of the product's options. */
export type Choice = readonly (string | null)[]

type Choosable = Pick<ProductData, 'options' | 'skus'>

const MAX_QUANTITY = 99

const matches = (sku: SkuData, choice: Choice) =>
  choice.every((value, index) => value === null || sku.values[index] === value)

/** Nothing is chosen for the buyer, except where there is no choice. */
export const initialChoice = ({ options }: Choosable): Choice =>
  options.map(({ values }) => (values.length === 1 ? (values[0] ?? null) : null))

/** A second tap on a chosen value takes it back. */
export const choose = (choice: Choice, optionIndex: number, value: string): Choice =>
  choice.map((chosen, index) => (index !== optionIndex ? chosen : chosen === value ? null : value))

/** Whether anything that can be bought has this value beside what is chosen of the other options. */
export function isPossible(
  { skus }: Choosable,
  choice: Choice,
  optionIndex: number,
  value: string,
): boolean {
  const wished = choice.map((chosen, index) => (index === optionIndex ? value : chosen))
  return skus.some((sku) => sku.available > 0 && matches(sku, wished))
}

/** The variant, once every option is chosen. */
export const chosenSku = ({ skus }: Choosable, choice: Choice): SkuData | undefined =>
  choice.includes(null) ? undefined : skus.find((sku) => matches(sku, choice))

/** The lowest and highest price, in fen, of what is still open. */
export function priceRange({ skus }: Choosable, choice: Choice): readonly [number, number] {
  const fitting = skus.filter((sku) => matches(sku, choice))
  const prices = (fitting.length > 0 ? fitting : skus).map((sku) => sku.price)
  return [Math.min(...prices), Math.max(...prices)]
}

/** The names of the options that are still open, or what is chosen: '请选择 颜色' or '已选 白色, 500 g'. */
export function choiceText({ options }: Choosable, choice: Choice): string {
  const open = options.filter((_, index) => choice[index] === null).map(({ name }) => name)
  return open.length > 0 ? `请选择 ${open.join('、')}` : `已选 ${choice.join('，')}`
}

/** The highest quantity of the variant that can be ordered; `perPerson` is what a rule allows. */
export const quantityLimit = (sku: SkuData | undefined, perPerson = MAX_QUANTITY): number =>
  Math.max(1, Math.min(MAX_QUANTITY, perPerson, sku?.available ?? MAX_QUANTITY))
