let offset = 0

/** Learns the server's epoch ms from an answer. */
export function learnServerTime(now: number): void {
  offset = now - Date.now()
}

/** The server's epoch ms, so that countdowns agree with its deadlines whatever the device's clock says. */
export const serverNow = (): number => Date.now() + offset
