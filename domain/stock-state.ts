/** Why the seller changes what is supplied; RETURNED: pieces that came back. */
export const movementReasons = ['INBOUND', 'COUNTED', 'DAMAGED', 'RETURNED', 'OTHER'] as const
export type MovementReason = (typeof movementReasons)[number]
