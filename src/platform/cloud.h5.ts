import type { Invoke } from './cloud-port'

/** The page's own address says whose phone it is, so the url is relative. */
export const invoke: Invoke = async (functionName, body) => {
  const response = await fetch(`./invoke/${functionName}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  return response.json()
}
