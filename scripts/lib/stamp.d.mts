export function hashInputs(base: string, inputs: readonly string[]): string
export function createStamp(file: string): {
  matches(hash: string): boolean
  clear(): void
  write(hash: string): void
}
