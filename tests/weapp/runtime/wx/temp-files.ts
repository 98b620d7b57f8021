/** Files on the phone, by their temporary path. */
export class TempFiles {
  private readonly bytes = new Map<string, Uint8Array<ArrayBuffer>>()

  /** Keeps a file and answers its path. */
  add(bytes: Uint8Array<ArrayBuffer>, extension: string): string {
    const path = `wxfile://tmp_${this.bytes.size}.${extension}`
    this.bytes.set(path, bytes)
    return path
  }

  get(path: string): Uint8Array<ArrayBuffer> | undefined {
    return this.bytes.get(path)
  }
}
