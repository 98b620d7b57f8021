/** '白 / M'; a product without options has one variant. */
export const variantName = (values: readonly string[]): string => values.join(' / ') || '默认规格'
