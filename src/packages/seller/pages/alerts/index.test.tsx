import { answerConfirm, watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse, type Answers } from '../../../../../tests/client/fake-cloud'
import { mountPage, tap, textOf, texts, until } from '../../../../../tests/client/mount-page'
import AlertsPage from './index'

const alert = {
  id: 'a1',
  kind: 'REFUND_ABNORMAL' as const,
  orderId: 'o1',
  detail: { status: 'ABNORMAL' },
  at: 1_795_300_000_000,
}

async function openAlerts(answers: Answers) {
  const cloud = fakeCloud(answers)
  await mountPage(AlertsPage)
  await until(() => document.querySelector('.alert-card, .empty') !== null)
  return cloud
}

test('says what went wrong and what to do; once dealt with, it is gone', async () => {
  const device = watchDevice()
  answerConfirm(true)
  let open = true
  await openAlerts({
    'seller.listAlerts': () => ({ items: open ? [alert] : [], nextCursor: null }),
    'seller.dismissAlert': ({ alertId }) => {
      open = alertId !== 'a1'
      return {}
    },
  })
  expect(textOf('.alert-card__title')).toBe('退款没有成功')
  expect(texts('.alert-card__detail')).toEqual(['订单 o1', 'status: ABNORMAL'])
  await tap('.alert-card .btn', 0)
  expect(device.opened()).toEqual(['/packages/seller/pages/order/index?id=o1'])
  await tap('.alert-card .btn', 1)
  await until(() => textOf('.empty__title') === '一切正常')
})

test('says what failed', async () => {
  await openAlerts({ 'seller.listAlerts': () => refuse<'seller.listAlerts'>('FORBIDDEN') })
  expect(textOf('.empty__hint')).toBe('没有权限进行此操作')
})
