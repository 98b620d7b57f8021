import { PrivacyGuide } from '@/features/privacy/privacy-guide'

export default function PrivacyPage() {
  return <PrivacyGuide />
}
