export function logError(entry: Record<string, string | number>): void {
  console.error(entry)
}
