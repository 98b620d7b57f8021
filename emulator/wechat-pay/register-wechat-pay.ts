import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import type { Clock } from '../clock'
import type { Store } from '../store/store-api'
import { registerCashier } from './cashier'
import { type Faults, FaultsInput, faultSwitches, noFaults } from './faults'
import type { Keys } from './keys'
import { attemptNotification, type NotifySend, sendOverHttp } from './notifications'
import type { PayContext, PayEvent } from './pay-context'
import { settleRefund } from './refunds'
import { createTaskQueue, type StoredTask, type TaskOutcome } from './task-queue'
import { expireTransfer, finishCancel } from './transfers'
import { registerV3 } from './v3-plugin'

export interface WechatPayDeps {
  store: Store
  clock: Clock
  keys: Keys
  /** How notifications leave; by HTTP when absent. */
  notifySend?: NotifySend
  onEvent?: (event: PayEvent) => void
}

function runTask(ctx: PayContext, send: NotifySend, task: StoredTask): Promise<TaskOutcome> {
  switch (task.kind) {
    case 'notify':
      return attemptNotification(ctx, send, task)
    case 'settle-refund':
      return settleRefund(ctx, task.outRefundNo)
    case 'expire-transfer':
      return expireTransfer(ctx, task.outBillNo)
    case 'finish-cancel':
      return finishCancel(ctx, task.outBillNo)
  }
}

function registerFaults(app: FastifyInstance, faults: Faults): void {
  const state = () => ({ faults, switches: faultSwitches })
  app.get('/faults', state)
  app.post('/faults', async (request, reply) => {
    const parsed = v.safeParse(FaultsInput, request.body)
    if (!parsed.success) {
      return reply.code(400).send({ code: 'PARAM_ERROR', message: parsed.issues[0].message })
    }
    Object.assign(faults, parsed.output)
    return state()
  })
}

/**
 * The local WeChat Pay under /wechat-pay: API v3 for the merchant, the cashier for the user, and the
 * fault switches. Pending notifications of an earlier run go on when the app listens.
 */
export function registerWechatPay(app: FastifyInstance, deps: WechatPayDeps): { faults: Faults } {
  const { store, clock, keys, onEvent } = deps
  const ctx: PayContext = {
    store,
    clock,
    keys,
    faults: noFaults(),
    tasks: createTaskQueue(store, clock),
    emit: (kind, outTradeNo, detail = {}) =>
      onEvent?.({ at: clock.now(), kind, outTradeNo, detail }),
  }
  void app.register(
    async (pay) => {
      registerCashier(pay, ctx)
      registerFaults(pay, ctx.faults)
      await pay.register((v3, _options, done) => (registerV3(v3, ctx), done()), { prefix: '/v3' })
    },
    { prefix: '/wechat-pay' },
  )
  const send = deps.notifySend ?? sendOverHttp
  app.addHook('onListen', (done) => {
    ctx.tasks.start((task) => runTask(ctx, send, task))
    done()
  })
  app.addHook('onClose', () => ctx.tasks.stop())
  return { faults: ctx.faults }
}
