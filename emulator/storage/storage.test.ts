import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { createClock } from '../clock'
import { type CloudStorage, registerStorage } from './register-storage'
import { fileIdOf, pathOf } from './storage-path'

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
let folder: string
let app: FastifyInstance
let storage: CloudStorage
let base = ''
const clock = createClock()

async function start() {
  app = fastify({ forceCloseConnections: true })
  storage = registerStorage(app, { folder, baseUrl: () => base, clock })
  await app.listen({ port: 0, host: '127.0.0.1' })
  base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
}
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'storage-'))
  await start()
})
afterEach(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

async function metadata(path: string) {
  const answer = await storage.handleStorage('storage.getUploadMetadata', { path, method: 'put' })
  if (!('data' in answer)) throw new Error(answer.message)
  return answer.data as { url: string; authorization: string; fileId: string }
}
async function upload(path: string, body: Buffer) {
  const { url, authorization, fileId } = await metadata(path)
  const response = await fetch(url, {
    method: 'PUT',
    headers: { authorization },
    body: new Uint8Array(body),
  })
  return { status: response.status, fileId, url, text: await response.text() }
}
async function temporary(fileid: string, max_age?: number) {
  const body = { file_list: [{ fileid, max_age }] }
  const answer = await storage.handleStorage('storage.batchGetDownloadUrl', body)
  const { data } = answer as { data: { download_list: { tempFileURL: string; code: string }[] } }
  return data.download_list[0]!
}

describe('files of functions', () => {
  test('are uploaded, read by anyone with type and caching, and deleted', async () => {
    const { status, fileId, text } = await upload('goods/苹果/1.png', PNG)
    expect({ status, text }).toEqual({ status: 200, text: '' })
    const { tempFileURL, code } = await temporary(fileId)
    expect(code).toBe('SUCCESS')
    const response = await fetch(encodeURI(tempFileURL))
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(response.headers.get('cache-control')).toContain('max-age=')
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PNG)
    const etag = response.headers.get('etag') ?? ''
    const again = await fetch(encodeURI(tempFileURL), { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
    const head = await fetch(encodeURI(tempFileURL), { method: 'HEAD' })
    expect(head.headers.get('content-length')).toBe(String(PNG.length))

    const remove = { fileid_list: [fileId, fileId.replace('1.png', '2.png')] }
    expect(await storage.handleStorage('storage.batchDeleteFile', remove)).toEqual({
      data: {
        delete_list: [
          { fileID: fileId, code: 'SUCCESS' },
          { fileID: fileId.replace('1.png', '2.png'), code: 'STORAGE_FILE_NONEXIST' },
        ],
      },
    })
    expect((await fetch(encodeURI(tempFileURL))).status).toBe(404)
    expect((await temporary(fileId)).code).toBe('STORAGE_FILE_NONEXIST')
  })

  test('survive a restart, and so do the URLs that were given', async () => {
    const { fileId } = await upload('private/bill.csv', Buffer.from('a,b'))
    const { tempFileURL } = await temporary(fileId)
    await app.close()
    await start()
    const moved = base + new URL(tempFileURL).pathname + new URL(tempFileURL).search
    expect(await (await fetch(moved)).text()).toBe('a,b')
  })

  test('that are private are read by a signed URL until it expires', async () => {
    const { fileId, url } = await upload('private/bill.csv', Buffer.from('a,b'))
    expect((await fetch(url)).status).toBe(403)
    const { tempFileURL } = await temporary(fileId, 60)
    const response = await fetch(tempFileURL)
    expect(response.headers.get('cache-control')).toContain('no-store')
    expect(await response.text()).toBe('a,b')
    expect((await fetch(tempFileURL.replace('bill.csv', 'bill2.csv'))).status).toBe(403)
    const longer = tempFileURL.replace(/sign=(\d+)/, (_all, until: string) => `sign=${until}0`)
    expect((await fetch(longer)).status).toBe(403)
    await clock.advance(60_000)
    expect((await fetch(tempFileURL)).status).toBe(403)
  })

  test('are written with the authorization for that path only', async () => {
    const { url } = await metadata('goods/1.png')
    const other = (await metadata('goods/2.png')).authorization
    for (const authorization of ['', other, 'x'.repeat(64)]) {
      const response = await fetch(url, {
        method: 'PUT',
        headers: { authorization },
        body: new Uint8Array(PNG),
      })
      expect(response.status).toBe(403)
      expect(await response.text()).toContain('<Code>SignatureDoesNotMatch</Code>')
    }
    expect((await fetch(url)).status).toBe(404)
  })

  test('over the limit are refused and leave nothing', async () => {
    const { status, text, url } = await upload('goods/big.png', Buffer.alloc(32 * 1024 * 1024))
    expect({ status, code: /<Code>(.*)<\/Code>/.exec(text)?.[1] }).toEqual({
      status: 400,
      code: 'EntityTooLarge',
    })
    expect((await fetch(url)).status).toBe(404)
    expect(readdirSync(join(folder, 'drafts'))).toEqual([])
  })

  test.each([
    '',
    '/a.png',
    'a//b.png',
    '../a.png',
    'a/../../b',
    'a/./b',
    'a/',
    'a?b',
    'a%2fb',
    'a\\b',
    'a\nb',
  ])('the path %j is refused', async (path) => {
    expect(await storage.handleStorage('storage.getUploadMetadata', { path })).toMatchObject({
      code: 'INVALID_PARAM',
    })
    expect(pathOf(fileIdOf(path))).toBeNull()
  })

  test('outside the folder cannot be reached by an encoded path', async () => {
    for (const path of [
      '..%2furl-secret',
      '%2e%2e/%2e%2e/url-secret',
      'a%2f..%2f..%2furl-secret',
    ]) {
      const answer = await app.inject({ method: 'GET', url: `/storage/${path}` })
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    }
  })
})

describe('wx.cloud.uploadFile', () => {
  const send = async (cloudPath: string, bytes: Buffer, openid = 'o-buyer') => {
    const form = new FormData()
    form.append('cloudPath', cloudPath)
    form.append('file', new Blob([new Uint8Array(bytes)]), 'a.png')
    const headers: Record<string, string> = openid === '' ? {} : { 'x-openid': openid }
    const url = `${base}/storage-client/upload`
    const response = await fetch(url, { method: 'POST', headers, body: form })
    return { status: response.status, data: (await response.json()) as Record<string, unknown> }
  }
  const mine = 'avatars/u123/1.png'

  test('puts an avatar into the own folder', async () => {
    const { status, data } = await send(mine, PNG)
    expect(status).toBe(200)
    const { tempFileURL } = await temporary(String(data['fileID']))
    const response = await fetch(tempFileURL)
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PNG)
  })

  test.each(['goods', 'after-sale'])('puts a picture into the own folder of %s', async (folder) => {
    expect((await send(`${folder}/u123/1.png`, PNG)).status).toBe(200)
  })

  test('never replaces a file that is there', async () => {
    await send(mine, PNG)
    expect((await send(mine, PNG, 'o-other')).status).toBe(403)
  })

  test.each([
    ['no folder', () => send('goods/1.png', PNG), 403],
    ['a folder of the shop', () => send('catalogue/u123/1.png', PNG), 403],
    ['a way out of the folder', () => send('avatars/u123/../x.png', PNG), 403],
    ['a page named as an image', () => send(mine, Buffer.from('<script>')), 400],
    ['an image named as another', () => send(mine.replace('png', 'jpg'), PNG), 400],
    [
      'a picture over 2 MB',
      () => send(mine, Buffer.concat([PNG, Buffer.alloc(2 * 1024 * 1024)])),
      400,
    ],
    ['nobody', () => send(mine, PNG, ''), 401],
  ])('refuses %s', async (_what, attempt, status) => {
    expect((await attempt()).status).toBe(status)
    expect((await temporary(fileIdOf(mine))).code).toBe('STORAGE_FILE_NONEXIST')
  })
})
