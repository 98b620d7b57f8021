/** What a friend's chat shows. */
export interface ShareCard {
  readonly title: string
  /** Address of a page with its query, without a slash before it. */
  readonly path: string
  readonly imageUrl?: string
}

/** What Moments show; it opens the page that it was shared from, in a browser the card's. */
export interface ShareMoment {
  readonly title: string
  readonly query: string
  readonly imageUrl?: string
}

/** A card that counts up in the chat; WeChat's activity of it. */
export interface ShareActivity {
  readonly id: string
  readonly members: number
  readonly room: number
}

export interface ShareOffer {
  readonly card: ShareCard
  readonly moment: ShareMoment
  readonly activity: ShareActivity | null
}
