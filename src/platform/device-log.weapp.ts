/** Into WeChat's real-time log, which the operator reads in the console of the mini program. */
export function logError(entry: Record<string, string | number>): void {
  wx.getRealtimeLogManager().error(entry)
}
