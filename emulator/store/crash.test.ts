import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { COUNTERS, openCrashStore } from './crash-writer'
import { testFolder } from './test-folder'

interface Told {
  pairs: number[]
  counts: number[]
}

/** Runs the writer until it has acknowledged `acknowledgements` writes, then kills it. */
async function writeAndKill(folder: string, told: Told, acknowledgements: number): Promise<void> {
  const from = (told.pairs.at(-1) ?? 0) + 1000
  const args = ['--import', 'tsx', join(__dirname, 'crash-writer.ts'), folder, String(from)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => child.once('close', resolve))
  let heard = 0
  for await (const line of createInterface(child.stdout)) {
    const [what, number] = line.split(' ')
    if (what === 'pair') told.pairs.push(Number(number))
    if (what === 'count') told.counts[Number(number)]!++
    // What it told before it died still comes through the pipe and counts.
    if (++heard === acknowledgements) child.kill('SIGKILL')
  }
  await ended
  expect(child.signalCode).toBe('SIGKILL')
}

async function expectNothingLost(folder: string, told: Told, rounds: number): Promise<void> {
  const store = await openCrashStore(folder)
  try {
    const pairs = await store.find('pairs', {})
    const ids = new Set(pairs.map((doc) => doc._id))
    expect(told.pairs.filter((pair) => !ids.has(`${pair}-l`) || !ids.has(`${pair}-r`))).toEqual([])
    // Half a pair would have been half an insert.
    expect(
      pairs.filter(({ pair }) => !ids.has(`${String(pair)}-l`) || !ids.has(`${String(pair)}-r`)),
    ).toEqual([])
    const last = told.pairs.at(-1)
    expect(await store.count('pairs', { pair: last })).toBe(2)
    for (const [counter, count] of told.counts.entries()) {
      const [found] = await store.find('counters', { _id: `c${counter}` })
      expect(Number(found?.n ?? 0)).toBeGreaterThanOrEqual(count)
      // One write of a counter at most was on its way when a kill came.
      expect(Number(found?.n ?? 0)).toBeLessThanOrEqual(count + rounds)
    }
    const accounts = await store.find('accounts', {})
    expect(accounts.reduce((sum, { fen }) => sum + Number(fen), 0)).toBe(0)
  } finally {
    await store.close()
  }
}

test('kill -9 at any moment loses nothing that was acknowledged, and halves nothing', async () => {
  const { folder, remove } = testFolder()
  const told: Told = { pairs: [], counts: Array.from({ length: COUNTERS }, () => 0) }
  try {
    for (let round = 1; round <= 5; round++) {
      await writeAndKill(folder, told, 1 + Math.floor(Math.random() * 1500))
      await expectNothingLost(folder, told, round)
    }
    expect(told.counts.every((count) => count > 0)).toBe(true)
  } finally {
    remove()
  }
}, 120_000)
