import type { OpenApiAnswer } from '../../emulator/wire/openapi-message'

/** WeChat's open APIs as a test wants them to answer. */
export interface FakeOpenapi {
  /** What msgSecCheck suggests for a text; null: the API fails. */
  suggest: (text: string) => string | null
  /** Codes of the phone number button that are good, once. */
  readonly phones: Map<string, string>
  /** getPhoneNumber fails. */
  phonesDown: boolean
  /** Texts that were checked. */
  readonly checked: string[]
  /** The wire's end of it. */
  answer(apiName: string, data: Record<string, unknown>): Promise<OpenApiAnswer>
}

const SYSTEM_BUSY = -1
const INVALID_CODE = 40029

const json = (body: object): OpenApiAnswer => ({
  respData: Buffer.from(JSON.stringify(body)),
  contentType: 'application/json',
})
const failure = (errcode: number) => json({ errcode, errmsg: 'made to fail' })

/** Answers as WeChat does: snake case, and an errcode for each failure. */
export function createFakeOpenapi(): FakeOpenapi {
  const fake: FakeOpenapi = {
    suggest: () => 'pass',
    phones: new Map(),
    phonesDown: false,
    checked: [],
    answer: (apiName, data) =>
      Promise.resolve(
        apiName === 'security.msgSecCheck'
          ? checkText(fake, String(data['content']))
          : phoneOf(fake, String(data['code'])),
      ),
  }
  return fake
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
