import { call } from '@/lib/call'
import { entered } from '@/lib/session'
import { chatNote, entryScene } from '@/platform/launch'
import { isSinglePage } from '@/platform/single-page'
import { cameBy } from './came-by'

/** A touch that did not get through is told once more after this, ms. */
const TELL_AGAIN = 8000

/** The codes of this session, and whether they are the person's own. */
const opened = new Map<string, { mine: boolean }>()

/**
 * Somebody opened a share: told to the server in the background, once per session. In Moments nobody
 * is logged in: the touch is told when they enter, since the address comes along.
 */
export function touch(code: string): void {
  if (isSinglePage()) return
  const before = opened.get(code)
  if (before) {
    if (!before.mine) cameBy.set({ code, settled: true })
    return
  }
  opened.set(code, { mine: false })
  cameBy.set({ code, settled: false })
  const scene = entryScene()
  tell(code, scene).catch(() => {
    settle(code)
    // A visit that nobody hears of harms no one but the sharer, so it is not shown.
    setTimeout(() => void tell(code, scene).catch(() => undefined), TELL_AGAIN)
  })
}

async function tell(code: string, scene: number): Promise<void> {
  await entered()
  const openData = await chatNote()
  const { outcome } = await call('referral.touch', { code, scene }, { openData })
  if (outcome === 'SELF') opened.set(code, { mine: true })
  settle(code)
}

/** A share of one's own leads to no share of its own. */
function settle(code: string): void {
  if (cameBy.get().code !== code) return
  cameBy.set({ code: opened.get(code)?.mine ? null : code, settled: true })
}
