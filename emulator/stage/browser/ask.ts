/** Asks the emulator; with a body by POST. Throws an Error with the emulator's own sentence. */
export async function ask<Answer>(url: string, body?: object): Promise<Answer> {
  const post = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
  const response = await fetch(url, post)
  const answer: unknown = await response.json()
  if (response.ok) return answer as Answer
  const { error, message } = answer as { error?: string; message?: string }
  throw new Error(error ?? message ?? `HTTP ${response.status}`)
}
