import type { InputOf } from '@contract/index'
import type { User } from '@domain/user'
import { createWorld, type World } from '../../rig/world'

let world: World
let people = 0
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const home: InputOf<'login.saveAddress'> = {
  name: '李雷',
  phone: '13812345678',
  region: ['广东省', '深圳市', '南山区'],
  detail: '科技园一号',
  isDefault: false,
}

async function person(): Promise<string> {
  const openid = `o-person-${(people += 1)}`
  await world.call(openid, 'login.enter', {})
  return openid
}

async function save(openid: string, change: Partial<typeof home> = {}, requestKey?: string) {
  const answer = await world.call(openid, 'login.saveAddress', { ...home, ...change }, requestKey)
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.data
}

async function list(openid: string) {
  const answer = await world.call(openid, 'login.listAddresses', {})
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.data.addresses
}

it('saves, lists, changes and removes', async () => {
  const openid = await person()
  const { savedId, addresses } = await save(openid)
  expect(addresses).toEqual([{ ...home, id: savedId, isDefault: true }])
  const office = await save(openid, { detail: '办公室', isDefault: true })
  expect((await list(openid)).map(({ isDefault }) => isDefault)).toEqual([false, true])
  await save(openid, { id: savedId, detail: '科技园二号' })
  expect((await list(openid)).map(({ detail }) => detail)).toEqual(['科技园二号', '办公室'])
  const removed = await world.call(openid, 'login.removeAddress', { addressId: office.savedId })
  expect(removed).toMatchObject({
    ok: true,
    data: { addresses: [{ id: savedId, isDefault: true }] },
  })
})

it('holds nothing of an address in clear', async () => {
  const openid = await person()
  await save(openid)
  const [user] = await world.store.find('users', { _id: openid })
  const text = JSON.stringify([user, world.logs])
  for (const value of [home.name, home.phone, ...home.region, home.detail])
    expect(text).not.toContain(value)
})

it('cannot be opened from the document of another person', async () => {
  const [rich, thief] = [await person(), await person()]
  await save(rich)
  const [user] = (await world.store.find('users', { _id: rich })) as unknown as User[]
  const stolen = { $set: { addresses: user?.addresses } }
  await world.store.update('users', { _id: thief }, stolen)
  expect(await world.call(thief, 'login.listAddresses', {})).toMatchObject({
    error: { code: 'INTERNAL' },
  })
})

it('answers a repeated request the same and adds nothing', async () => {
  const openid = await person()
  const first = await save(openid, {}, 'same-key-1')
  expect(await save(openid, {}, 'same-key-1')).toEqual(first)
  expect(await list(openid)).toHaveLength(1)
})

it('loses none of ten that are saved at once, and has one default', async () => {
  const openid = await person()
  const keys = Array.from({ length: 10 }, (_, n) => `many-key-${n}`)
  const pending = new Set(keys)
  // BUSY asks the phone to try again with the same key.
  while (pending.size > 0)
    await Promise.all(
      [...pending].map(async (key) => {
        const input = { ...home, detail: key, isDefault: true }
        const answer = await world.call(openid, 'login.saveAddress', input, key)
        if (answer.ok) pending.delete(key)
        else expect(answer.error.code).toBe('BUSY')
      }),
    )
  const addresses = await list(openid)
  expect(addresses.map(({ detail }) => detail).sort()).toEqual([...keys].sort())
  expect(addresses.filter(({ isDefault }) => isDefault)).toHaveLength(1)
})

it("knows no other person's address", async () => {
  const [owner, other] = [await person(), await person()]
  const { savedId } = await save(owner)
  const notFound = { ok: false, error: { code: 'ADDRESS_NOT_FOUND' } }
  const change = { ...home, id: savedId, detail: '改' }
  expect(await world.call(other, 'login.saveAddress', change)).toMatchObject(notFound)
  const removal = { addressId: savedId }
  expect(await world.call(other, 'login.removeAddress', removal)).toMatchObject(notFound)
  expect(await list(owner)).toEqual([{ ...home, id: savedId, isDefault: true }])
})

it('ends at twenty', async () => {
  const openid = await person()
  for (let n = 0; n < 20; n += 1) await save(openid)
  expect(await world.call(openid, 'login.saveAddress', home)).toMatchObject({
    error: { code: 'ADDRESS_LIMIT', params: { limit: 20 } },
  })
  expect(await list(openid)).toHaveLength(20)
})

it('costs one round trip to read and two to change', async () => {
  const openid = await person()
  await save(openid)
  expect(world.logs.at(-1)).toMatchObject({ endpoint: 'login.saveAddress', trips: 2 })
  await list(openid)
  expect(world.logs.at(-1)).toMatchObject({ endpoint: 'login.listAddresses', trips: 1 })
})
