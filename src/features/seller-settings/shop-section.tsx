import { View } from '@tarojs/components'
import { useState } from 'react'
import { entered } from '@/lib/session'
import { toast } from '@/platform/feedback'
import { choosePictures } from '@/platform/media'
import { uploadPicture } from '@/platform/upload-picture'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Picture } from '@/ui/picture'
import type { DraftErrors, SettingsDraft } from './settings-draft'
import { SettingHint, SettingsSection } from './settings-section'
import './shop-section.scss'

interface ShopSectionProps {
  readonly draft: SettingsDraft
  readonly errors: DraftErrors
  readonly onChange: (part: Partial<SettingsDraft>) => void
}

/** The shop as its visitors see it. */
export const ShopSection = ({ draft, errors, onChange }: ShopSectionProps) => (
  <SettingsSection title="店铺">
    <Logo fileId={draft.logo} onChange={(logo) => onChange({ logo })} />
    <Field
      label="店铺名称"
      value={draft.shopName}
      maxlength={20}
      placeholder="20 字以内"
      error={errors['shopName']}
      onInput={(shopName) => onChange({ shopName })}
    />
    <Field
      label="店铺公告"
      value={draft.notice}
      maxlength={60}
      multiline
      placeholder="60 字以内，显示在首页顶部；留空不显示"
      onInput={(notice) => onChange({ notice })}
    />
    <SettingHint>名称、标志和公告保存后约半分钟内在首页更新。</SettingHint>
  </SettingsSection>
)

interface LogoProps {
  readonly fileId: string | null
  readonly onChange: (fileId: string | null) => void
}

function Logo({ fileId, onChange }: LogoProps) {
  const [busy, setBusy] = useState(false)
  const choose = async () => {
    const [path] = await choosePictures({ count: 1 })
    if (path === undefined) return
    setBusy(true)
    try {
      onChange(await uploadPicture(path, 'goods', (await entered()).id))
    } catch {
      toast('图片没有传上去，请重试')
    } finally {
      setBusy(false)
    }
  }
  return (
    <View className="shop-logo">
      <View className="shop-logo__label">店铺标志</View>
      {fileId ? (
        <Picture className="shop-logo__picture" src={fileId} eager />
      ) : (
        <View className="shop-logo__picture shop-logo__picture--none">店</View>
      )}
      <View className="shop-logo__actions">
        {fileId && (
          <Button tone="plain" size="s" onTap={() => onChange(null)}>
            移除
          </Button>
        )}
        <Button tone="soft" size="s" busy={busy} onTap={() => void choose()}>
          {fileId ? '更换' : '上传'}
        </Button>
      </View>
    </View>
  )
}
