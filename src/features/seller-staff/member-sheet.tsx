import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Permission } from '@domain/staff-state'
import { go } from '@/platform/navigation'
import { Button } from '@/ui/button'
import { Cell } from '@/ui/cell'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { PermissionList } from './permission-list'
import type { MemberData } from './staff-words'
import { useChangeStaff, useRevokeStaff } from './use-staff-list'
import './member-sheet.scss'

interface MemberSheetProps {
  readonly member: MemberData
  readonly byOwner: boolean
  readonly onClose: () => void
}

/** Changes what a colleague may do, or ends it. */
export function MemberSheet({ member, byOwner, onClose }: MemberSheetProps) {
  const [name, setName] = useState(member.name)
  const [permissions, setPermissions] = useState<readonly Permission[]>(member.permissions)
  const change = useChangeStaff()
  const revoke = useRevokeStaff(member.name)
  const busy = change.busy || revoke.busy
  const save = () =>
    change.run({ personId: member.id, name: name.trim(), permissions: [...permissions] }, onClose)
  return (
    <Sheet
      open
      title={member.nickname}
      onClose={onClose}
      footer={
        <View className="member-sheet__actions">
          <Button
            tone="plain"
            size="l"
            disabled={busy}
            onTap={() => revoke.run({ personId: member.id }, onClose)}
          >
            移除
          </Button>
          <View className="member-sheet__save">
            <Button size="l" wide busy={busy} disabled={name.trim() === ''} onTap={save}>
              保存
            </Button>
          </View>
        </View>
      }
    >
      <Field label="称呼" value={name} maxlength={20} onInput={setName} />
      {member.role === 'STAFF' && (
        <PermissionList chosen={permissions} withStaff={byOwner} onChange={setPermissions} />
      )}
      <Cell title="操作记录" onTap={() => go('sellerAudit', { personId: member.id })} />
    </Sheet>
  )
}
