/** Encryption of personal data at rest. */
export interface Sealer {
  /** Encrypts text for one owner (an openid); the text can be opened for that owner only. */
  seal(text: string, owner: string): string
  /** Throws when the text was tampered with, belongs to another owner, or its key is gone. */
  open(sealed: string, owner: string): string
}
