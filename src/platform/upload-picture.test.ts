import { uploadPicture } from './upload-picture'

afterEach(() => {
  jest.restoreAllMocks()
  Reflect.deleteProperty(globalThis, 'fetch')
})

/** The server's side: what was uploaded where. */
function server() {
  const paths: string[] = []
  const answer = (url: string, init?: RequestInit) => {
    if (url !== './upload') return Promise.resolve({ blob: () => Promise.resolve(new Blob(['x'])) })
    const cloudPath = (init?.body as FormData).get('cloudPath') as string
    paths.push(cloudPath)
    return Promise.resolve({ ok: true, json: () => Promise.resolve({ fileID: `id ${cloudPath}` }) })
  }
  Object.assign(globalThis, { fetch: answer })
  return paths
}

test('each picture has a fresh name in the person’s own folder', async () => {
  const paths = server()
  const id = await uploadPicture('blob:one', 'after-sale', 'me12')
  await uploadPicture('blob:one', 'after-sale', 'me12')
  await uploadPicture('tmp/two.PNG', 'goods', 'me12')
  expect(id).toBe(`id ${paths[0]}`)
  expect(paths[0]).toMatch(/^after-sale\/me12\/[A-Za-z0-9_-]{1,64}\.jpg$/)
  expect(paths[1]).not.toBe(paths[0])
  expect(paths[2]).toMatch(/^goods\/me12\/[A-Za-z0-9_-]{1,64}\.png$/)
})
