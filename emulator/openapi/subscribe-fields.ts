const TIME = String.raw`([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?`
const DATE = String.raw`\d{4}(年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2}|/\d{1,2}/\d{1,2})`

/** What a value of each type must look like [subscribeMessage.send, "parameter value limits"]. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  thing: /^[^\n]{1,20}$/u,
  number: /^\d{1,32}(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\p{N}\s]{1,5}$/u,
  character_string: /^[\x21-\x7e]{1,32}$/,
  time: new RegExp(`^(${DATE} )?${TIME}$`),
  date: new RegExp(`^${DATE}( ${TIME})?$`),
  amount: /^[¥￥$€£]?\d{1,10}(\.\d{1,2})?元?$/,
  phone_number: /^[\d+\-() ]{1,17}$/,
  car_number: /^.{1,8}$/u,
  name: /^(\p{Script=Han}{1,10}|[A-Za-z ]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
}

/** Whether `value` may stand in the field `key`, such as `thing2`. */
export function isFieldValue(key: string, value: string): boolean {
  return PATTERNS[key.replace(/\d+$/, '')]?.test(value) ?? false
}
