import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Permission } from '@domain/staff-state'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { PermissionList } from './permission-list'
import type { StaffData } from './staff-words'
import { useInvite } from './use-staff-list'
import './invite-sheet.scss'

export interface Invite {
  readonly token: string
  readonly name: string
}

interface InviteSheetProps {
  readonly suppliers: StaffData['suppliers']
  readonly byOwner: boolean
  readonly onInvited: (invite: Invite) => void
  readonly onClose: () => void
}

const usual: readonly Permission[] = ['ORDERS', 'AFTER_SALE']

/** Says who is invited and what they may do. A supplier's person sees that supplier's goods only. */
export function InviteSheet({ suppliers, byOwner, onInvited, onClose }: InviteSheetProps) {
  const [name, setName] = useState('')
  const [supplierId, setSupplierId] = useState<string | null>(null)
  const [permissions, setPermissions] = useState(usual)
  const { run, busy } = useInvite()
  const plain = name.trim()
  const grant =
    supplierId === null
      ? { role: 'STAFF' as const, permissions: [...permissions] }
      : { role: 'SUPPLIER' as const, supplierId }
  const invite = () => run({ name: plain, grant }, ({ token }) => onInvited({ token, name: plain }))
  return (
    <Sheet
      open
      title="邀请成员"
      onClose={onClose}
      footer={
        <Button size="l" wide busy={busy} disabled={plain === ''} onTap={invite}>
          {plain === '' ? '先填写称呼' : '生成邀请'}
        </Button>
      }
    >
      <Field
        label="称呼"
        value={name}
        maxlength={20}
        placeholder="同事之间怎么称呼，如「小王」"
        onInput={setName}
      />
      <View className="invite-sheet__roles">
        <Choice on={supplierId === null} text="店员" onTap={() => setSupplierId(null)} />
        {suppliers.map(({ id, name: supplier }) => (
          <Choice key={id} on={supplierId === id} text={supplier} onTap={() => setSupplierId(id)} />
        ))}
      </View>
      {supplierId === null ? (
        <PermissionList chosen={permissions} withStaff={byOwner} onChange={setPermissions} />
      ) : (
        <View className="invite-sheet__note">
          只能看到并发出该供应商的商品，看不到金额和其他供应商的订单。
        </View>
      )}
      <View className="invite-sheet__note">邀请 24 小时内有效，只能由一个人使用一次。</View>
    </Sheet>
  )
}

const Choice = ({ on, text, onTap }: { on: boolean; text: string; onTap: () => void }) => (
  <View className={`invite-sheet__role ${on ? 'invite-sheet__role--on' : ''}`} onClick={onTap}>
    {text}
  </View>
)
