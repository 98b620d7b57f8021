import { answerConfirm, watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, type Answers } from '../../../../../tests/client/fake-cloud'
import { mountPage, tap, textOf, texts, type, until } from '../../../../../tests/client/mount-page'
import { person } from '../../../../../tests/client/samples'
import { entered } from '@/lib/session'
import StaffPage from './index'

const owner = { ...person, staff: { role: 'OWNER' as const, permissions: [], name: '掌柜' } }
const TOKEN = 'AbCdEfGhIjKlMnOpQrStUv'

const list = {
  members: [
    {
      id: person.id,
      name: '掌柜',
      nickname: '拼享掌柜',
      avatar: null,
      role: 'OWNER' as const,
      permissions: [],
      supplier: null,
      since: 1,
    },
    {
      id: 'p-wang',
      name: '小王',
      nickname: '王同学',
      avatar: null,
      role: 'STAFF' as const,
      permissions: ['ORDERS' as const],
      supplier: null,
      since: 2,
    },
  ],
  suppliers: [{ id: 's-fruit', name: '云南果园' }],
}

async function openStaff(answers: Answers = {}) {
  const cloud = fakeCloud({
    'login.enter': () => owner,
    'seller.listStaff': () => list,
    ...answers,
  })
  await entered()
  await mountPage(StaffPage)
  await until(() => document.querySelector('.member-row, .empty') !== null)
  return cloud
}

test('shows who may do what, and lets nobody change the owner', async () => {
  await openStaff()
  expect(texts('.member-row__text')).toEqual(['掌柜', '小王'])
  expect(texts('.member-row__grant')).toEqual(['全部权限', '订单'])
  await tap('.member-row', 0)
  expect(document.querySelector('.sheet')).toBeNull()
})

test('changes a colleague’s permissions', async () => {
  const sent: unknown[] = []
  await openStaff({
    'seller.changeStaff': (input) => {
      sent.push(input)
      return {}
    },
  })
  await tap('.member-row', 1)
  await tap('.sheet .checkbox', 1)
  await tap('.sheet .btn', 1)
  await until(() => sent.length === 1)
  expect(sent).toEqual([
    { personId: 'p-wang', name: '小王', permissions: ['ORDERS', 'AFTER_SALE'] },
  ])
  await until(() => document.querySelector('.sheet') === null)
})

test('removes a colleague only after asking', async () => {
  const sent: unknown[] = []
  watchDevice()
  const asked = answerConfirm(false)
  await openStaff({
    'seller.revokeStaff': (input) => {
      sent.push(input)
      return {}
    },
  })
  await tap('.member-row', 1)
  await tap('.sheet .btn', 0)
  expect(sent).toEqual([])
  await until(() => asked.mock.calls.length === 1)
  answerConfirm(true)
  await tap('.sheet .btn', 0)
  await until(() => sent.length === 1)
  expect(sent).toEqual([{ personId: 'p-wang' }])
})

test('an invitation is made, then sent into a chat', async () => {
  const sent: unknown[] = []
  await openStaff({
    'seller.inviteStaff': (input) => {
      sent.push(input)
      return { token: TOKEN, expiresAt: 1 }
    },
  })
  await tap('.bottom-bar .btn')
  await type('.sheet .field__input', '果园老李')
  await tap('.invite-sheet__role', 1)
  await tap('.sheet .btn')
  await until(() => textOf('.sheet__title') === '邀请「果园老李」')
  expect(sent).toEqual([{ name: '果园老李', grant: { role: 'SUPPLIER', supplierId: 's-fruit' } }])
  expect(textOf('.sheet__foot')).toBe('发给对方')
})
