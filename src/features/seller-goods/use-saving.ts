import { CallError, sentenceFor } from '@/lib/call-error'
import { useRepeatableKey } from '@/lib/use-repeatable-key'
import { useSingleMutation } from '@/lib/use-single-mutation'
import { confirm, toast, whileLoading } from '@/platform/feedback'
import { goodsChanged } from './goods-data'

interface Saving<Input, Output> {
  readonly send: (input: Input, requestKey: string) => Promise<Output>
  /** While the page is open or not. */
  readonly onSaved: (output: Output) => void
  /** Shows what somebody else saved meanwhile, in place of what is typed. */
  readonly reload: () => void
  /** What becomes of what is typed then. */
  readonly afterReload: string
}

const changed = (afterReload: string) => ({
  title: '商品刚被其他人修改',
  content: `为避免覆盖对方的修改，这次没有保存。${afterReload}`,
  confirmText: '重新加载',
  cancelText: '先不加载',
})

/** Saves what was edited under the revision that was read, once; asks what to do when another one is newer. */
export function useSaving<Input, Output>({
  send,
  onSaved,
  reload,
  afterReload,
}: Saving<Input, Output>) {
  const { keyFor, afterError } = useRepeatableKey()
  return useSingleMutation({
    mutationFn: async (input: Input) => {
      const key = keyFor(input)
      try {
        onSaved(await whileLoading('正在保存', () => send(input, key)))
      } catch (error) {
        afterError(error)
        if (error instanceof CallError && error.code === 'CHANGED_MEANWHILE') {
          if (await confirm(changed(afterReload))) reload()
        } else toast(sentenceFor(error))
      } finally {
        void goodsChanged()
      }
    },
  })
}
