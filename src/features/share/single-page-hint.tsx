import { View } from '@tarojs/components'
import { isSinglePage } from '@/platform/single-page'
import './single-page-hint.scss'

interface SinglePageHintProps {
  /** What can be done inside. */
  readonly invitation: string
  readonly sharer: { readonly nickname: string } | null
}

/** In Moments: invites into the mini program, by the bar that WeChat draws below. Nothing elsewhere. */
export const SinglePageHint = ({ invitation, sharer }: SinglePageHintProps) =>
  isSinglePage() ? (
    <View className="single-page">
      <View className="single-page__card">
        {sharer?.nickname && (
          <View className="single-page__sharer">{sharer.nickname} 分享给你</View>
        )}
        <View className="single-page__words">{invitation}</View>
        <View className="single-page__how">点下方「前往小程序」</View>
      </View>
    </View>
  ) : null
