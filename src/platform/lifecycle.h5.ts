export function watchVisibility(tell: (visible: boolean) => void): () => void {
  const changed = () => tell(document.visibilityState !== 'hidden')
  document.addEventListener('visibilitychange', changed)
  return () => document.removeEventListener('visibilitychange', changed)
}

export function watchNetwork(tell: (online: boolean) => void): () => void {
  const online = () => tell(true)
  const offline = () => tell(false)
  window.addEventListener('online', online)
  window.addEventListener('offline', offline)
  return () => {
    window.removeEventListener('online', online)
    window.removeEventListener('offline', offline)
  }
}
