import type { Order } from '@domain/order'

/**
 * What an effect made of the order: to be committed; or how it stands, and there is no more to do now;
 * or nothing, since somebody else cannot answer now, which holds up none of the other effects.
 */
export type Step = { readonly commit: Order } | { readonly stop: Order } | { readonly later: true }
