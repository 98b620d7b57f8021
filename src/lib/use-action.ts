import { useRef } from 'react'
import { confirm, toast, whileLoading } from '@/platform/feedback'
import { sentenceFor } from './call-error'
import { useRepeatableKey } from './use-repeatable-key'
import { useSingleMutation } from './use-single-mutation'

export interface Question {
  readonly title: string
  readonly content: string
  readonly confirmText: string
  readonly cancelText: string
}

interface Action<Input, Output> {
  readonly send: (input: Input, requestKey: string) => Promise<Output>
  /** For what cannot be taken back. */
  readonly question?: (input: Input) => Question
  /** How it went, in a few words. */
  readonly said: (output: Output, input: Input) => string
  /** What else shows what was changed; also after a failure, which may have acted. */
  readonly onEnd?: (output: Output | null, input: Input) => unknown
}

/**
 * One thing that a person does at the server: asks first where there is a question, acts once however
 * often it is tapped, and says how it went. Asking again after a fault repeats the request key.
 */
export function useAction<Input, Output>(action: Action<Input, Output>) {
  const { keyFor, afterError } = useRepeatableKey()
  // The same words once more, after they have acted, are a new request.
  const acted = useRef(0)
  const { run, busy } = useSingleMutation({
    mutationFn: async (input: Input): Promise<Output | null> => {
      if (action.question && !(await confirm(action.question(input)))) return null
      const key = keyFor([acted.current, input])
      try {
        const output = await whileLoading('请稍候', () => action.send(input, key))
        acted.current += 1
        toast(action.said(output, input))
        void action.onEnd?.(output, input)
        return output
      } catch (error) {
        afterError(error)
        toast(sentenceFor(error))
        void action.onEnd?.(null, input)
        return null
      }
    },
  })
  return {
    busy,
    /** `then` runs only when it was done, while the page is open. */
    run: (input: Input, then?: (output: Output) => void) =>
      run(input, { onSuccess: (output) => output !== null && then?.(output) }),
  }
}
