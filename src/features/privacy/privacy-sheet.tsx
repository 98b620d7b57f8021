import { Text, View } from '@tarojs/components'
import { useStore } from '@/lib/store'
import { go } from '@/platform/navigation'
import { privacyPlatform } from '@/platform/privacy'
import { agreeButtonId } from '@/platform/privacy-port'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { answerConsent, waiting } from './consent'
import './privacy-sheet.scss'

/** Asks for consent to the privacy guide. Every page that handles personal data mounts one. */
export function PrivacySheet() {
  const open = useStore(waiting).length > 0
  return (
    <Sheet
      open={open}
      title="隐私保护提示"
      onClose={() => answerConsent(false)}
      footer={
        <View className="privacy-sheet__buttons">
          <Button className="privacy-sheet__button" tone="plain" onTap={() => answerConsent(false)}>
            不同意
          </Button>
          <AgreeButton />
        </View>
      }
    >
      <View className="privacy-sheet__text">
        感谢你使用拼享。为了完成下单、配送和售后，我们会在你主动填写或授权时处理你的头像昵称、手机号和收货地址。请先阅读
        <Text className="privacy-sheet__link" onClick={() => void openGuide()}>
          《隐私保护指引》
        </Text>
        ，同意后即可继续。
      </View>
    </Sheet>
  )
}

async function openGuide(): Promise<void> {
  if (!(await privacyPlatform.openGuide())) go('privacy')
}

/** WeChat hears the consent from its own kind of button; a browser from the tap. */
const AgreeButton = () => (
  <Button
    className="privacy-sheet__button"
    {...(process.env.TARO_ENV === 'h5' && { onTap: () => answerConsent(true) })}
    open={{
      id: agreeButtonId,
      openType: 'agreePrivacyAuthorization',
      onAgreePrivacyAuthorization: () => answerConsent(true),
    }}
  >
    同意并继续
  </Button>
)
