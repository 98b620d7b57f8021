import type { Wechatpay } from 'wechatpay-axios-plugin'
import * as v from 'valibot'
import type { PayConfig } from './pay-config'

/** How long one call may take, ms; the buyer waits for it. */
const TIMEOUT_MS = 3_000

/** `code` is WeChat Pay's, or null when there was no answer, or none to be trusted or understood. */
export type PayAnswer =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly code: string | null }

export interface PayClient {
  get(path: string, params?: Readonly<Record<string, string>>): Promise<PayAnswer>
  post(path: string, body: object): Promise<PayAnswer>
}

/** An answer that WeChat Pay gave with a status other than 2xx. The library verifies the 2xx ones. */
const refused = v.object({
  response: v.object({ status: v.number(), data: v.object({ code: v.string() }) }),
})

function toRefusal(error: unknown): PayAnswer {
  const parsed = v.safeParse(refused, error)
  if (!parsed.success) return { ok: false, code: null }
  const { status, data } = parsed.output.response
  return { ok: false, code: status >= 400 && status < 500 ? data.code : null }
}

async function open(config: PayConfig): Promise<{ pay: Wechatpay }> {
  // Loaded with the first call: axios is heavy, and most invocations do not need it.
  const { Wechatpay } = await import('wechatpay-axios-plugin')
  const pay = new Wechatpay({
    mchid: config.mchid,
    serial: config.merchantSerial,
    privateKey: config.merchantKey.export({ type: 'pkcs8', format: 'pem' }),
    certs: { [config.publicKeyId]: config.publicKey },
    baseURL: config.baseUrl,
    // A proxy of the machine is not for WeChat Pay, and a redirect would not be signed for.
    proxy: false,
    maxRedirects: 0,
  })
  // Not `pay` itself: any name is a path to it, `then` too, so a promise of it would never resolve.
  return { pay }
}

/** API v3, signed; answers with a wrong signature count as none. Never throws once the config is readable. */
export function createPayClient(config: () => PayConfig): PayClient {
  let client: ReturnType<typeof open> | undefined
  const ask = async (call: (pay: Wechatpay) => Promise<{ data: unknown }>) => {
    const { pay } = await (client ??= open(config()))
    return call(pay).then(({ data }): PayAnswer => ({ ok: true, data }), toRefusal)
  }
  const options = () => ({ signal: AbortSignal.timeout(TIMEOUT_MS) })
  return {
    get: (path, params = {}) => ask((pay) => pay.chain(path).get({ ...options(), params })),
    post: (path, body) => ask((pay) => pay.chain(path).post(body, options())),
  }
}
