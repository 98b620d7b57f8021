import { watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { mountPage, tap, textOf, until } from '../../../../../tests/client/mount-page'
import { person } from '../../../../../tests/client/samples'
import { knownMe } from '@/lib/session'
import JoinPage from './index'

const TOKEN = 'AbCdEfGhIjKlMnOpQrStUv'
const staff = { role: 'STAFF' as const, permissions: ['ORDERS' as const], name: '小王' }

async function openJoin(answers: Answers) {
  const cloud = fakeCloud({ 'login.enter': () => person, ...answers })
  await mountPage(JoinPage, { token: TOKEN })
  await until(() => document.querySelector('.invitation, .empty') !== null)
  return cloud
}

const invite = () => ({
  shopName: '拼享小店',
  name: '小王',
  role: 'STAFF' as const,
  permissions: ['ORDERS' as const],
  supplierName: null,
  expiresAt: 1_800_000_000_000,
})

test('says what it is an invitation to, and makes a colleague of who accepts', async () => {
  const device = watchDevice()
  let accepted = false
  await openJoin({
    'login.enter': () => (accepted ? { ...person, staff } : person),
    'seller.showInvite': invite,
    'seller.acceptInvite': ({ token }) => {
      accepted = token === TOKEN
      return {}
    },
  })
  expect(textOf('.invitation__role')).toBe('店员')
  expect(textOf('.invitation__grant')).toBe('订单')
  await tap('.invitation .btn')
  await until(() => knownMe()?.staff?.name === '小王')
  await until(() => textOf('.empty__title') === '你已经是店铺成员')
  expect(accepted).toBe(true)
  await until(() => device.replaced().length === 1)
  expect(device.replaced()).toEqual(['/packages/seller/pages/home/index'])
})

test('a used invitation says what to do', async () => {
  await openJoin({ 'seller.showInvite': () => refuse<'seller.showInvite'>('INVITE_INVALID') })
  expect(textOf('.empty__hint')).toBe('邀请已失效，请让店主重新邀请')
})
