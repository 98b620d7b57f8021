import { View } from '@tarojs/components'
import { call } from '@/lib/call'
import { sentenceFor } from '@/lib/call-error'
import { rememberMe, type Me } from '@/lib/session'
import { useSingleMutation } from '@/lib/use-single-mutation'
import { toast } from '@/platform/feedback'
import { PhoneButton } from '@/platform/phone-button'
import { Cell } from '@/ui/cell'
import './phone-row.scss'

/** The bound number, and WeChat's button that binds it. */
export function PhoneRow({ me }: { me: Me }) {
  const bind = useSingleMutation({
    mutationFn: (code: string) => call('login.bindPhone', { code }),
    onSuccess: (person) => {
      rememberMe(person)
      toast('已绑定', 'success')
    },
    onError: (error) => toast(sentenceFor(error)),
  })
  return (
    <Cell title="手机号">
      <View className="phone-row__number">{me.phoneMasked ?? '未绑定'}</View>
      <PhoneButton
        className="phone-row__button"
        onAnswer={(code) => (code === null ? toast('没有获得手机号授权') : bind.run(code))}
      >
        {me.phoneMasked === null ? '绑定' : '更换'}
      </PhoneButton>
    </Cell>
  )
}
