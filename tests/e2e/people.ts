/** Openids of the seeded people. */
export const LIN = 'oPx_lin_xiaoxia_seed_0000001'
export const CHEN = 'oPx_chen_yu_seed_00000000002'
export const WANG = 'oPx_wang_min_seed_0000000003'
export const ZHOU = 'oPx_zhou_hang_seed_000000004'
/** The owner. */
export const KEEPER = 'oPx_shop_keeper_seed_0000005'
