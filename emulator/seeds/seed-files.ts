import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const PICTURES = join(__dirname, 'pictures')

/** Where a picture of `pictures/` lies in the shop's storage. */
export const storagePathOf = (picture: string): string => `catalogue/${picture}.jpg`

/** Copies a picture into the storage's folder as an upload would leave it. */
export async function putPicture(
  storageFolder: string,
  picture: string,
  storagePath: string,
): Promise<void> {
  const target = join(storageFolder, 'files', storagePath)
  await mkdir(dirname(target), { recursive: true })
  await copyFile(join(PICTURES, `${picture}.jpg`), target)
}
