import type { Browser, FrameLocator } from 'playwright-core'
import { createShopper, type Shopper } from '../rig/shopper'
import { startCloud, type RunningCloud } from './cloud'
import { launchBrowser, openStage, type Side, type Stage } from './stage'

/** What a file's tests act on. Each test has a stage of its own, with nothing kept; the cloud is the file's. */
export interface Journey {
  readonly stage: Stage
  /** Phone A. */
  readonly phone: FrameLocator
  /** Asks the functions as the person who holds the phone. */
  asHolder(side: Side): Promise<Shopper>
  /** Asks the functions as this person. */
  as(openid: string): Shopper
}

/** Acts on a cloud that the test itself can reach. */
export interface JourneyIn<Cloud extends RunningCloud> extends Journey {
  readonly cloud: Cloud
}

export const journey = (): Journey => journeyIn(startCloud)

/** Registers what prepares and ends each test. A test that leaves an error in a page has failed. */
export function journeyIn<Cloud extends RunningCloud>(
  start: () => Promise<Cloud>,
): JourneyIn<Cloud> {
  let cloud: Cloud | undefined
  let browser: Browser | undefined
  let stage: Stage | undefined
  const open = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('a journey begins with its test')
    return thing
  }
  beforeAll(async () => {
    ;[cloud, browser] = await Promise.all([start(), launchBrowser()])
  })
  beforeEach(async () => {
    stage = await openStage(open(browser), open(cloud).url)
  })
  afterEach(async () => {
    const { faults } = open(stage)
    await open(stage).close()
    expect(faults).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await cloud?.stop()
  })
  return {
    get cloud() {
      return open(cloud)
    },
    get stage() {
      return open(stage)
    },
    get phone() {
      return open(stage).phone('a')
    },
    as: (openid) => createShopper(open(cloud).url, openid),
    asHolder: async (side) => createShopper(open(cloud).url, await holderOf(open(stage), side)),
  }
}

/** The openid of the person who holds the phone. */
export async function holderOf(stage: Stage, side: Side): Promise<string> {
  const { pathname } = new URL((await stage.frame(side)).url())
  return pathname.split('/')[2] ?? ''
}
