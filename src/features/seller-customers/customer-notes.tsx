import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Cell, CellGroup } from '@/ui/cell'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { TagSheet } from './tag-sheet'
import { type CustomerPage, useNoteCustomer } from './use-customers'
import './customer-notes.scss'

/** What colleagues wrote about a customer; the customer never sees it. */
export function CustomerNotes({ customer }: { customer: CustomerPage['customer'] }) {
  const [open, setOpen] = useState<'tags' | 'note' | null>(null)
  const close = () => setOpen(null)
  return (
    <CellGroup>
      <Cell title="标签" onTap={() => setOpen('tags')}>
        {customer.tags.length === 0 ? '还没有标签' : customer.tags.join('、')}
      </Cell>
      <Cell title="备注" onTap={() => setOpen('note')}>
        <View className="customer-notes__note">{customer.note || '只有同事能看到'}</View>
      </Cell>
      {open === 'tags' && <TagSheet customer={customer} onClose={close} />}
      {open === 'note' && <NoteSheet customer={customer} onClose={close} />}
    </CellGroup>
  )
}

interface NoteSheetProps {
  readonly customer: CustomerPage['customer']
  readonly onClose: () => void
}

function NoteSheet({ customer, onClose }: NoteSheetProps) {
  const [note, setNote] = useState(customer.note)
  const { run, busy } = useNoteCustomer()
  const save = () =>
    run({ personId: customer.id, note: note.replace(/[\s\p{Cc}]+/gu, ' ').trim() }, onClose)
  return (
    <Sheet
      open
      title="备注"
      onClose={onClose}
      footer={
        <Button size="l" wide busy={busy} onTap={save}>
          保存
        </Button>
      }
    >
      <Field
        label="备注"
        value={note}
        maxlength={200}
        multiline
        placeholder="如「喜欢偏熟的桃子，周末送」"
        onInput={setNote}
      />
    </Sheet>
  )
}
