import { logError } from '@/platform/device-log'
import { CallError } from './call-error'

/** Phone numbers and anything as long as an identity are not logged. */
const redact = (text: string) => text.replace(/\d{5,}/g, '#').slice(0, 300)

/** Writes a fault into the device's log. Refusals are expected and are not written. */
export function reportError(place: string, error: unknown): void {
  if (error instanceof CallError && error.code !== 'INTERNAL') return
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  logError({ place, name, message: redact(message) })
}
