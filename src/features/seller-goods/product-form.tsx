import { View } from '@tarojs/components'
import { useState } from 'react'
import { toast } from '@/platform/feedback'
import { goBack, replaceWith } from '@/platform/navigation'
import { Field } from '@/ui/field'
import { BasicSection } from './basic-section'
import type { Choices, SellerProduct } from './goods-data'
import { GoodsHint, GoodsSection } from './goods-section'
import { OptionSection } from './option-section'
import { PictureSection } from './picture-section'
import {
  type DraftErrors,
  draftOf,
  emptyDraft,
  isChanged,
  mustBeWhole,
  type ProductDraft,
  readProduct,
} from './product-draft'
import { RestoreNotice } from './restore-notice'
import { SaveBar } from './save-bar'
import { SkuSection } from './sku-section'
import type { FormOrigin } from './stored-draft'
import { useSaveProduct } from './use-save-product'
import { useUnsaved } from './use-unsaved'
import { useUploads } from '@/lib/use-uploads'

interface ProductFormProps {
  /** Null: a new one. */
  readonly product: SellerProduct | null
  readonly choices: Choices
  /** Shows the product as it is stored now, in place of this form. */
  readonly onReload: () => void
}

const originOf = (product: SellerProduct | null): FormOrigin => ({
  productId: product?.id ?? null,
  rev: product?.rev ?? null,
  skuIds: product?.skus.map(({ skuId }) => skuId) ?? [],
})

/** Everything that is written about a product. */
export function ProductForm({ product, choices, onReload }: ProductFormProps) {
  const [origin] = useState(() => originOf(product))
  const [initial] = useState(() => (product ? draftOf(product) : emptyDraft))
  const [draft, setDraft] = useState(initial)
  const [errors, setErrors] = useState<DraftErrors>({})
  const unsaved = useUnsaved(origin, draft, initial)
  const change = (part: (before: ProductDraft) => Partial<ProductDraft>) => {
    setDraft((before) => ({ ...before, ...part(before) }))
    setErrors({})
  }
  const set = (part: Partial<ProductDraft>) => change(() => part)
  const uploads = useUploads('goods', (fileId) =>
    change(({ pictures }) => ({ pictures: [...pictures, fileId] })),
  )
  const state = product?.state ?? 'DRAFT'
  const { save, busy } = useSave(origin, unsaved, onReload)
  const submit = (publish: boolean) => {
    if (uploads.uploads.length > 0) return toast('还有图片没有传完，请稍候，或移除失败的图片')
    const read = readProduct(draft, publish || mustBeWhole(state))
    if (!('errors' in read)) return save(read, publish)
    setErrors(read.errors)
    toast(Object.values(read.errors)[0] ?? '请检查填写的内容')
  }
  const { matrix } = draft
  return (
    <View className="product-form">
      {unsaved.found && (
        <RestoreNotice
          found={unsaved.found}
          origin={origin}
          onDiscard={unsaved.discard}
          onRestore={() => {
            set(unsaved.found?.draft ?? {})
            unsaved.taken()
          }}
        />
      )}
      <PictureSection
        pictures={draft.pictures}
        uploads={uploads}
        error={errors['pictures']}
        onChange={(pictures) => set({ pictures })}
      />
      <BasicSection draft={draft} choices={choices} errors={errors} onChange={set} />
      <OptionSection matrix={matrix} errors={errors} onChange={(next) => set({ matrix: next })} />
      <SkuSection
        matrix={matrix}
        pictures={draft.pictures}
        available={new Map(product?.skus.map((sku) => [sku.skuId, sku.available]))}
        errors={errors}
        onChange={(next) => set({ matrix: next })}
      />
      <Details draft={draft} error={errors['details']} onChange={set} />
      <SaveBar state={state} changed={isChanged(draft, initial)} busy={busy} onSave={submit} />
    </View>
  )
}

interface DetailsProps {
  readonly draft: ProductDraft
  readonly error: string | undefined
  readonly onChange: (part: Partial<ProductDraft>) => void
}

const Details = ({ draft, error, onChange }: DetailsProps) => (
  <GoodsSection title="商品详情">
    <Field
      label="详情文字"
      value={draft.details}
      maxlength={10_020}
      multiline
      placeholder="产地、材质、使用方法…每行一段"
      error={error}
      onInput={(details) => onChange({ details })}
    />
    <GoodsHint>最多 20 段，每段 500 字以内。</GoodsHint>
  </GoodsSection>
)

type Read = Exclude<ReturnType<typeof readProduct>, { errors: DraftErrors }>

function savedWords(publish: boolean, isDraft: boolean, left: number): string {
  if (publish) return '已保存并上架'
  if (!isDraft) return '已保存'
  return left > 0 ? `草稿已保存，${left} 个没填价格的组合暂未启用` : '草稿已保存'
}

/** Saves and goes back; what was saved and not put on sale stays open under its new revision. */
function useSave(
  { productId, rev }: FormOrigin,
  unsaved: Pick<ReturnType<typeof useUnsaved>, 'flush' | 'forget'>,
  onReload: () => void,
) {
  const { run, busy } = useSaveProduct(
    ({ product, problem }, { publish, left }) => {
      unsaved.forget()
      if (problem === null) {
        toast(savedWords(publish, product.state === 'DRAFT', left))
        goBack()
      } else if (productId === null) replaceWith('sellerProduct', { id: product.id })
      else onReload()
    },
    () => {
      unsaved.flush()
      onReload()
    },
  )
  const save = ({ product, left }: Read, publish: boolean) =>
    run({ productId, rev, product, publish, left })
  return { save, busy }
}
