import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { ShareTreePicture } from '@/features/network/share-tree-picture'
import { useShareTree, type ShareTree } from '@/features/network/use-network'
import { CallError } from '@/lib/call-error'
import { useParams } from '@/lib/use-params'
import { endPullDown } from '@/platform/feedback'
import { replaceWith } from '@/platform/navigation'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Skeleton } from '@/ui/skeleton'
import './index.scss'

export default function TreePage() {
  const { code = '' } = useParams<'shareTree'>()
  const { data, error, refetch } = useShareTree(code)
  usePullDownRefresh(() => void refetch().finally(endPullDown))
  const unknown =
    error instanceof CallError && ['SHARE_NOT_FOUND', 'BAD_REQUEST'].includes(error.code)
  if (code === '' || unknown) return <NoTree />
  if (data) return <Tree tree={data} />
  return error ? (
    <ErrorState error={error} onRetry={() => void refetch()} />
  ) : (
    <Skeleton className="tree-page__skeleton" />
  )
}

const Tree = ({ tree }: { tree: ShareTree }) => (
  <View className="tree-page">
    <View className="tree-page__head">{headline(tree)}</View>
    <ShareTreePicture tree={tree} />
    <View className="tree-page__hint">
      {tree.capped ? '人太多啦，只画出最早的 200 次分享。' : ''}
      点头像看数据，亮橙色的带来了成交
    </View>
  </View>
)

function headline({ nodes, depth, reach }: ShareTree): string {
  if (nodes.length <= 1) return reach > 0 ? `${reach} 人打开过，还没有人接着分享` : '还没有人打开过'
  return `有 ${nodes.length - 1} 次接力分享，传了 ${depth} 层，触达 ${reach} 人`
}

const NoTree = () => (
  <Empty
    title="找不到这次分享"
    hint="去「我的分享」里选一个看看"
    action="我的分享"
    onAction={() => replaceWith('shares')}
  />
)
