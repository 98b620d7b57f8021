import { SettingsForm } from '@/features/seller-settings/settings-form'
import { SettingsSkeleton } from '@/features/seller-settings/settings-skeleton'
import { useSettings } from '@/features/seller-settings/use-settings'
import { ErrorState } from '@/ui/error-state'

export default function SettingsPage() {
  const { data, error, refetch } = useSettings()
  // Saved settings begin the form anew, under their revision.
  if (data) return <SettingsForm key={data.rev} {...data} />
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  return <SettingsSkeleton />
}
