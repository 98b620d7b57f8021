import { useState } from 'react'
import { CallError } from '@/lib/call-error'
import { savePicture } from '@/platform/album'
import { dropFile, openCanvas } from '@/platform/canvas'
import { watchDevice } from '../../../tests/client/device'
import { mountPage, tap, textOf, until } from '../../../tests/client/mount-page'
import { PosterSheet } from './poster-sheet'
import type { PosterSpec } from './poster-spec'

jest.mock('@/platform/canvas')
jest.mock('@/platform/album')

const canvas = jest.mocked(openCanvas)
const save = jest.mocked(savePicture)
const onRetry = jest.fn()

const spec: PosterSpec = {
  kind: 'group',
  title: '水蜜桃',
  subtitle: null,
  picture: 'goods',
  price: 5900,
  groupPrice: 4590,
  groupSize: 3,
  missing: 1,
  listPrice: null,
  sharer: { nickname: '小雨', avatar: null },
  code: 'code',
  shopName: '拼享小店',
  slogan: '一起拼',
}

/** A pen that writes nowhere. */
const pen = new Proxy(
  {},
  {
    get: (_pen, name) => () =>
      name === 'measureText' ? { width: 10 } : { addColorStop: () => undefined },
    set: () => true,
  },
)

/** A canvas whose pictures come from `load`; every file has a name of its own. */
function fakeCanvas(load: (url: string) => Promise<unknown>) {
  let files = 0
  const resize = jest.fn()
  canvas.mockImplementation(() =>
    Promise.resolve({
      pen,
      resize,
      loadPicture: load,
      toFile: () => Promise.resolve(`blob:${(files += 1)}`),
    } as never),
  )
  return { resize, files: () => files }
}

const picture = () => Promise.resolve({ width: 10, height: 10 })
const button = '.sheet__foot .btn'
const shown = () => document.querySelector('.poster-sheet__picture')
const disabled = () => document.querySelector(button)?.className.includes('btn--still')

interface PageProps {
  readonly first?: PosterSpec | null
  readonly next?: PosterSpec | null
  readonly error?: unknown
}

const pageOf = ({ first = spec, next = first, error = null }: PageProps) =>
  function Page() {
    const [changed, setChanged] = useState(false)
    const [open, setOpen] = useState(true)
    return (
      <>
        <span className="change" onClick={() => setChanged(true)} />
        <PosterSheet
          open={open}
          onClose={() => setOpen(false)}
          // A page makes the spec anew each time it renders.
          spec={changed ? next && { ...next } : first && { ...first }}
          error={error}
          onRetry={onRetry}
        />
      </>
    )
  }

beforeEach(() => {
  jest.clearAllMocks()
  jest.spyOn(console, 'error').mockReturnValue(undefined)
})

test('draws the poster, shows it and saves that very picture', async () => {
  const { said } = watchDevice()
  const { resize } = fakeCanvas(picture)
  save.mockResolvedValue('saved')
  await mountPage(pageOf({}))
  await until(() => shown() !== null)
  expect(resize).toHaveBeenCalledWith(375, expect.any(Number))
  await tap(button)
  await until(() => said().length > 0)
  expect(save).toHaveBeenCalledWith('blob:1')
  expect(said()).toEqual(['已保存到相册'])
})

test.each([
  ['denied', ['没有相册权限，长按海报也能转发']],
  ['failed', ['没能保存，请再试一次']],
  ['cancelled', []],
] as const)('%s: says %j', async (outcome, sentences) => {
  const { said } = watchDevice()
  fakeCanvas(picture)
  save.mockResolvedValue(outcome)
  await mountPage(pageOf({}))
  await until(() => shown() !== null)
  await tap(button)
  await until(() => save.mock.calls.length === 1 && !disabled())
  expect(said()).toEqual(sentences)
})

test('waits for the spec, and nothing can be saved meanwhile', async () => {
  const { files } = fakeCanvas(picture)
  await mountPage(pageOf({ first: null, next: spec }))
  expect(document.querySelector('.poster-sheet__waiting')).not.toBeNull()
  expect(disabled()).toBe(true)
  expect(canvas).not.toHaveBeenCalled()
  await tap('.change')
  await until(() => shown() !== null)
  expect(files()).toBe(1)
})

test('the same spec is drawn once, another one anew, and the old picture is given back', async () => {
  const { files } = fakeCanvas(picture)
  await mountPage(pageOf({ next: { ...spec, missing: 2 } }))
  await until(() => shown() !== null)
  expect(files()).toBe(1)
  await tap('.change')
  await until(() => files() === 2 && shown() !== null)
  expect(dropFile).toHaveBeenCalledWith('blob:1')
  await tap('.sheet__close')
  await until(() => document.querySelector('.sheet') === null)
  expect(dropFile).toHaveBeenLastCalledWith('blob:2')
})

test('a poster whose code cannot be had says so and can be drawn again', async () => {
  let online = false
  const { files } = fakeCanvas((url) =>
    url === 'code' && !online ? Promise.reject(new Error('404')) : picture(),
  )
  await mountPage(pageOf({}))
  await until(() => textOf('.empty__title') === '海报没能画出来')
  expect(disabled()).toBe(true)
  expect(files()).toBe(0)
  online = true
  await tap('.empty__action')
  await until(() => shown() !== null)
})

test('a page without a canvas fails the same way', async () => {
  canvas.mockRejectedValue(new Error('no canvas'))
  await mountPage(pageOf({}))
  await until(() => textOf('.empty__title') === '海报没能画出来')
})

test('without a spec it says why and asks the page again', async () => {
  await mountPage(pageOf({ first: null, error: new CallError('NETWORK') }))
  await until(() => textOf('.empty__hint') === new CallError('NETWORK').message)
  expect(document.querySelector(button)).toBeNull()
  await tap('.empty__action')
  expect(onRetry).toHaveBeenCalledTimes(1)
})
