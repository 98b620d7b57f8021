import { getUnlimited } from '../../emulator/openapi/mini-program-code'
import { isFieldValue } from '../../emulator/openapi/subscribe-fields'
import { findTemplate } from '../../emulator/openapi/subscribe-message'
import type { OpenApi } from '../../emulator/openapi/create-openapi'
import type { OpenApiAnswer } from '../../emulator/wire/openapi-message'

/** A subscription message, as it went over the wire. */
export interface SentMessage {
  readonly touser: string
  readonly template_id: string
  readonly page: string
  readonly data: Readonly<Record<string, { readonly value: string }>>
}

/** WeChat's open APIs as a test wants them to answer. */
export interface FakeOpenapi {
  /** What msgSecCheck suggests for a text; null: the API fails. */
  suggest: (text: string) => string | null
  /** Codes of the phone number button that are good, once. */
  readonly phones: Map<string, string>
  /** getPhoneNumber fails. */
  phonesDown: boolean
  /** Every mini program code is refused. */
  codesDown: boolean
  /** No activity is created. */
  activitiesDown: boolean
  /** Activities that were created, and mini program codes that were drawn. */
  readonly activities: string[]
  readonly codes: { readonly scene: string; readonly page: string }[]
  /** What cards were turned to, as 'activity 2/3' or 'activity ended'; none while cardsDown. */
  readonly cards: string[]
  cardsDown: boolean
  /** Subscription messages that were sent; none while messagesDown. */
  readonly messages: SentMessage[]
  messagesDown: boolean
  /** With which errcode the sending to this person fails; 0: not at all. */
  sendCode: (openid: string) => number
  /** To whom sending was tried. */
  readonly sendings: string[]
  /** With which errcode the order and shipping management answers; 0: as the emulator does. */
  shippingCode: number
  /** What it was told, by waybill and way: 'whole', 'part' or 'last'. */
  readonly uploads: string[]
  /** When the activities end, epoch ms. */
  activityEnd: () => number
  /** Texts that were checked. */
  readonly checked: string[]
  /** The wire's end of it. */
  answer(apiName: string, data: Record<string, unknown>): Promise<OpenApiAnswer>
}

const SYSTEM_BUSY = -1
const UNKNOWN_API = 40066
const DAY = 24 * 3_600_000
const INVALID_CODE = 40029
const INVALID_FIELD = 47003

const json = (body: object): OpenApiAnswer => ({
  respData: Buffer.from(JSON.stringify(body)),
  contentType: 'application/json',
})
const failure = (errcode: number) => json({ errcode, errmsg: 'made to fail' })

/** Answers as WeChat does: snake case, and an errcode for each failure. */
export function createFakeOpenapi(now: () => number, emulated: OpenApi): FakeOpenapi {
  const fake: FakeOpenapi = {
    suggest: () => 'pass',
    phones: new Map(),
    phonesDown: false,
    codesDown: false,
    activitiesDown: false,
    activities: [],
    codes: [],
    cards: [],
    cardsDown: false,
    messages: [],
    messagesDown: false,
    sendCode: () => 0,
    sendings: [],
    shippingCode: 0,
    uploads: [],
    activityEnd: () => now() + DAY,
    checked: [],
    answer: (apiName, data) =>
      apiName.startsWith('wxaSecOrder.')
        ? answerShipping(fake, emulated, apiName, data)
        : Promise.resolve(apis[apiName]?.(fake, data) ?? failure(UNKNOWN_API)),
  }
  return fake
}

const apis: Readonly<
  Record<
    string,
    (fake: FakeOpenapi, data: Record<string, unknown>) => OpenApiAnswer | Promise<OpenApiAnswer>
  >
> = {
  'security.msgSecCheck': (fake, data) => checkText(fake, String(data['content'])),
  'phonenumber.getPhoneNumber': (fake, data) => phoneOf(fake, String(data['code'])),
  'wxacode.getUnlimited': drawCode,
  'updatableMessage.createActivityId': createActivity,
  'updatableMessage.setUpdatableMsg': setCard,
  'subscribeMessage.send': sendMessage,
}

const waysOf = ({ delivery_mode, is_all_delivered }: Record<string, unknown>): string =>
  delivery_mode === 1 ? 'whole' : is_all_delivered === true ? 'last' : 'part'

/** The emulator's own order and shipping management, unless it is made to fail. */
async function answerShipping(
  fake: FakeOpenapi,
  emulated: OpenApi,
  apiName: string,
  data: Record<string, unknown>,
): Promise<OpenApiAnswer> {
  if (fake.shippingCode !== 0) return failure(fake.shippingCode)
  const answer = await emulated(apiName, data)
  const list = data['shipping_list'] as { tracking_no: string }[] | undefined
  const waybills = list?.map(({ tracking_no }) => tracking_no).join(' ')
  if (waybills !== undefined) fake.uploads.push(`${waysOf(data)} ${waybills}`)
  return answer
}

function drawCode(fake: FakeOpenapi, data: Record<string, unknown>) {
  if (fake.codesDown) return failure(SYSTEM_BUSY)
  fake.codes.push({ scene: String(data['scene']), page: String(data['page']) })
  return getUnlimited({ pages: () => [] }, data)
}

function createActivity(fake: FakeOpenapi): OpenApiAnswer {
  if (fake.activitiesDown) return failure(SYSTEM_BUSY)
  const activity_id = `activity-${fake.activities.length + 1}`
  fake.activities.push(activity_id)
  return json({ errcode: 0, activity_id, expiration_time: Math.floor(fake.activityEnd() / 1000) })
}

function setCard(fake: FakeOpenapi, data: Record<string, unknown>): OpenApiAnswer {
  if (fake.cardsDown) return failure(SYSTEM_BUSY)
  const { activity_id, target_state, template_info } = data as unknown as {
    activity_id: string
    target_state: number
    template_info: { parameter_list: { value: string }[] }
  }
  const counts = template_info.parameter_list.map(({ value }) => value).join('/')
  fake.cards.push(`${activity_id} ${['', 'complete', 'ended'][target_state] || counts}`)
  return json({ errcode: 0 })
}

/** Looks at the content as WeChat does, when the template is one of the emulator's. */
function sendMessage(fake: FakeOpenapi, data: Record<string, unknown>): OpenApiAnswer {
  const message = data as unknown as SentMessage
  fake.sendings.push(message.touser)
  const code = fake.messagesDown ? SYSTEM_BUSY : fake.sendCode(message.touser)
  if (code !== 0) return failure(code)
  const template = findTemplate(message.template_id)
  const isGood = (key: string) => isFieldValue(key, message.data[key]?.value ?? '')
  if (!Object.keys(template?.fields ?? {}).every(isGood)) return failure(INVALID_FIELD)
  fake.messages.push(message)
  return json({ errcode: 0 })
}

function checkText(fake: FakeOpenapi, text: string): OpenApiAnswer {
  fake.checked.push(text)
  const suggest = fake.suggest(text)
  if (suggest === null) return failure(SYSTEM_BUSY)
  return json({ errcode: 0, trace_id: 't', result: { suggest, label: 100 } })
}

function phoneOf(fake: FakeOpenapi, code: string): OpenApiAnswer {
  const phone = fake.phones.get(code)
  if (fake.phonesDown || phone === undefined)
    return failure(fake.phonesDown ? SYSTEM_BUSY : INVALID_CODE)
  fake.phones.delete(code)
  const phone_info = { phone_number: phone, pure_phone_number: phone, country_code: '86' }
  return json({ errcode: 0, phone_info })
}
