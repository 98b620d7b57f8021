/** A draft is nobody's but the seller's; off sale its page still opens. */
export const productStates = ['DRAFT', 'ON_SALE', 'OFF_SALE'] as const
export type ProductState = (typeof productStates)[number]
