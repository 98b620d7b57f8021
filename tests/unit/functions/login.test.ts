import { privacyVersion } from '@contract/login'
import type { User } from '@domain/user'
import { createWorld, type World } from '../../rig/world'

let world: World
let people = 0
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
beforeEach(() => {
  world.openapi.suggest = () => 'pass'
  world.openapi.phonesDown = false
})

const documentOf = async (openid: string) =>
  (await world.store.find('users', { _id: openid }))[0] as unknown as User

/** A new person who has entered. */
async function person() {
  const openid = `o-person-${(people += 1)}`
  const entered = await world.call(openid, 'login.enter', {})
  if (!entered.ok) throw new Error(entered.error.code)
  return { openid, me: entered.data }
}

describe('entering', () => {
  it('makes a person known once, without their openid', async () => {
    const { openid, me } = await person()
    expect(me).toEqual({
      id: expect.stringMatching(/^u[0-9A-Za-z]{15}$/) as string,
      nickname: expect.stringMatching(/^拼友\d{4}$/) as string,
      avatar: null,
      phoneMasked: null,
      privacyVersion: null,
      staff: null,
      createdAt: world.clock.now(),
    })
    await world.clock.advance(1000)
    expect(await world.call(openid, 'login.enter', {})).toMatchObject({ data: me })
    expect(JSON.stringify(me)).not.toContain(openid)
  })

  it('of many first entries at once all see the same person', async () => {
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => world.call('o-crowd', 'login.enter', {})),
    )
    expect(new Set(answers.map((answer) => answer.ok && answer.data.id)).size).toBe(1)
    expect(answers.every((answer) => answer.ok)).toBe(true)
    expect(await world.store.count('users', { _id: 'o-crowd' })).toBe(1)
  })

  it('tells people apart whose openids are digits, which the SDK reads as one number', async () => {
    for (const openid of ['00900719925474099', '900719925474099', '9007199254740993001']) {
      expect(await world.call(openid, 'login.enter', {})).toMatchObject({ ok: true })
      expect(await documentOf(openid)).toMatchObject({ _id: openid })
      expect(await world.call(openid, 'login.listAddresses', {})).toMatchObject({ ok: true })
    }
  })

  it('costs one round trip for a known person and two for a new one', async () => {
    const { openid } = await person()
    expect(world.logs.at(-1)).toMatchObject({ endpoint: 'login.enter', trips: 2 })
    await world.call(openid, 'login.enter', {})
    expect(world.logs.at(-1)).toMatchObject({ endpoint: 'login.enter', trips: 1 })
  })
})

describe('the profile', () => {
  it('takes a checked nickname and an own avatar', async () => {
    const { openid, me } = await person()
    const avatar = `cloud://env-local.files/avatars/${me.id}/1.png`
    const answer = await world.call(openid, 'login.updateProfile', { nickname: ' 小红 ', avatar })
    expect(answer).toMatchObject({ ok: true, data: { ...me, nickname: '小红', avatar } })
    expect(await documentOf(openid)).toMatchObject({ nickname: '小红', avatar })
    expect(world.openapi.checked.at(-1)).toBe('小红')
  })

  it.each([
    ['risky', 'CONTENT_REFUSED'],
    ['review', 'CONTENT_REFUSED'],
    ['surprise', 'CONTENT_CHECK_UNAVAILABLE'],
    [null, 'CONTENT_CHECK_UNAVAILABLE'],
  ])('keeps the old nickname when the check says %s', async (suggestion, code) => {
    const { openid, me } = await person()
    world.openapi.suggest = () => suggestion
    const input = { nickname: '坏名字', avatar: null }
    expect(await world.call(openid, 'login.updateProfile', input)).toMatchObject({
      error: { code },
    })
    expect(await documentOf(openid)).toMatchObject({ nickname: me.nickname })
  })

  it("refuses another person's avatar before anything is checked", async () => {
    const [mine, other] = [await person(), await person()]
    const checked = world.openapi.checked.length
    for (const place of [
      `env-local.files/avatars/${other.me.id}/1.png`,
      `env-local.files/avatars/${mine.me.id}/../${other.me.id}/1.png`,
      `env-elsewhere.files/avatars/${mine.me.id}/1.png`,
    ]) {
      const input = { nickname: '小红', avatar: `cloud://${place}` }
      expect(await world.call(mine.openid, 'login.updateProfile', input)).toMatchObject({
        error: { code: 'AVATAR_NOT_YOURS' },
      })
    }
    expect(world.openapi.checked).toHaveLength(checked)
  })

  it('asks for no check when the nickname stays', async () => {
    const { openid, me } = await person()
    world.openapi.suggest = () => null
    const input = { nickname: me.nickname, avatar: null }
    expect(await world.call(openid, 'login.updateProfile', input)).toMatchObject({ ok: true })
  })
})

describe('the phone number', () => {
  it('is stored sealed and shown masked', async () => {
    const { openid } = await person()
    world.openapi.phones.set('code-1', '13812345678')
    const answer = await world.call(openid, 'login.bindPhone', { code: 'code-1' })
    expect(answer).toMatchObject({ ok: true, data: { phoneMasked: '138****5678' } })
    expect(JSON.stringify(await documentOf(openid))).not.toContain('13812345678')
  })

  it('refuses a used code, and one that never was', async () => {
    const { openid } = await person()
    world.openapi.phones.set('code-2', '13812345678')
    await world.call(openid, 'login.bindPhone', { code: 'code-2' })
    for (const code of ['code-2', 'code-3'])
      expect(await world.call(openid, 'login.bindPhone', { code })).toMatchObject({
        error: { code: 'PHONE_CODE_INVALID' },
      })
  })

  it('asks to try again when WeChat is down', async () => {
    const { openid } = await person()
    world.openapi.phonesDown = true
    expect(await world.call(openid, 'login.bindPhone', { code: 'code-4' })).toMatchObject({
      error: { code: 'BUSY' },
    })
  })
})

describe('the privacy guide', () => {
  it('records version and time of the first agreement', async () => {
    const { openid } = await person()
    const version = privacyVersion
    const at = world.clock.now()
    const answer = await world.call(openid, 'login.acceptPrivacy', { version })
    expect(answer).toMatchObject({ ok: true, data: { privacyVersion: version } })
    await world.clock.advance(60_000)
    await world.call(openid, 'login.acceptPrivacy', { version })
    expect(await documentOf(openid)).toMatchObject({ privacy: { version, at } })
  })
})
