/** Address and query of a page's URL. Values stay as they are: WeChat does not decode them. */
export function parsePageUrl(url: string): { address: string; query: Record<string, string> } {
  const [address = '', search = ''] = url.split('?')
  const query: Record<string, string> = {}
  for (const pair of search.split('&').filter(Boolean)) {
    const at = pair.indexOf('=')
    if (at < 0) query[pair] = ''
    else query[pair.slice(0, at)] = pair.slice(at + 1)
  }
  return { address, query }
}
