import { spawn } from 'node:child_process'

const openers = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

/** Shows the address in the person's browser, where there is one; never fails. */
export function openBrowser(url) {
  if (process.env.CI || process.env.PINXIANG_NO_OPEN) return
  const [command, ...args] = openers[process.platform] ?? ['xdg-open']
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
