import { privacyVersion } from '../../contract/login'
import type { FunctionHost } from '../functions/host'
import { PEOPLE } from '../stage/collections'
import { fileIdOf } from '../storage/storage-path'
import type { Store } from '../store/store-api'
import { callFunction } from './call-function'
import type { PersonDraft } from './people-drafts'
import { putPicture } from './seed-files'

export interface EnterDeps {
  store: Store
  functions: Pick<FunctionHost, 'invoke'>
  storageFolder: string
}

/** What the stage knows of a person; `_id` is the openid. */
export interface StagePerson extends Record<string, unknown> {
  _id: string
  nickname: string
  /** Path of the picture in the storage. */
  avatar: string
  /** What others see of the person instead of the openid. */
  publicId: string
  /** Epoch ms. */
  since: number
}

type NewPerson = Pick<PersonDraft, 'openid' | 'nickname' | 'avatar' | 'staff'>

/** Lets someone enter the shop, fill in nickname and avatar and agree to the privacy guide. */
export async function enterPerson(
  { store, functions, storageFolder }: EnterDeps,
  { openid, nickname, avatar, staff }: NewPerson,
): Promise<StagePerson> {
  const key = (step: string) => `seed-${step}-${openid}`.slice(0, 64)
  const call = { openid }
  const me = await callFunction(functions, {
    ...call,
    endpoint: 'login.enter',
    input: {},
    requestKey: key('enter'),
  })
  const path = `avatars/${me.id}/${avatar}.jpg`
  await putPicture(storageFolder, `people/${avatar}`, path)
  await callFunction(functions, {
    ...call,
    endpoint: 'login.acceptPrivacy',
    input: { version: privacyVersion },
    requestKey: key('privacy'),
  })
  await callFunction(functions, {
    ...call,
    endpoint: 'login.updateProfile',
    input: { nickname, avatar: fileIdOf(path) },
    requestKey: key('profile'),
  })
  if (staff !== null)
    await store.update(
      'users',
      { _id: openid },
      { $set: { staff: { ...staff, since: me.createdAt } } },
    )
  const person = { _id: openid, nickname, avatar: path, publicId: me.id, since: me.createdAt }
  await store.insert(PEOPLE, [person])
  return person
}
