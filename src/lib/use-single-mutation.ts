import { useMutation, type MutateOptions } from '@tanstack/react-query'
import { useRef } from 'react'

interface SingleMutation<Input, Output> {
  readonly mutationFn: (input: Input) => Promise<Output>
  /** Awaited before the mutation counts as done; these run even if the page has closed meanwhile. */
  readonly onSuccess?: (output: Output, input: Input) => unknown
  readonly onError?: (error: Error) => unknown
  readonly onSettled?: () => unknown
}

/**
 * A mutation that ignores a call while one is under way: the second of two quick taps comes before
 * the button is drawn as busy.
 */
export function useSingleMutation<Input, Output>(options: SingleMutation<Input, Output>) {
  const running = useRef(false)
  const { mutate, isPending, isSuccess } = useMutation({
    ...options,
    mutationFn: (input: Input) =>
      options.mutationFn(input).finally(() => {
        running.current = false
      }),
  })
  /** The callbacks run only while the page is open. */
  const run = (input: Input, callbacks: MutateOptions<Output, Error, Input> = {}) => {
    if (running.current) return
    running.current = true
    mutate(input, callbacks)
  }
  return { run, busy: isPending, done: isSuccess }
}
