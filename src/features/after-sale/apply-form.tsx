import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { afterSaleKindName, afterSaleReasonName } from '@/lib/after-sale-names'
import { useUploads } from '@/lib/use-uploads'
import { toast } from '@/platform/feedback'
import { CellGroup } from '@/ui/cell'
import { Field } from '@/ui/field'
import { ApplyBar } from './apply-bar'
import { kindsOf, reasonsOf, wayOf } from './apply-choices'
import { type ApplyDraft, type ApplyErrors, newDraft, readApply, withKind } from './apply-draft'
import { ApplyGoods } from './apply-goods'
import { ApplyMoney } from './apply-money'
import { ApplyPictures } from './apply-pictures'
import { ChoiceList } from './choice-list'
import { useRequestAfterSale } from './use-after-sale-actions'
import type { AfterSale, Offer } from './use-after-sales'
import './apply-form.scss'

interface ApplyFormProps {
  readonly orderId: string
  readonly offer: Offer
  /** The line that it is probably about. */
  readonly skuId: string | null
  readonly onSent: (afterSales: readonly AfterSale[]) => void
}

/** What the buyer asks for: of which goods, what, why, and how much. */
export function ApplyForm({ orderId, offer, skuId, onSent }: ApplyFormProps) {
  const [draft, setDraft] = useState(() => newDraft(offer, skuId))
  const [tried, setTried] = useState(false)
  const sent = useRef(false)
  const uploads = useUploads('after-sale', (fileId) =>
    setDraft((now) => ({ ...now, pictures: [...now.pictures, fileId] })),
  )
  const request = useRequestAfterSale()
  const read = readApply(orderId, offer, draft)
  const errors = tried && 'errors' in read ? read.errors : {}
  const pictureError = picturesProblem(uploads.uploads)
  const submit = () => {
    setTried(true)
    if ('errors' in read) return toast(firstOf(read.errors))
    if (pictureError) return toast(pictureError)
    // Between the answer and the next page a tap must not ask for more.
    if (sent.current) return
    request.run(read.input, ({ afterSales }) => {
      sent.current = true
      onSent(afterSales)
    })
  }
  return (
    <View className="apply-form">
      <ApplyGoods offer={offer} draft={draft} onChange={setDraft} error={errors.lines} />
      <Why draft={draft} onChange={setDraft} errors={errors} />
      <ApplyMoney offer={offer} draft={draft} onChange={setDraft} error={errors.amount} />
      <CellGroup>
        <Field
          label="补充说明"
          value={draft.note}
          multiline
          maxlength={200}
          placeholder="选填，把问题说清楚，处理更快"
          onInput={(note) => setDraft((now) => ({ ...now, note }))}
        />
        <ApplyPictures
          pictures={draft.pictures}
          uploads={uploads}
          error={tried ? pictureError : undefined}
          onRemove={(fileId) =>
            setDraft((now) => ({ ...now, pictures: now.pictures.filter((id) => id !== fileId) }))
          }
        />
      </CellGroup>
      <ApplyBar offer={offer} draft={draft} busy={request.busy} onSubmit={submit} />
    </View>
  )
}

/** What is asked for, and why. */
function Why({
  draft,
  onChange,
  errors,
}: {
  readonly draft: ApplyDraft
  readonly onChange: (draft: ApplyDraft) => void
  readonly errors: ApplyErrors
}) {
  const { kind, pieces, reason } = draft
  return (
    <CellGroup>
      <ChoiceList
        label="售后类型"
        choices={kindsOf(pieces).map((key) => ({ key, text: afterSaleKindName[key] }))}
        chosen={kind}
        error={errors.kind}
        hint={kind && wayOf(pieces, kind)}
        onChoose={(next) => onChange(withKind(draft, next))}
      />
      {kind && (
        <ChoiceList
          label="原因"
          choices={reasonsOf(pieces, kind).map((key) => ({ key, text: afterSaleReasonName[key] }))}
          chosen={reason}
          error={errors.reason}
          onChoose={(next) => onChange({ ...draft, reason: next })}
        />
      )}
    </CellGroup>
  )
}

const firstOf = (errors: ApplyErrors): string => Object.values(errors)[0] ?? ''

const picturesProblem = (uploads: ReturnType<typeof useUploads>['uploads']): string | undefined => {
  if (uploads.some(({ state }) => state === 'failed')) return '有图片没传上去，请重试或移除'
  return uploads.length > 0 ? '图片还在上传，请稍等' : undefined
}
