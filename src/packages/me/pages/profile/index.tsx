import { View } from '@tarojs/components'
import { useLoad } from '@tarojs/taro'
import { ensureConsent } from '@/features/privacy/consent'
import { PrivacySheet } from '@/features/privacy/privacy-sheet'
import { ProfileForm } from '@/features/profile/profile-form'
import { useMe } from '@/lib/session'
import { goBack } from '@/platform/navigation'
import { ErrorState } from '@/ui/error-state'

/** Editing personal data needs consent first; without it there is nothing to do here. */
export default function ProfilePage() {
  const { data: me, error, refetch } = useMe()
  useLoad(() => {
    void ensureConsent().then((agreed) => {
      if (!agreed) goBack()
    })
  })
  return (
    <View>
      {me && <ProfileForm me={me} />}
      {!me && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      <PrivacySheet />
    </View>
  )
}
