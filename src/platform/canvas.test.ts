import { densityOf, loadInto } from './canvas-port'
import { openCanvas } from './canvas.weapp'

/** An image element that loads every address but 'broken', and 'slow' never. */
function fakeImage() {
  return {
    onload: null as unknown,
    onerror: null as unknown,
    address: '',
    get src() {
      return this.address
    },
    set src(address: string) {
      this.address = address
      if (address === 'slow') return
      const tell = (address === 'broken' ? this.onerror : this.onload) as () => void
      setTimeout(tell, 0)
    },
  }
}

test.each([
  [1, 2],
  [2.75, 2.75],
  [4, 3],
])('a device of density %s draws at %s', (device, density) => {
  expect(densityOf(device)).toBe(density)
})

test('a picture loads, fails, or is given up', async () => {
  expect((await loadInto(fakeImage(), Promise.resolve('a.jpg'))).src).toBe('a.jpg')
  await expect(loadInto(fakeImage(), Promise.resolve('broken'))).rejects.toThrow()
  await expect(loadInto(fakeImage(), Promise.reject(new Error('403')))).rejects.toThrow()
  jest.useFakeTimers()
  const slow = expect(loadInto(fakeImage(), Promise.resolve('slow'))).rejects.toThrow()
  await jest.advanceTimersByTimeAsync(10_000)
  jest.useRealTimers()
  await slow
})

describe('in WeChat', () => {
  const node = {
    width: 0,
    height: 0,
    getContext: () => ({ scale: jest.fn() }),
    createImage: fakeImage,
  }

  function weChat(found: object | null) {
    const wx = {
      createSelectorQuery: () => ({
        select: (selector: string) => ({
          fields: (_fields: object, tell: (result: object | null) => void) => ({
            exec: () => tell(selector === '#poster' ? found : null),
          }),
        }),
      }),
      getWindowInfo: () => ({ pixelRatio: 3 }),
      cloud: {
        downloadFile: ({ fileID }: { fileID: string }) =>
          Promise.resolve({ tempFilePath: `tmp:${fileID}` }),
      },
      canvasToTempFilePath: jest.fn(() => Promise.resolve({ tempFilePath: 'tmp/poster.jpg' })),
    }
    Object.assign(globalThis, { wx })
    return wx
  }

  afterEach(() => Reflect.deleteProperty(globalThis, 'wx'))

  test('sizes the node in pixels and exports all of it', async () => {
    const wx = weChat({ node })
    const canvas = await openCanvas('poster')
    canvas.resize(375, 700)
    expect(node).toMatchObject({ width: 1125, height: 2100 })
    expect(await canvas.toFile()).toBe('tmp/poster.jpg')
    expect(wx.canvasToTempFilePath).toHaveBeenCalledWith(
      expect.objectContaining({ canvas: node, destWidth: 1125, destHeight: 2100 }),
    )
  })

  test('fetches cloud files first and leaves addresses alone', async () => {
    weChat({ node })
    const { loadPicture } = await openCanvas('poster')
    expect(await loadPicture('cloud://env.b/a.jpg')).toMatchObject({
      src: 'tmp:cloud://env.b/a.jpg',
    })
    expect(await loadPicture('https://a.test/b.jpg')).toMatchObject({ src: 'https://a.test/b.jpg' })
  })

  test('says when there is no such canvas', async () => {
    weChat(null)
    await expect(openCanvas('poster')).rejects.toThrow('no canvas')
  })
})
