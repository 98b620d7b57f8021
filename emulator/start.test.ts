import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { lockFolder } from './store/folder-lock'

let folder: string
let server: Server
let takenPort: number

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'start-'))
  server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  takenPort = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

function start(env: Record<string, string>) {
  const args = ['--import', 'tsx', path.join(__dirname, 'start.ts')]
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, PINXIANG_PORT: '0', PINXIANG_DATA: path.join(folder, 'data'), ...env },
    encoding: 'utf8',
    timeout: 30_000,
  })
  return { status, stderr: stderr.trim() }
}

test('a port in use is one sentence', () => {
  expect(start({ PINXIANG_PORT: String(takenPort) })).toEqual({
    status: 1,
    stderr: `Port ${takenPort} is in use: stop the program that has it, or set PINXIANG_PORT to another port.`,
  })
})

test('a port that is no number is one sentence', () => {
  const sentence = 'PINXIANG_PORT must be a port number, not "http".'
  expect(start({ PINXIANG_PORT: 'http' })).toEqual({ status: 1, stderr: sentence })
})

test('a data folder that is a file is one sentence', () => {
  const file = path.join(folder, 'file')
  writeFileSync(file, '')
  const { status, stderr } = start({ PINXIANG_DATA: file })
  expect(status).toBe(1)
  expect(stderr).toMatch(/^The data folder .* cannot be used .*\.$/)
})

test('a data folder that another emulator has is one sentence', () => {
  const data = path.join(folder, 'held')
  mkdirSync(path.join(data, 'store'), { recursive: true })
  const unlock = lockFolder(path.join(data, 'store'))
  const { status, stderr } = start({ PINXIANG_DATA: data })
  unlock()
  expect(status).toBe(1)
  expect(stderr).toMatch(/^The data folder .* is in use by process \d+: .*\.$/)
})
