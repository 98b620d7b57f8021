import { isOwnFile } from '@domain/user'

/** Whether each picture was there before, or lies where this person may upload pictures of the shop. */
export function arePicturesOwn(
  pictures: readonly (string | null)[],
  before: readonly (string | null)[],
  publicId: string,
  environment: string,
): boolean {
  const known = new Set(before)
  return pictures.every(
    (one) => one === null || known.has(one) || isOwnFile(one, 'goods', publicId, environment),
  )
}
