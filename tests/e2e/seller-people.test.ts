import { keepPhone } from './album'
import { journey } from './journey'
import { KEEPER } from './people'
import { openConsole, openTile } from './seller-console'
import { shown, textOf } from './shopping'
import { choosePerson } from './stage-controls'

jest.setTimeout(300_000)

const at = journey()

test('customers, their tree and the settings', async () => {
  const { stage } = at
  const phone = stage.phone('b')
  await choosePerson(stage, 'b', KEEPER)
  await openConsole(stage, 'b')
  await openTile(phone, '客户')
  const row = shown(phone, '.customer-row').filter({ hasText: '林小夏' })
  await row.waitFor()
  await keepPhone(stage, 'b', '51-customers')
  const spent = await row.locator('.customer-row__spent').innerText()
  await row.click()
  await shown(phone, '.cell').filter({ hasText: '裂变图' }).waitFor()
  expect(await textOf(phone, '.customer')).toContain(spent)
  await keepPhone(stage, 'b', '52-customer')
  await shown(phone, '.cell').filter({ hasText: '裂变图' }).click()
  await shown(phone, '.person-card').first().waitFor()
  await keepPhone(stage, 'b', '53-tree')

  await openConsole(stage, 'b')
  await openTile(phone, '店铺设置')
  await shown(phone, '.settings-form').waitFor()
  const { settings } = await at.as(KEEPER).call('seller.getSettings', {})
  const name = shown(phone, '.settings-form .field').first().locator('input')
  expect(await name.inputValue()).toBe(settings.shopName)
  await keepPhone(stage, 'b', '54-settings')
})
