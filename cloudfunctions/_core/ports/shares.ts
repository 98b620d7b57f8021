import type { Share, ShareTarget } from '@domain/share'
import type { PagePosition } from './catalogue'

export interface SharePageQuery {
  /** Openid. */
  readonly sharerId: string
  /** Null: of any. */
  readonly target: ShareTarget | null
  readonly after: PagePosition | null
  readonly limit: number
}

export interface Shares {
  byCode(code: string): Promise<Share | null>
  /** 'duplicate' when it is there already: the same share. */
  insert(share: Share): Promise<'inserted' | 'duplicate'>
  /** Those that were sent, newest first. */
  page(query: SharePageQuery): Promise<Share[]>
  /** Shares that were sent and have this one above them, oldest first. */
  below(code: string, limit: number): Promise<Share[]>
  /** One more visit at epoch ms `now`, so it was sent; `isNew`: by somebody who had not come through it before. */
  countVisit(share: Pick<Share, '_id' | 'visits'>, isNew: boolean, now: number): Promise<void>
  /** Its mini program code was drawn: a file id. */
  setPicture(code: string, picture: string): Promise<void>
}
