import { useState } from 'react'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { useSaveSupplier } from './use-staff-list'

interface SupplierSheetProps {
  /** Without an id: a new one. */
  readonly initial: { readonly id?: string; readonly name: string }
  readonly onClose: () => void
}

export function SupplierSheet({ initial, onClose }: SupplierSheetProps) {
  const [name, setName] = useState(initial.name)
  const { run, busy } = useSaveSupplier()
  const plain = name.trim()
  const save = () =>
    run({ name: plain, ...(initial.id !== undefined && { supplierId: initial.id }) }, onClose)
  return (
    <Sheet
      open
      title={initial.id === undefined ? '添加供应商' : '修改供应商'}
      onClose={onClose}
      footer={
        <Button size="l" wide busy={busy} disabled={plain === ''} onTap={save}>
          保存
        </Button>
      }
    >
      <Field
        label="名称"
        value={name}
        maxlength={20}
        placeholder="如「云南果园」"
        onInput={setName}
      />
    </Sheet>
  )
}
