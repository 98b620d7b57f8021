import { Form, View } from '@tarojs/components'
import { useState } from 'react'
import { sentenceFor } from '@/lib/call-error'
import type { Me } from '@/lib/session'
import { AvatarButton } from '@/platform/avatar-button'
import { toast } from '@/platform/feedback'
import { goBack } from '@/platform/navigation'
import { Button } from '@/ui/button'
import { CellGroup } from '@/ui/cell'
import { Field } from '@/ui/field'
import { Avatar } from './avatar'
import { PhoneRow } from './phone-row'
import { useSaveProfile } from './use-save-profile'
import './profile-form.scss'

/** Avatar, nickname and phone. WeChat checks the nickname late, so it is read when submitted. */
export function ProfileForm({ me }: { me: Me }) {
  const [nickname, setNickname] = useState(me.nickname)
  const [newAvatar, setNewAvatar] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)
  const save = useSaveProfile(me)
  const submit = (submitted: string | undefined) => {
    const name = (submitted ?? nickname).trim()
    setMissing(!name)
    if (!name) return
    save.run(
      { nickname: name, newAvatar },
      {
        onSuccess: () => {
          toast('已保存', 'success')
          goBack()
        },
        onError: (error) => toast(sentenceFor(error)),
      },
    )
  }
  return (
    <Form
      className="profile-form"
      onSubmit={({ detail }) => submit((detail.value as { nickname?: string }).nickname)}
    >
      <View className="profile-form__avatar">
        <AvatarButton className="profile-form__choose" onChosen={setNewAvatar}>
          <Avatar fileId={newAvatar ?? me.avatar} />
          <View className="profile-form__hint">点击更换头像</View>
        </AvatarButton>
      </View>
      <CellGroup>
        <Field
          label="昵称"
          name="nickname"
          type="nickname"
          value={nickname}
          maxlength={20}
          placeholder="请输入昵称"
          error={missing ? '请填写昵称' : undefined}
          onInput={setNickname}
        />
        <PhoneRow me={me} />
      </CellGroup>
      <View className="profile-form__save">
        <Button submit wide size="l" busy={save.busy}>
          保存
        </Button>
      </View>
    </Form>
  )
}
