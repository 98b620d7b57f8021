import { useMutation } from '@tanstack/react-query'
import { call } from '@/lib/call'
import { newRequestKey } from '@/lib/request-key'
import { rememberMe, type Me } from '@/lib/session'
import { uploadFile } from '@/platform/upload'

interface ProfileDraft {
  readonly nickname: string
  /** A local file that was chosen, if any. */
  readonly newAvatar: string | null
}

/** A person may create files under avatars/<id>/ and never overwrite one, so each has a fresh name. */
async function upload(me: Me, filePath: string): Promise<string> {
  const extension = /\.(png|jpe?g|webp)$/i.exec(filePath)?.[0] ?? '.png'
  return uploadFile(`avatars/${me.id}/${newRequestKey()}${extension}`, filePath)
}

/** Uploads a new avatar, then saves both; refusals come from the content check. */
export const useSaveProfile = (me: Me) =>
  useMutation({
    mutationFn: async ({ nickname, newAvatar }: ProfileDraft) => {
      const avatar = newAvatar === null ? me.avatar : await upload(me, newAvatar)
      return call('login.updateProfile', { nickname, avatar })
    },
    onSuccess: rememberMe,
  })
