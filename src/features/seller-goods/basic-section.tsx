import { View } from '@tarojs/components'
import { Field } from '@/ui/field'
import { Icon } from '@/ui/icon'
import { spoken } from '@/ui/spoken'
import { AddLine } from './add-line'
import { ChoiceRow } from './choice-row'
import type { Choices } from './goods-data'
import { GoodsHint, GoodsSection } from './goods-section'
import { type DraftErrors, MOST_TAGS, type ProductDraft } from './product-draft'
import './basic-section.scss'

interface BasicSectionProps {
  readonly draft: ProductDraft
  readonly choices: Choices
  readonly errors: DraftErrors
  readonly onChange: (part: Partial<ProductDraft>) => void
}

/** The shop's own goods, as a choice beside the suppliers'. */
const OWN = ''

/** What the product is, and whose. */
export const BasicSection = ({ draft, choices, errors, onChange }: BasicSectionProps) => (
  <GoodsSection title="基本信息">
    <Field
      label="标题"
      value={draft.title}
      maxlength={60}
      multiline
      placeholder="60 字以内，品牌、品名、规格"
      error={errors['title']}
      onInput={(title) => onChange({ title })}
    />
    <Field
      label="副标题"
      value={draft.subtitle}
      maxlength={60}
      placeholder="一句卖点，可不填"
      onInput={(subtitle) => onChange({ subtitle })}
    />
    <ChoiceRow
      label="分类"
      choices={choices.categories.map(({ id, name }) => ({ key: id, text: name }))}
      chosen={draft.categoryId}
      error={errors['categoryId']}
      onChoose={(categoryId) => onChange({ categoryId })}
    />
    {choices.categories.length === 0 && (
      <GoodsHint>还没有分类，请先在商品列表的「分类」里添加。</GoodsHint>
    )}
    {choices.suppliers.length > 0 && (
      <ChoiceRow
        label="供应商"
        choices={[
          { key: OWN, text: '店铺自营' },
          ...choices.suppliers.map(({ id, name }) => ({ key: id, text: name })),
        ]}
        chosen={draft.supplierId ?? OWN}
        onChoose={(id) => onChange({ supplierId: id === OWN ? null : id })}
      />
    )}
    <Tags tags={draft.tags} onChange={(tags) => onChange({ tags })} />
  </GoodsSection>
)

interface TagsProps {
  readonly tags: readonly string[]
  readonly onChange: (tags: readonly string[]) => void
}

const Tags = ({ tags, onChange }: TagsProps) => (
  <View className="goods-tags">
    <View className="goods-tags__label">标签</View>
    <View className="goods-tags__list">
      {tags.map((tag) => (
        <View
          key={tag}
          className="goods-tags__one"
          onClick={() => onChange(tags.filter((other) => other !== tag))}
          {...spoken(`删除标签 ${tag}`)}
        >
          {tag}
          <Icon name="close" className="goods-tags__cross" />
        </View>
      ))}
    </View>
    {tags.length < MOST_TAGS && (
      <AddLine
        placeholder={`如「产地直发」，最多 ${MOST_TAGS} 个`}
        maxlength={8}
        taken={tags}
        onAdd={(tag) => onChange([...tags, tag])}
      />
    )}
  </View>
)
