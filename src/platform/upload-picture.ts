import { newRequestKey } from '@/lib/request-key'
import { uploadFile } from './upload'

/** Folders of the storage in which a client may create pictures, beside `avatars`. */
export type PictureFolder = 'goods' | 'after-sale'

const extensionOf = (path: string) =>
  (/\.(png|jpe?g|webp)$/i.exec(path)?.[0] ?? '.jpg').toLowerCase()

/**
 * Puts a picture of `choosePictures` into the person's own folder and answers its file id; `meId` is
 * the public id of login.enter. Nothing is ever overwritten, so each upload has a fresh name. Rejects
 * when it cannot be uploaded (no network, over 2 MB): offer to try again.
 */
export const uploadPicture = (path: string, folder: PictureFolder, meId: string): Promise<string> =>
  uploadFile(`${folder}/${meId}/${newRequestKey()}${extensionOf(path)}`, path)
