import * as v from 'valibot'
import { fen, notifyUrl, text } from './param-check'

/** Above this the payee's encrypted name is required [transfer bills, user_name]. */
const NAME_REQUIRED_FEN = 200_000

/** Body of POST /v3/fund-app/mch-transfer/transfer-bills. */
export const TransferRequest = v.pipe(
  v.object({
    appid: text(1, 32),
    out_bill_no: v.pipe(text(1, 32), v.regex(/^[0-9A-Za-z]+$/, '只能由数字、大小写字母组成')),
    transfer_scene_id: text(1, 36),
    openid: text(1, 64),
    user_name: v.optional(text(1, 1024)),
    transfer_amount: fen(10),
    transfer_remark: text(1, 32),
    notify_url: v.optional(notifyUrl),
    user_recv_perception: v.optional(text(1, 50)),
    transfer_scene_report_infos: v.pipe(
      v.array(v.object({ info_type: text(1, 15), info_content: text(1, 32) })),
      v.minLength(1),
      v.maxLength(10),
    ),
  }),
  v.check(
    (transfer) => transfer.transfer_amount < NAME_REQUIRED_FEN || transfer.user_name !== undefined,
    '转账金额达到2000元时，收款用户姓名必填',
  ),
)

export type TransferInput = v.InferOutput<typeof TransferRequest>
