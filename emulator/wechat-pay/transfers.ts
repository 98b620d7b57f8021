import { randomBytes } from 'node:crypto'
import type { Doc } from '../store/store-api'
import { atomically, isDuplicateKey } from './atomically'
import { compactTime, formatTime } from './china-time'
import { TRANSFERS } from './indexes'
import type { Keys } from './keys'
import { scheduleNotification } from './notifications'
import type { PayContext } from './pay-context'
import { ok, type PayAnswer, type PayError, payError } from './pay-error'
import type { TransferInput } from './transfer-input'

/** The payee has a day to confirm [transfer bills, state WAIT_USER_CONFIRM]. */
const CONFIRM_MS = 24 * 3_600_000
const CANCEL_MS = 1000

export interface Transfer extends Doc {
  transferBillNo: string
  packageInfo: string
  state: 'WAIT_USER_CONFIRM' | 'SUCCESS' | 'FAIL' | 'CANCELING' | 'CANCELLED'
  failReason?: string
  openid: string
  /** Fen. */
  amount: number
  sceneId: string
  remark: string
  notifyUrl: string | null
  createdAt: number
  updatedAt: number
}

/** A transfer as queries and notifications tell it [transfer bills, query by out_bill_no]. */
export function transferView(keys: Keys, transfer: Transfer): Record<string, unknown> {
  return {
    mch_id: keys.mchid,
    appid: keys.appid,
    out_bill_no: transfer._id,
    transfer_bill_no: transfer.transferBillNo,
    state: transfer.state,
    transfer_amount: transfer.amount,
    transfer_remark: transfer.remark,
    openid: transfer.openid,
    ...(transfer.failReason === undefined ? {} : { fail_reason: transfer.failReason }),
    create_time: formatTime(transfer.createdAt),
    update_time: formatTime(transfer.updatedAt),
  }
}

async function findTransfer(ctx: PayContext, query: Record<string, string>) {
  const [doc] = await ctx.store.find(TRANSFERS, query, { limit: 1 })
  return (doc as Transfer | undefined) ?? null
}

/** The transfer whose confirmation this package_info opens, or null. */
export const findPackage = (ctx: PayContext, packageInfo: string) =>
  findTransfer(ctx, { packageInfo })

function newTransfer(input: TransferInput, now: number): Transfer {
  return {
    _id: input.out_bill_no,
    transferBillNo: `133${compactTime(now)}${BigInt(`0x${randomBytes(12).toString('hex')}`)}`.slice(
      0,
      32,
    ),
    packageInfo: randomBytes(48).toString('base64url'),
    state: 'WAIT_USER_CONFIRM',
    openid: input.openid,
    amount: input.transfer_amount,
    sceneId: input.transfer_scene_id,
    remark: input.transfer_remark,
    notifyUrl: input.notify_url ?? null,
    createdAt: now,
    updatedAt: now,
  }
}

const creationView = (transfer: Transfer) => ({
  out_bill_no: transfer._id,
  transfer_bill_no: transfer.transferBillNo,
  create_time: formatTime(transfer.createdAt),
  state: transfer.state,
  ...(transfer.state === 'WAIT_USER_CONFIRM' ? { package_info: transfer.packageInfo } : {}),
})

async function transferAgain(ctx: PayContext, input: TransferInput): Promise<PayAnswer | PayError> {
  const earlier = await findTransfer(ctx, { _id: input.out_bill_no })
  const same =
    earlier?.openid === input.openid &&
    earlier.amount === input.transfer_amount &&
    earlier.sceneId === input.transfer_scene_id &&
    earlier.remark === input.transfer_remark
  return same
    ? ok(creationView(earlier))
    : payError('ALREADY_EXISTS', '商户单号已存在，且请求参数与原单不一致')
}

/** POST …/transfer-bills: the payee has to confirm in WeChat before any money moves. */
export async function createTransfer(
  ctx: PayContext,
  input: TransferInput,
): Promise<PayAnswer | PayError> {
  if (input.appid !== ctx.keys.appid) {
    return payError('APPID_MCHID_NOT_MATCH', '商户号与appid不匹配')
  }
  const transfer = newTransfer(input, ctx.clock.now())
  try {
    await atomically(ctx.store, async (tx) => {
      await tx.insert(TRANSFERS, [transfer])
      const expiry = { kind: 'expire-transfer', outBillNo: transfer._id } as const
      await ctx.tasks.add(tx, expiry, transfer.createdAt + CONFIRM_MS)
    })
  } catch (error) {
    if (isDuplicateKey(error)) return transferAgain(ctx, input)
    throw error
  }
  ctx.tasks.wake()
  ctx.emit('transfer.created', transfer._id, { amount: transfer.amount })
  return ok(creationView(transfer))
}

