import { createMessages, messageTemplates, shopTemplates, templateIdsOf } from './messages'
import { sdk } from './sdk'

jest.mock('./sdk', () => ({ sdk: { openapi: { subscribeMessage: { send: jest.fn() } } } }))

const { send } = (sdk.openapi as unknown as { subscribeMessage: { send: jest.Mock } })
  .subscribeMessage
const templates = {
  GROUP_JOINED: { id: 't1', fields: { product: 'thing1', missing: 'number3' } },
}
const messages = createMessages(() => templates)
const message = {
  openid: 'o1',
  kind: 'GROUP_JOINED',
  page: 'pages/group/index?id=g1',
  fields: { product: '茶', missing: '1', unknown: 'x' },
} as const

beforeEach(() => jest.resetAllMocks())

it('sends the fields under WeChat’s keys, and only those of the template', async () => {
  send.mockResolvedValue({ errCode: 0 })
  expect(await messages.send(message)).toBe('sent')
  expect(send).toHaveBeenCalledWith({
    touser: 'o1',
    templateId: 't1',
    page: 'pages/group/index?id=g1',
    data: { thing1: { value: '茶' }, number3: { value: '1' } },
  })
})

it('shortens a thing to 20 characters, none of them cut in half', async () => {
  send.mockResolvedValue({ errCode: 0 })
  await messages.send({ ...message, fields: { product: '🍵'.repeat(21), missing: '1' } })
  const [[{ data }]] = send.mock.calls as [[{ data: Record<string, { value: string }> }]]
  expect(data['thing1']?.value).toBe('🍵'.repeat(20))
})

it.each([
  [43101, 'refused'],
  [47003, 'refused'],
  [41030, 'refused'],
  [40037, 'refused'],
  [40003, 'refused'],
  [-1, 'unavailable'],
  [45009, 'unavailable'],
  [-604100, 'unavailable'],
] as const)('answered with %i it is %s', async (errCode, end) => {
  send.mockRejectedValue(Object.assign(new Error('openapi fail'), { errCode }))
  expect(await messages.send(message)).toBe(end)
})

it('is unavailable when the gateway fails without a code', async () => {
  send.mockRejectedValue(new Error('ECONNRESET'))
  expect(await messages.send(message)).toBe('unavailable')
})

it('is refused without asking WeChat when the shop has no template of that kind', async () => {
  expect(await messages.send({ ...message, kind: 'GROUP_FAILED' })).toBe('refused')
  expect(send).not.toHaveBeenCalled()
})

describe('the variable MESSAGE_TEMPLATES', () => {
  it('names the templates in the order of the kinds', async () => {
    const known = { GROUP_FAILED: { id: 't3', fields: {} }, GROUP_JOINED: { id: 't1', fields: {} } }
    const variables = { MESSAGE_TEMPLATES: JSON.stringify(known) }
    expect(await templateIdsOf(() => messageTemplates(variables as never))()).toEqual([
      { kind: 'GROUP_JOINED', id: 't1' },
      { kind: 'GROUP_FAILED', id: 't3' },
    ])
  })

  it('may be missing: nothing is sent then', async () => {
    expect(await templateIdsOf(() => messageTemplates({} as never))()).toEqual([])
  })
})

it('the settings’ ids take the place of the environment’s, and name no kind that it does not know', async () => {
  const own = { GROUP_JOINED: 'own-1', REFUNDED: 'own-2' }
  const shop = () => Promise.resolve({ templates: own } as never)
  const asked = shopTemplates(() => templates, { shop })
  expect(await templateIdsOf(asked)()).toEqual([{ kind: 'GROUP_JOINED', id: 'own-1' }])
  send.mockResolvedValue({ errCode: 0 })
  expect(await createMessages(asked).send(message)).toBe('sent')
  expect(send).toHaveBeenCalledWith(expect.objectContaining({ templateId: 'own-1' }))
})

it('is unavailable while the settings are', async () => {
  const shop = () => Promise.reject(new Error('down'))
  const asked = shopTemplates(() => templates, { shop })
  expect(await createMessages(asked).send(message)).toBe('unavailable')
  expect(send).not.toHaveBeenCalled()
})
