import type { FrameLocator } from 'playwright-core'
import { button, shown } from './shopping'
import { agree } from './seller-console'
import type { Side, Stage } from './stage'

/** On the page of batch shipping: chooses a file with these lines. */
export async function importLines(stage: Stage, side: Side, csv: string): Promise<void> {
  const chooser = stage.page.waitForEvent('filechooser')
  await button(stage.phone(side), '选择文件').click()
  const file = { name: '发货.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
  await (await chooser).setFiles(file)
  await shown(stage.phone(side), '.batch-sum').waitFor()
}

/** How the lines stand: all, shipped, still to ship, wrong. */
export const lineCounts = async (phone: FrameLocator): Promise<number[]> =>
  (await shown(phone, '.batch-figure__value').allInnerTexts()).map(Number)

/** Ships what can be shipped and waits until every line has its answer. */
export async function shipLines(phone: FrameLocator, pieces: number): Promise<void> {
  await button(phone, `发货 ${pieces} 笔`).click()
  await agree(phone, '发货')
  await shown(phone, '.batch-sum__words').filter({ hasText: '发完了' }).waitFor({ timeout: 60_000 })
}

/** How often the page gives each reason for a line that was not shipped. */
export async function reasons(phone: FrameLocator): Promise<Record<string, number>> {
  const words = await shown(phone, '.batch-line__why').allInnerTexts()
  return countEach(words)
}

/** How often each text comes. */
export function countEach(texts: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1
  return counts
}

/** The answers to `seller.shipBatch`, line by line, from now on. */
export function batchAnswers({ page }: Stage): string[] {
  const outcomes: string[] = []
  page.on('requestfinished', (request) => {
    if (!request.url().endsWith('/invoke/seller')) return
    const { endpoint } = request.postDataJSON() as { endpoint: string }
    if (endpoint !== 'seller.shipBatch') return
    void request
      .response()
      .then((response) => response?.json())
      .then((answer: { data: { outcomes: string[] } }) => outcomes.push(...answer.data.outcomes))
  })
  return outcomes
}