/** GET …/out-bill-no/{out_bill_no}. */
export async function queryTransfer(
  ctx: PayContext,
  outBillNo: string,
): Promise<PayAnswer | PayError> {
  const transfer = await findTransfer(ctx, { _id: outBillNo })
  return transfer ? ok(transferView(ctx.keys, transfer)) : payError('NOT_FOUND', '记录不存在')
}

/** Moves a transfer along once; a final state is notified in the same transaction. Null: it was not in `from`. */
async function move(
  ctx: PayContext,
  transfer: Transfer,
  from: Transfer['state'],
  change: Pick<Transfer, 'state'> & { failReason?: string },
): Promise<Transfer | null> {
  const now = ctx.clock.now()
  const moved: Transfer = { ...transfer, ...change, updatedAt: now }
  const done = await atomically(ctx.store, async (tx) => {
    const set = { $set: { ...change, updatedAt: now } }
    const result = await tx.update(TRANSFERS, { _id: transfer._id, state: from }, set)
    if (result.updated === 0) return false
    if (change.state === 'CANCELING') {
      const task = { kind: 'finish-cancel', outBillNo: transfer._id } as const
      await ctx.tasks.add(tx, task, now + CANCEL_MS)
    } else if (transfer.notifyUrl !== null) {
      await scheduleNotification(ctx, tx, {
        url: transfer.notifyUrl,
        eventType: 'MCHTRANSFER.BILL.FINISHED',
        summary: '商家转账单据终态通知',
        originalType: 'mch_payment',
        resource: transferView(ctx.keys, moved),
        subject: transfer._id,
      })
    }
    return true
  })
  if (!done) return null
  ctx.tasks.wake()
  if (change.state !== 'CANCELING') {
    ctx.emit('transfer.finished', transfer._id, { state: change.state, amount: transfer.amount })
  }
  return moved
}

/** POST …/cancel: only before the payee confirmed; CANCELLED follows shortly. */
export async function cancelTransfer(
  ctx: PayContext,
  outBillNo: string,
): Promise<PayAnswer | PayError> {
  const transfer = await findTransfer(ctx, { _id: outBillNo })
  if (!transfer) return payError('NOT_FOUND', '记录不存在')
  const canceling = await move(ctx, transfer, 'WAIT_USER_CONFIRM', { state: 'CANCELING' })
  const current = canceling ?? (await findTransfer(ctx, { _id: outBillNo })) ?? transfer
  if (current.state !== 'CANCELING' && current.state !== 'CANCELLED') {
    return payError('INVALID_REQUEST', '当前单据状态不支持撤销')
  }
  return ok({
    out_bill_no: outBillNo,
    transfer_bill_no: current.transferBillNo,
    state: current.state,
    update_time: formatTime(current.updatedAt),
  })
}

/** The payee takes the money (wx.requestMerchantTransfer). */
export async function confirmTransfer(
  ctx: PayContext,
  packageInfo: string,
  openid: string,
): Promise<PayAnswer | PayError> {
  const transfer = await findPackage(ctx, packageInfo)
  if (!transfer) return payError('NOT_FOUND', '转账单不存在')
  if (transfer.openid !== openid) return payError('NO_AUTH', '收款人与转账单不一致')
  const paid = await move(ctx, transfer, 'WAIT_USER_CONFIRM', { state: 'SUCCESS' })
  return paid
    ? ok(transferView(ctx.keys, paid))
    : payError('INVALID_REQUEST', '当前单据状态不支持收款')
}

/** A day without confirmation ends the transfer; the money stays with the merchant. */
export async function expireTransfer(ctx: PayContext, outBillNo: string): Promise<'DONE'> {
  const transfer = await findTransfer(ctx, { _id: outBillNo })
  const failed = { state: 'FAIL', failReason: 'OVERDUE_CLOSE' } as const
  if (transfer) await move(ctx, transfer, 'WAIT_USER_CONFIRM', failed)
  return 'DONE'
}

/** Carries out a cancellation that was accepted. */
export async function finishCancel(ctx: PayContext, outBillNo: string): Promise<'DONE'> {
  const transfer = await findTransfer(ctx, { _id: outBillNo })
  if (transfer) await move(ctx, transfer, 'CANCELING', { state: 'CANCELLED' })
  return 'DONE'
}
