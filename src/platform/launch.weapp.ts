/** Scene values with a chat behind them: a single one, a group, a group with a share ticket. */
const CHATS = [1007, 1008, 1044]

/** How the mini program came to the front last, as one of WeChat's scene values. */
export const entryScene = (): number =>
  (wx.getEnterOptionsSync?.() ?? wx.getLaunchOptionsSync()).scene

/**
 * WeChat's sealed note of which chat the card was tapped in (wx.getGroupEnterInfo, base library
 * 2.17.3 and later); a cloud function opens it. Null when there is none.
 */
export function chatNote(): Promise<unknown> {
  return new Promise((resolve) => {
    if (!CHATS.includes(entryScene()) || !wx.getGroupEnterInfo) {
      resolve(null)
      return
    }
    wx.getGroupEnterInfo({
      success: ({ cloudID }) => resolve(cloudID ? wx.cloud.CloudID(cloudID) : null),
      fail: () => resolve(null),
    })
  })
}
