import type { StockItem } from '@domain/stock'

/** Pieces of one SKU under one hold key (see Order.holdKey). */
export interface Pieces {
  readonly skuId: string
  readonly key: string
  readonly n: number
}

/** Each write is one conditional update that means what domain/stock's function of the same name decides. */
export interface Stocks {
  byIds(skuIds: readonly string[]): Promise<StockItem[]>
  /** Pieces that can be sold now, by SKU id, without the holds: a SKU in demand has thousands of them. */
  available(skuIds: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** False: too few left. True: held until epoch ms `until`, alone or shared with another attempt. */
  reserve(pieces: Pieces, until: number): Promise<boolean>
  /** Takes back one reserve() of ours. Never repeat it after a lost answer: it would take back another's. */
  giveUp(pieces: Pieces): Promise<void>
  /** False when there is no such hold (any more); so a repeat does nothing. */
  release(pieces: Pieces): Promise<boolean>
  sell(pieces: Pieces): Promise<boolean>
  /**
   * Sold pieces come back: held until epoch ms `until`. The mark of the hold that is there then, ours or
   * an earlier attempt's; null when too few are sold.
   */
  takeBack(
    pieces: Pieces,
    hold: { readonly until: number; readonly mark: number },
  ): Promise<number | null>
  /** Pieces that came back are available again; false when there is no hold of this mark (any more). */
  putBack(pieces: Pieces, mark: number): Promise<boolean>
  /** Items with a hold whose time is over at epoch ms `now`, the longest waiting first. */
  due(now: number, limit: number): Promise<StockItem[]>
  /**
   * Puts the holds of these keys, which are there, off to these times (epoch ms), and the item to
   * `dueAt`. False, and nothing written, when the item changed since `rev`.
   */
  putOff(
    skuId: string,
    rev: number,
    untils: ReadonlyMap<string, number>,
    dueAt: number,
  ): Promise<boolean>
}
