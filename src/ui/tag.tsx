import { Text } from '@tarojs/components'

export const Tag = ({
  text,
  tone = 'brand',
}: {
  text: string
  tone?: 'brand' | 'grey' | 'success'
}) => <Text className={`tag tag--${tone}`}>{text}</Text>
