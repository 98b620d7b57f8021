/** What CloudBase's HTTP access service hands to a function (the parts in use). */
export interface HttpRequest {
  readonly method: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** The exact bytes that were sent, as text: a signature covers them. */
  readonly body: string
}

export interface HttpAnswer {
  readonly statusCode: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}
