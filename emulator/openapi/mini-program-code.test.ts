import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { openWorld, type World } from './test-world'

let world: World
beforeEach(async () => {
  world = await openWorld()
})

describe('wxacode.getUnlimited', () => {
  const code = (data: Record<string, unknown>) => world.openApi('wxacode.getUnlimited', data)

  test('gives a picture of the asked width whose code scans', async () => {
    const scene = "s=Ab3!#$&'()*+,/:;=?@-._~0"
    const { respData, contentType } = await code({ scene, page: 'pages/shop/index', width: 280 })
    expect(contentType).toBe('image/png')
    const { width, height, data } = PNG.sync.read(respData)
    expect([width, height]).toEqual([280, 280])
    const text = jsQR(new Uint8ClampedArray(data), width, height)?.data
    expect(text).toBe(`weapp://pages/shop/index?scene=${encodeURIComponent(scene)}`)
  })

  test.each([
    [{ scene: 'x'.repeat(33) }, 40169],
    [{ scene: '' }, 40169],
    [{ scene: 'a%20b' }, 40169],
    [{ scene: '分享' }, 40169],
    [{ page: '/pages/shop/index' }, 41030],
    [{ page: 'pages/shop/index?a=1' }, 41030],
    [{ page: 'pages/none/index' }, 41030],
    [{ width: 279 }, 40097],
    [{ width: 1281 }, 40097],
    [{ scene: 7 }, 47001],
  ])('refuses %j', async (changes, expected) => {
    const data = { scene: 'abc', page: 'pages/shop/index', ...changes }
    expect(await world.errcode('wxacode.getUnlimited', data)).toBe(expected)
  })

  test('takes any page when its path is not to be checked', async () => {
    const { contentType } = await code({ scene: 'a', page: 'pages/none/index', check_path: false })
    expect(contentType).toBe('image/png')
  })
})

test('an unknown API is an error of the gateway', async () => {
  expect((await world.openApi('wxacode.none', {})).errorCode).toBe(-604100)
})
