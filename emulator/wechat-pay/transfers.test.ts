import { openWorld, refusal, type World } from './test-world'
import { decryptResource, type EncryptedResource } from './resource-cipher'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.app.close())

const body = (changes: object = {}) => ({
  appid: world.keys.appid,
  out_bill_no: 'withdrawal0001',
  transfer_scene_id: '1005',
  openid: 'o-promoter',
  transfer_amount: 1250,
  transfer_remark: '推广佣金',
  notify_url: 'http://127.0.0.1:1/http/pay-notify',
  transfer_scene_report_infos: [
    { info_type: '岗位类型', info_content: '推广员' },
    { info_type: '报酬说明', info_content: '推广佣金' },
  ],
  ...changes,
})
const create = async () => String((await world.merchant.transfer(body())).data['package_info'])
const state = async () => (await world.merchant.queryTransfer('withdrawal0001')).data['state']
const confirm = async (packageInfo: string, openid = 'o-promoter') =>
  (
    await fetch(`${world.base}/wechat-pay/cashier/transfers/${packageInfo}/confirm`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ openid }),
    })
  ).status
const told = () =>
  world.deliveries.map((one) => {
    const news = JSON.parse(one.body) as { event_type: string; resource: EncryptedResource }
    const plain = decryptResource(world.keys.apiV3Key, news.resource)
    return [news.event_type, (JSON.parse(plain) as { state: string }).state]
  })

test('a transfer waits for the payee, who confirms it once', async () => {
  const packageInfo = await create()
  expect(await state()).toBe('WAIT_USER_CONFIRM')
  expect(await confirm(packageInfo, 'o-thief')).toBe(403)
  expect(await confirm(packageInfo)).toBe(200)
  expect(await confirm(packageInfo)).toBe(400)
  expect((await world.merchant.queryTransfer('withdrawal0001')).data).toMatchObject({
    mch_id: world.keys.mchid,
    state: 'SUCCESS',
    transfer_amount: 1250,
    openid: 'o-promoter',
  })
  await world.clock.advance(25 * 3_600_000)
  expect(told()).toEqual([['MCHTRANSFER.BILL.FINISHED', 'SUCCESS']])
})

test('the same bill number is one transfer; with other content it is refused', async () => {
  expect(await create()).toBe(await create())
  const other = world.merchant.transfer(body({ transfer_amount: 1251 }))
  expect(await refusal(other)).toEqual({ status: 400, code: 'ALREADY_EXISTS' })
})

test('a transfer that nobody confirms fails after a day', async () => {
  const packageInfo = await create()
  await world.clock.advance(24 * 3_600_000)
  expect((await world.merchant.queryTransfer('withdrawal0001')).data).toMatchObject({
    state: 'FAIL',
    fail_reason: 'OVERDUE_CLOSE',
  })
  expect(await confirm(packageInfo)).toBe(400)
  expect(told()).toEqual([['MCHTRANSFER.BILL.FINISHED', 'FAIL']])
})

test('a cancelled transfer cannot be confirmed; a confirmed one cannot be cancelled', async () => {
  const packageInfo = await create()
  const { data } = await world.merchant.cancelTransfer('withdrawal0001')
  expect(data).toMatchObject({ state: 'CANCELING' })
  expect(await confirm(packageInfo)).toBe(400)
  await world.clock.advance(2000)
  expect(await state()).toBe('CANCELLED')
  expect(told()).toEqual([['MCHTRANSFER.BILL.FINISHED', 'CANCELLED']])

  const second = await world.merchant.transfer(body({ out_bill_no: 'withdrawal0002' }))
  expect(await confirm(String(second.data['package_info']))).toBe(200)
  const late = world.merchant.cancelTransfer('withdrawal0002')
  expect((await refusal(late)).code).toBe('INVALID_REQUEST')
})

test.each([
  [{ transfer_amount: 9 }, 'PARAM_ERROR'],
  [{ transfer_amount: 200_000 }, 'PARAM_ERROR'],
  [{ out_bill_no: 'with-drawal' }, 'PARAM_ERROR'],
  [{ transfer_remark: '佣'.repeat(33) }, 'PARAM_ERROR'],
  [{ transfer_scene_report_infos: [] }, 'PARAM_ERROR'],
  [{ appid: 'wx0000000000000000' }, 'APPID_MCHID_NOT_MATCH'],
])('a transfer with %j is refused', async (changes, code) => {
  expect(await refusal(world.merchant.transfer(body(changes)))).toEqual({ status: 400, code })
})

test('an unknown transfer is 404', async () => {
  expect((await refusal(world.merchant.queryTransfer('nobody'))).status).toBe(404)
  expect((await refusal(world.merchant.cancelTransfer('nobody'))).status).toBe(404)
})
