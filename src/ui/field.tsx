import { Input, Textarea, View, type InputProps } from '@tarojs/components'

interface FieldProps {
  readonly label: string
  /** The key of the value when the form is submitted. */
  readonly name?: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly placeholder?: string
  readonly maxlength?: number
  readonly type?: NonNullable<InputProps['type']>
  readonly multiline?: boolean
  /** Says what is wrong and how to mend it. */
  readonly error?: string | undefined
}

/** A labelled input that the keyboard does not cover. */
export function Field(props: FieldProps) {
  const {
    label,
    name,
    value,
    onInput,
    placeholder = '',
    maxlength = 100,
    type = 'text',
    error,
  } = props
  const shared = {
    className: 'field__input',
    value,
    placeholder,
    placeholderClass: 'field__placeholder',
    maxlength,
    cursorSpacing: 100,
    adjustPosition: true,
    onInput: ({ detail }: { detail: { value: string } }) => onInput(detail.value),
    ...(name !== undefined && { name }),
  }
  return (
    <View className={`field ${props.multiline ? 'field--tall' : ''}`}>
      <View className="field__label">{label}</View>
      <View className="field__main">
        {props.multiline ? <Textarea {...shared} autoHeight /> : <Input {...shared} type={type} />}
        {error && <View className="field__error">{error}</View>}
      </View>
    </View>
  )
}
