export async function uploadFile(cloudPath: string, filePath: string): Promise<string> {
  const file = await (await fetch(filePath)).blob()
  const form = new FormData()
  form.append('cloudPath', cloudPath)
  form.append('file', file, cloudPath.slice(cloudPath.lastIndexOf('/') + 1))
  const response = await fetch('./upload', { method: 'POST', body: form })
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  return ((await response.json()) as { fileID: string }).fileID
}
