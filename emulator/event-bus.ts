import type { FunctionLog } from './functions/function-log'
import type { WechatMessage } from './openapi/openapi-context'
import type { PayEvent } from './wechat-pay/pay-context'

/** What happens in the emulated world, for whoever shows or counts it. */
export type EmulatorEvent =
  | { kind: 'function'; log: FunctionLog }
  | { kind: 'pay'; event: PayEvent }
  | { kind: 'wechat'; message: WechatMessage }
  | { kind: 'clock'; now: number }

export interface EventBus {
  emit(event: EmulatorEvent): void
  /** Returns the unsubscriber. */
  on(listener: (event: EmulatorEvent) => void): () => void
}

export function createEventBus(): EventBus {
  const listeners = new Set<(event: EmulatorEvent) => void>()
  return {
    emit: (event) => listeners.forEach((listener) => listener(event)),
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
