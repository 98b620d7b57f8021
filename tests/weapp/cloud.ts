import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmulator, type Emulator } from '../../emulator/app'
import { seedShop } from '../../emulator/seeds/seed-shop'
import { storageFolderOf } from '../../emulator/seeds/seed-world'
import { loadOrCreateKeys } from '../../emulator/wechat-pay/keys'

/** A cloud of its own with the seeded shop, for one test file. */
export interface Cloud extends Pick<Emulator, 'store' | 'clock'> {
  readonly url: string
  /** The mini program's id as WeChat Pay knows it. */
  readonly appid: string
  close(): Promise<void>
}

/** Starts the emulator on a free port and an empty folder. */
export async function openCloud(): Promise<Cloud> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'weapp-cloud-'))
  const emulator = await startEmulator({ port: 0, dataFolder })
  await seedShop({ ...emulator, storageFolder: storageFolderOf(dataFolder) })
  return {
    url: emulator.url,
    store: emulator.store,
    clock: emulator.clock,
    appid: loadOrCreateKeys(dataFolder).appid,
    close: async () => {
      await emulator.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
