import type { MessageKind } from '@domain/message-state'
import { Field } from '@/ui/field'
import type { DraftErrors, SettingsDraft } from './settings-draft'
import { SettingsSection } from './settings-section'

const names: Record<MessageKind, string> = {
  GROUP_JOINED: '有人参团',
  GROUP_SUCCEEDED: '拼团成功',
  GROUP_FAILED: '拼团失败',
  ORDER_SHIPPED: '订单发货',
  REFUNDED: '退款到账',
}
const kinds = Object.keys(names) as readonly MessageKind[]

interface TemplateSectionProps {
  readonly templates: SettingsDraft['templates']
  readonly errors: DraftErrors
  readonly onChange: (templates: SettingsDraft['templates']) => void
}

/** Which of WeChat's templates tells what. */
export const TemplateSection = ({ templates, errors, onChange }: TemplateSectionProps) => (
  <SettingsSection
    title="订阅消息"
    note="在微信公众平台「订阅消息」里选好模板，把模板 ID 填在这里；留空用部署时的设置。买家同意一次，只能发一条。"
  >
    {kinds.map((kind) => (
      <Field
        key={kind}
        label={names[kind]}
        value={templates[kind]}
        maxlength={60}
        placeholder="模板 ID"
        error={errors[`template.${kind}`]}
        onInput={(text) => onChange({ ...templates, [kind]: text })}
      />
    ))}
  </SettingsSection>
)
