export const shareChannels = ['chat', 'moments', 'poster'] as const
export type ShareChannel = (typeof shareChannels)[number]

/** What became of an opened share. OLDER_MEMBER: the visitor was here before the sharer, so is not bound. */
export const touchOutcomes = ['BOUND', 'LOGGED', 'SELF', 'EXPIRED', 'OLDER_MEMBER'] as const
export type TouchOutcome = (typeof touchOutcomes)[number]

/** NO_TOUCH and LAPSED (all too old) earn nobody anything. */
export const attributionReasons = ['BOUND', 'LAST_TOUCH', 'NO_TOUCH', 'LAPSED'] as const
export type AttributionReason = (typeof attributionReasons)[number]
