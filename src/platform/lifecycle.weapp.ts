/** Tells whenever the mini program comes to the front (true) or leaves it (false). */
export function watchVisibility(tell: (visible: boolean) => void): () => void {
  const show = () => tell(true)
  const hide = () => tell(false)
  wx.onAppShow(show)
  wx.onAppHide(hide)
  return () => {
    wx.offAppShow(show)
    wx.offAppHide(hide)
  }
}

/** Tells whenever the device goes online or offline. */
export function watchNetwork(tell: (online: boolean) => void): () => void {
  const changed = ({ isConnected }: { isConnected: boolean }) => tell(isConnected)
  wx.onNetworkStatusChange(changed)
  // The typings give this listener the wrong argument.
  return () => wx.offNetworkStatusChange(changed as never)
}
