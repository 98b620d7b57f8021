/** HTTP status of every code this WeChat Pay answers with [error tables of the API v3 documents]. */
const STATUS = {
  PARAM_ERROR: 400,
  INVALID_REQUEST: 400,
  APPID_MCHID_NOT_MATCH: 400,
  MCH_NOT_EXISTS: 400,
  ORDER_CLOSED: 400,
  ORDERPAID: 400,
  NO_STATEMENT_EXIST: 400,
  STATEMENT_CREATING: 400,
  SIGN_ERROR: 401,
  NO_AUTH: 403,
  NOT_ENOUGH: 403,
  OUT_TRADE_NO_USED: 403,
  ALREADY_EXISTS: 400,
  ORDER_NOT_EXIST: 404,
  RESOURCE_NOT_EXISTS: 404,
  NOT_FOUND: 404,
  SYSTEM_ERROR: 500,
} as const

export type PayErrorCode = keyof typeof STATUS

/** A refusal as API v3 writes it: HTTP status and `{code, message, detail}`. */
export interface PayError {
  status: number
  body: { code: PayErrorCode; message: string; detail?: Record<string, unknown> }
}

export function payError(
  code: PayErrorCode,
  message: string,
  detail?: Record<string, unknown>,
): PayError {
  return { status: STATUS[code], body: { code, message, ...(detail ? { detail } : {}) } }
}

/** An answer of the API: a body of null is an empty one (204). */
export interface PayAnswer {
  status: number
  body: object | null
}

export const ok = (body: object): PayAnswer => ({ status: 200, body })
export const noContent: PayAnswer = { status: 204, body: null }
