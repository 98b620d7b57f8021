/** Why the platform itself, not the function's code, answers a call with an error. */
export type PlatformFault =
  | { kind: 'unknown-function'; fn: string }
  | { kind: 'threw'; message: string }
  | { kind: 'timed-out'; seconds: number }
  | { kind: 'crashed'; message: string }
  | { kind: 'result-too-large'; bytes: number }
  | { kind: 'closing' }

/** Codes of wx.cloud.callFunction: 501000 resource not found, 504002 execute fail, 504003 time-out. */
function codeOf(fault: PlatformFault): number {
  switch (fault.kind) {
    case 'unknown-function':
      return -501000
    case 'timed-out':
      return -504003
    case 'closing':
      return -504001
    case 'threw':
    case 'crashed':
    case 'result-too-large':
      return -504002
  }
}

function messageOf(fault: PlatformFault): string {
  switch (fault.kind) {
    case 'unknown-function':
      return `FunctionName parameter could not be found: ${fault.fn}`
    case 'timed-out':
      return `Invoking task timed out after ${fault.seconds} seconds`
    case 'closing':
      return 'functions request fail'
    case 'threw':
      return `functions execute fail: ${fault.message}`
    case 'crashed':
      return `functions execute fail: ${fault.message}`
    case 'result-too-large':
      return `functions execute fail: the result of ${fault.bytes} bytes is over the limit of 1 MB`
  }
}

/** What wx.cloud.callFunction rejects with when the platform could not bring back a result. */
export class PlatformError extends Error {
  readonly errCode: number
  readonly errMsg: string

  constructor(readonly fault: PlatformFault) {
    const text = `cloud.callFunction:fail errCode: ${codeOf(fault)} | errMsg: ${messageOf(fault)}`
    super(text)
    this.name = 'PlatformError'
    this.errCode = codeOf(fault)
    this.errMsg = text
  }
}
