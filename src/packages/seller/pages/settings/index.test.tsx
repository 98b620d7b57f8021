import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { mountPage, tap, textOf, texts, type, until } from '../../../../../tests/client/mount-page'
import { sampleSettings } from '../../../../../tests/client/settings'
import SettingsPage from './index'

async function openSettings(answers: Answers = {}) {
  const cloud = fakeCloud({
    'seller.getSettings': () => ({ settings: sampleSettings, rev: 3 }),
    ...answers,
  })
  await mountPage(SettingsPage)
  await until(() => document.querySelector('.settings-form, .empty') !== null)
  return cloud
}

test('saves what was changed, under the revision that was read', async () => {
  const sent: unknown[] = []
  await openSettings({
    'seller.saveSettings': (input) => {
      sent.push(input)
      return { settings: { ...sampleSettings, shopName: '水果铺' }, rev: 4 }
    },
  })
  expect(textOf('.bottom-bar')).toBe('没有改动')
  await type('.field__input', '水果铺', 0)
  await tap('.bottom-bar .btn')
  await until(() => sent.length === 1)
  expect(sent[0]).toEqual({ settings: { ...sampleSettings, shopName: '水果铺' }, rev: 3 })
  await until(() => textOf('.bottom-bar') === '没有改动')
})

test('says at the field what is wrong and sends nothing', async () => {
  const sent: unknown[] = []
  await openSettings({
    'seller.saveSettings': (input) => {
      sent.push(input)
      return { settings: sampleSettings, rev: 4 }
    },
  })
  await type('.field__input', ' ', 0)
  await tap('.bottom-bar .btn')
  expect(texts('.field__error')).toEqual(['请填写店铺名称'])
  expect(sent).toEqual([])
})

test('a region gets a tariff of its own', async () => {
  const sent: { settings: typeof sampleSettings }[] = []
  await openSettings({
    'seller.saveSettings': (input) => {
      sent.push(input)
      return { settings: sampleSettings, rev: 4 }
    },
  })
  await tap('.cell', 0)
  await tap('.provinces__one', 25)
  await tap('.sheet .checkbox')
  await tap('.sheet .btn')
  expect(texts('.postage-region__names')).toEqual(['西藏'])
  expect(texts('.postage-region__cost')).toEqual(['暂不配送'])
  await tap('.bottom-bar .btn')
  await until(() => sent.length === 1)
  expect(sent[0]?.settings.postage.regions).toEqual([
    { provinces: ['西藏自治区'], fee: 0, freeFrom: null, closed: true },
  ])
})

test('says what failed and tries again', async () => {
  const cloud = await openSettings({
    'seller.getSettings': () => refuse<'seller.getSettings'>('BUSY'),
  })
  cloud.answers['seller.getSettings'] = () => ({ settings: sampleSettings, rev: 3 })
  await tap('.empty__action')
  await until(() => document.querySelector('.settings-form') !== null)
})
