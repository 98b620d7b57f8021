/** One audited call of a member of staff. */
export interface AuditEntry {
  /** Derived from the call, so that a retry of it is the same entry. */
  readonly _id: string
  /** Epoch ms. */
  readonly at: number
  /** Public id, and the name that colleagues used then. */
  readonly who: { readonly id: string; readonly name: string }
  /** The endpoint. */
  readonly action: string
  /** Ids that the input named, by field; nothing else of it. */
  readonly target: Readonly<Record<string, string>>
  /** 'started', then 'ok' or the code of the refusal. */
  readonly outcome: string
}

/** What the shop's staff did. Entries are never removed. Everything here throws Unavailable. */
export interface Audit {
  /** Writes an entry; one that is there already stays as it is. */
  write(entry: AuditEntry): Promise<void>
  /** How it ended. An entry that says 'ok' keeps saying so: the change was made. */
  end(id: string, outcome: string): Promise<void>
  /** Newest first, of one person (public id) or (null) of all. */
  page(wish: {
    readonly personId: string | null
    readonly after: { readonly key: number; readonly id: string } | null
    readonly limit: number
  }): Promise<AuditEntry[]>
}
