import { openEnvironment, onlyOnTheEmulator, type Environment } from './environment'
import { errorOf } from './sdk'

let env: Environment
beforeAll(async () => {
  env = await openEnvironment([])
}, 60_000)
afterAll(() => env.close())

describe('storage', () => {
  test('a file goes up, is read by URL and by id, and is deleted', async () => {
    const { cloud } = env
    const fileContent = Buffer.from('拼享 \u0000\u0001 bytes')
    const { fileID } = await cloud.uploadFile({ cloudPath: 'conformance/苹果-1.bin', fileContent })
    expect(fileID).toMatch(/^cloud:\/\/.+\/conformance\/苹果-1\.bin$/)
    const [file] = (await cloud.getTempFileURL({ fileList: [fileID] })).fileList
    expect(file).toMatchObject({ fileID, status: 0 })
    const response = await fetch(encodeURI(file?.tempFileURL ?? ''))
    expect(Buffer.from(await response.arrayBuffer())).toEqual(fileContent)
    expect((await cloud.downloadFile({ fileID })).fileContent).toEqual(fileContent)
    const { fileList } = await cloud.deleteFile({ fileList: [fileID] })
    expect(fileList).toMatchObject([{ fileID, status: 0 }])
  }, 30_000)

  test('a file that is not there is told in its own entry', async () => {
    const fileID = (
      await env.cloud.uploadFile({ cloudPath: 'conformance/x', fileContent: Buffer.from('x') })
    ).fileID.replace(/x$/, 'never-uploaded')
    const [file] = (await env.cloud.getTempFileURL({ fileList: [fileID] })).fileList
    expect(file?.status).toBeLessThan(0)
  }, 30_000)
})

onlyOnTheEmulator(() => {
  test('callFunction passes event and result', async () => {
    const data = { text: '你好', list: [1, null] }
    const { result } = await env.cloud.callFunction({ name: 'echo', data })
    expect(result).toEqual({ echoed: data })
    expect((await env.cloud.callFunction({ name: 'echo' })).result).toEqual({ echoed: {} })
  })

  test('callFunction of a function that fails rejects with the reason', async () => {
    const error = await errorOf(env.cloud.callFunction({ name: 'none' }))
    expect(error.errCode).toBeLessThan(0)
    expect(error.errMsg).toContain('could not be found')
  })

  test('openapi gives pictures as bytes and answers in camelCase', async () => {
    const scene = 'AbCdEfGhIj'
    const code = await env.cloud.openapi.wxacode.getUnlimited({ scene, page: 'pages/shop/index' })
    expect(code.contentType).toMatch(/^image\//)
    expect(code.buffer.length).toBeGreaterThan(100)
    const check = { version: 2, openid: 'o1', scene: 1, content: '好东西' }
    const { result } = await env.cloud.openapi.security.msgSecCheck(check)
    expect(result.suggest).toBe('pass')
  })

  test("openapi rejects with WeChat's own code", async () => {
    const scene = 'x'.repeat(33)
    const error = await errorOf(env.cloud.openapi.wxacode.getUnlimited({ scene }))
    expect(error.errCode).toBe(40169)
  })
})
