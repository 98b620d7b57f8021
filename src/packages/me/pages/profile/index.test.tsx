import Taro from '@tarojs/taro'
import { watchPrivacy } from '@/features/privacy/consent'
import { readStored, writeStored } from '@/platform/storage'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import {
  fire,
  mountPage,
  tap,
  tellPage,
  textOf,
  until,
} from '../../../../../tests/client/mount-page'
import { person } from '../../../../../tests/client/samples'
import ProfilePage from './index'

const version = '2026-11'
const cloudWith = (answers: Answers) => fakeCloud({ 'login.enter': () => person, ...answers })
const recorded = { 'login.acceptPrivacy': () => ({ ...person, privacyVersion: version }) }

const toasts = () => jest.spyOn(Taro, 'showToast').mockResolvedValue({ errMsg: 'ok' })

/** The page as it is opened. */
async function open(): Promise<void> {
  await mountPage(ProfilePage)
  await tellPage('onLoad')
  await until(() => document.querySelector('.profile-form') !== null)
}

/** What the person typed reaches the page with the form, as WeChat's checked nickname does. */
const submit = (nickname: string) => fire('.profile-form', 'submit', { value: { nickname } })

let left: jest.SpyInstance
beforeEach(() => {
  watchPrivacy()
  left = jest.spyOn(Taro, 'switchTab').mockResolvedValue({ errMsg: 'ok' })
})

test('consent is asked once for a version, and recorded', async () => {
  const cloud = cloudWith(recorded)
  await open()
  await until(() => document.querySelector('.sheet') !== null)
  await tap('.privacy-sheet__button', 1)
  expect(document.querySelector('.sheet')).toBeNull()
  await until(() => cloud.calls.some(({ endpoint }) => endpoint === 'login.acceptPrivacy'))
  expect(readStored('privacy-agreed')).toBe(version)
  expect(left).not.toHaveBeenCalled()
})

test('an agreement to an older guide does not count', async () => {
  cloudWith(recorded)
  writeStored('privacy-agreed', '2025-01')
  await open()
  await until(() => document.querySelector('.sheet') !== null)
  await tap('.privacy-sheet__button', 1)
  await until(() => readStored('privacy-agreed') === version)
})

test('a record that was missed is written the next time, without asking again', async () => {
  const cloud = cloudWith(recorded)
  writeStored('privacy-agreed', version)
  await open()
  await until(() => cloud.calls.some(({ endpoint }) => endpoint === 'login.acceptPrivacy'))
  expect(document.querySelector('.sheet')).toBeNull()
})

test('who refuses is taken back to where the app can be used', async () => {
  cloudWith({})
  await open()
  await until(() => document.querySelector('.sheet') !== null)
  await tap('.privacy-sheet__button', 0)
  await until(() => left.mock.calls.length === 1)
})

describe('with consent', () => {
  const known = { ...person, privacyVersion: version }
  beforeEach(() => writeStored('privacy-agreed', version))

  test('two quick taps save once', async () => {
    let answer = () => {}
    const held = new Promise<typeof known>((resolve) => {
      answer = () => resolve({ ...known, nickname: '小满' })
    })
    const cloud = fakeCloud({ 'login.enter': () => known, 'login.updateProfile': () => held })
    await open()
    await submit('小满')
    await submit('小满')
    answer()
    await until(() => left.mock.calls.length === 1)
    const saved = cloud.calls.filter(({ endpoint }) => endpoint === 'login.updateProfile')
    expect(saved.map(({ input }) => input)).toEqual([{ nickname: '小满', avatar: null }])
  })

  test('an empty nickname is not sent', async () => {
    const cloud = fakeCloud({ 'login.enter': () => known })
    await open()
    await submit('  ')
    await until(() => textOf('.field__error') === '请填写昵称')
    expect(cloud.calls.map(({ endpoint }) => endpoint)).toEqual(['login.enter'])
  })

  test('a refused nickname says why and stays on the page', async () => {
    const told = toasts()
    fakeCloud({
      'login.enter': () => known,
      'login.updateProfile': () => refuse<'login.updateProfile'>('CONTENT_REFUSED'),
    })
    await open()
    await submit('坏话')
    await until(() => told.mock.calls.length === 1)
    expect(told.mock.calls[0]?.[0]?.title).toBe('内容含有不合适的信息，请修改后再试')
    expect(left).not.toHaveBeenCalled()
  })

  test('an avatar that cannot be uploaded says so', async () => {
    const told = toasts()
    jest
      .spyOn(Taro, 'chooseImage')
      .mockResolvedValue({ tempFilePaths: ['blob:x'], tempFiles: [], errMsg: 'ok' })
    const cloud = fakeCloud({ 'login.enter': () => known })
    await open()
    await tap('.profile-form__choose')
    await submit('小满')
    await until(() => told.mock.calls.length === 1)
    expect(told.mock.calls[0]?.[0]?.title).toBe('头像上传失败，请重新选择')
    expect(cloud.calls.map(({ endpoint }) => endpoint)).not.toContain('login.updateProfile')
  })
})
