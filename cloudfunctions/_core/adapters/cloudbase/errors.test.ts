import { Unavailable } from '../../ports/unavailable'
import { isDuplicateKey, toThrown } from './errors'

const failed = (errCode: number, message: string) => Object.assign(new Error(message), { errCode })

it.each([
  [
    failed(
      -502001,
      'collection.add:fail -502001 database request fail. [FailedOperation.Insert] E11000 duplicate key error',
    ),
    true,
  ],
  [
    failed(
      -501001,
      'collection.add:fail -501001 resource system error. [DATABASE_DUPLICATE_WRITE] x',
    ),
    true,
  ],
  [failed(-502001, 'collection.add:fail -502001 database request fail. [InvalidParameter]'), false],
  [
    failed(-501001, 'collection.add:fail -501001 resource system error. connect ECONNREFUSED'),
    false,
  ],
  ['E11000', false],
  [undefined, false],
])('knows a duplicate key: %s', (error, duplicate) => {
  expect(isDuplicateKey(error)).toBe(duplicate)
})

it('takes what the SDK cannot name for a database that is down, and keeps the cause', () => {
  const cause = failed(-501001, 'connect ECONNREFUSED')
  const thrown = toThrown(cause)
  expect(thrown).toBeInstanceOf(Unavailable)
  expect(thrown).toMatchObject({ cause })
})

it('leaves every other error as it is: a bug', () => {
  const bug = failed(-502001, 'no index serves the query')
  expect(toThrown(bug)).toBe(bug)
  const own = new TypeError('x')
  expect(toThrown(own)).toBe(own)
})
