import { openWorld, type World } from './test-world'

let world: World
beforeEach(async () => {
  world = await openWorld()
})

describe('phonenumber.getPhoneNumber', () => {
  const change = (code: unknown) => world.call('phonenumber.getPhoneNumber', { code })
  const newCode = async () => String((await world.asUser('/wechat/phone-code')).data['code'])

  test('changes a code for the number once; the number is the person’s', async () => {
    const code = await newCode()
    const { phone_info: phone } = await change(code)
    expect(phone).toMatchObject({
      phoneNumber: expect.stringMatching(/^138\d{8}$/) as string,
      countryCode: '86',
      watermark: { appid: 'wx0123456789abcdef' },
    })
    expect((await change(code))['errcode']).toBe(40029)
    expect((await change(await newCode()))['phone_info']).toEqual({
      ...(phone as object),
      watermark: expect.anything() as unknown,
    })
  })

  test('refuses a code after five minutes, an unknown one and nobody’s', async () => {
    const code = await newCode()
    await world.clock.advance(5 * 60_000)
    expect((await change(code))['errcode']).toBe(40029)
    expect((await change('none'))['errcode']).toBe(40029)
    expect((await change(7))['errcode']).toBe(47001)
    expect((await world.asUser('/wechat/phone-code', {}, '')).status).toBe(400)
  })
})
