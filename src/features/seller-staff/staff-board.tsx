import { View } from '@tarojs/components'
import { useState } from 'react'
import { useKnownMe } from '@/lib/session'
import { go } from '@/platform/navigation'
import { Button } from '@/ui/button'
import { Cell, CellGroup } from '@/ui/cell'
import { PageBottomBar } from '@/ui/page-bottom-bar'
import { type Invite, InviteSheet } from './invite-sheet'
import { MemberRow } from './member-row'
import { MemberSheet } from './member-sheet'
import type { MemberData, StaffData } from './staff-words'
import { SupplierSheet } from './supplier-sheet'

interface StaffBoardProps {
  readonly data: StaffData
  readonly onInvited: (invite: Invite) => void
}

/** Everybody who works for the shop, its suppliers, and the way to invite somebody. */
export function StaffBoard({ data: { members, suppliers }, onInvited }: StaffBoardProps) {
  const me = useKnownMe()
  const [edited, setEdited] = useState<MemberData | null>(null)
  const [inviting, setInviting] = useState(false)
  const [supplier, setSupplier] = useState<{ id?: string; name: string } | null>(null)
  const byOwner = me?.staff?.role === 'OWNER'
  // Nobody changes the owner or themselves.
  const isFixed = ({ id, role }: MemberData) => role === 'OWNER' || id === me?.id
  return (
    <View>
      <CellGroup>
        {members.map((member) => (
          <MemberRow
            key={member.id}
            member={member}
            onTap={isFixed(member) ? undefined : () => setEdited(member)}
          />
        ))}
      </CellGroup>
      <CellGroup>
        {suppliers.map((one) => (
          <Cell key={one.id} title={one.name} onTap={() => setSupplier(one)}>
            供应商
          </Cell>
        ))}
        <Cell title="添加供应商" onTap={() => setSupplier({ name: '' })} />
      </CellGroup>
      <CellGroup>
        <Cell title="操作记录" onTap={() => go('sellerAudit')}>
          谁在什么时候做了什么
        </Cell>
      </CellGroup>
      <PageBottomBar>
        <Button size="l" wide onTap={() => setInviting(true)}>
          邀请成员
        </Button>
      </PageBottomBar>
      {edited && <MemberSheet member={edited} byOwner={byOwner} onClose={() => setEdited(null)} />}
      {supplier && <SupplierSheet initial={supplier} onClose={() => setSupplier(null)} />}
      {inviting && (
        <InviteSheet
          suppliers={suppliers}
          byOwner={byOwner}
          onClose={() => setInviting(false)}
          onInvited={(invite) => {
            setInviting(false)
            onInvited(invite)
          }}
        />
      )}
    </View>
  )
}
