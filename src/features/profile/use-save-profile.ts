import { call } from '@/lib/call'
import { CallError } from '@/lib/call-error'
import { reportError } from '@/lib/report-error'
import { newRequestKey } from '@/lib/request-key'
import { rememberMe, type Me } from '@/lib/session'
import { useSingleMutation } from '@/lib/use-single-mutation'
import { uploadFile } from '@/platform/upload'

interface ProfileDraft {
  readonly nickname: string
  /** A local file that was chosen, if any. */
  readonly newAvatar: string | null
}

/**
 * A person may create files under avatars/<id>/ and never overwrite one, so each has a fresh name.
 * @throws CallError with the sentence that asks to choose again
 */
async function upload(me: Me, filePath: string): Promise<string> {
  const extension = /\.(png|jpe?g|webp)$/i.exec(filePath)?.[0] ?? '.png'
  try {
    return await uploadFile(`avatars/${me.id}/${newRequestKey()}${extension}`, filePath)
  } catch (error) {
    reportError('avatar', error)
    throw new CallError('AVATAR_NOT_YOURS')
  }
}

/** Uploads a new avatar, then saves both; refusals come from the content check. */
export const useSaveProfile = (me: Me) =>
  useSingleMutation({
    mutationFn: async ({ nickname, newAvatar }: ProfileDraft) => {
      const avatar = newAvatar === null ? me.avatar : await upload(me, newAvatar)
      return call('login.updateProfile', { nickname, avatar })
    },
    onSuccess: rememberMe,
  })
