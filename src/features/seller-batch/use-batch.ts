import { useUnload } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { call } from '@/lib/call'
import { sentenceFor } from '@/lib/call-error'
import { sellerOrdersChanged } from '@/lib/seller-orders-changed'
import { isOpen, type BatchLine } from './batch-lines'
import { storeBatch, storedBatch } from './stored-batch'

/** Lines in one call; contract/seller-orders SHIP_BATCH. */
export const PIECE = 50

export type Batch = ReturnType<typeof useBatch>

/** Ships one piece and answers its lines with what became of them. @throws CallError */
async function shipPiece(piece: readonly BatchLine[]): Promise<BatchLine[]> {
  const { outcomes } = await call('seller.shipBatch', {
    lines: piece.map(({ number, carrier, waybill }) => ({ number, carrier, waybill })),
  })
  return piece.map((line, index) => ({ ...line, outcome: outcomes[index] ?? 'BUSY' }))
}

/** Sends what is open, piece by piece; `keep` hears of every piece. @throws CallError */
async function shipOpen(
  lines: readonly BatchLine[],
  keep: (lines: readonly BatchLine[]) => void,
  isWanted: () => boolean,
): Promise<void> {
  let current = lines
  let open = current.filter(isOpen)
  while (open.length > 0 && isWanted()) {
    const sent = await shipPiece(open.slice(0, PIECE))
    const byRow = new Map(sent.map((line) => [line.row, line]))
    current = current.map((line) => byRow.get(line.row) ?? line)
    keep(current)
    open = open.slice(PIECE)
  }
}

/**
 * An import: its lines and what became of them. It is sent piece by piece, kept on the device after
 * each, and goes on where it stopped, after a fault as after the mini program was closed.
 */
export function useBatch() {
  const [lines, setLines] = useState<readonly BatchLine[]>(storedBatch)
  const [running, setRunning] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const busy = useRef(false)
  const gone = useRef(false)
  useUnload(() => {
    gone.current = true
  })
  const keep = (next: readonly BatchLine[]) => {
    storeBatch(next)
    setLines(next)
  }
  const run = async (): Promise<void> => {
    // The second of two quick taps comes before the page shows that it runs.
    if (busy.current) return
    busy.current = true
    setRunning(true)
    setFault(null)
    await shipOpen(lines, keep, () => !gone.current).catch((error: unknown) =>
      setFault(sentenceFor(error)),
    )
    busy.current = false
    setRunning(false)
    void sellerOrdersChanged()
  }
  const begun =
    running || lines.some(({ outcome }) => outcome === 'SHIPPED' || outcome === 'ALREADY')
  /** Forgets the import; what was shipped stays shipped. */
  const clear = () => {
    setFault(null)
    keep([])
  }
  // `fault`: why it stopped, `begun`: whether something was sent already.
  return { lines, running, fault, begun, begin: keep, run, clear }
}
