import { openEnvironment, onlyOnTheEmulator, type Environment } from './environment'
import { errorOf, type Transaction } from './sdk'

let env: Environment
beforeAll(async () => {
  env = await openEnvironment(['accounts'])
}, 60_000)
afterAll(() => env.close())

const accounts = () => env.collection('accounts')
const within = (transaction: Transaction) => transaction.collection(env.nameOf('accounts'))
const balance = async (id: string) => (await accounts().doc(id).get()).data?.fen
const open = (...ids: string[]) =>
  Promise.all(ids.map((_id) => accounts().add({ data: { _id, fen: 100 } })))
const inc = (n: number) => ({ data: { fen: env.db.command.inc(n) } })

describe('runTransaction', () => {
  test('commits all of its writes and gives its result', async () => {
    await open('commit-a', 'commit-b')
    const result = await env.db.runTransaction(async (transaction) => {
      await within(transaction).doc('commit-a').update(inc(-30))
      await within(transaction).doc('commit-b').update(inc(30))
      await within(transaction).add({ data: { _id: 'commit-entry', fen: 30 } })
      const seen = await within(transaction).doc('commit-a').get()
      return seen.data?.fen
    })
    expect(result).toBe(70)
    expect(await balance('commit-a')).toBe(70)
    expect(await balance('commit-b')).toBe(130)
    expect(await balance('commit-entry')).toBe(30)
  })

  test('undoes all of its writes when the callback throws, or rolls back with a reason', async () => {
    await open('abort')
    const thrown = errorOf(
      env.db.runTransaction(async (transaction) => {
        await within(transaction).doc('abort').update(inc(1))
        throw new Error('changed my mind')
      }),
    )
    expect((await thrown).message).toBe('changed my mind')
    const rolledBack = env.db.runTransaction(async (transaction) => {
      await within(transaction).doc('abort').update(inc(1))
      await transaction.rollback('a reason')
    })
    await expect(rolledBack).rejects.toBe('a reason')
    expect(await balance('abort')).toBe(100)
  })

  test('sees nothing that others commit after its start', async () => {
    await open('snapshot', 'snapshot-2')
    const transaction = await env.db.startTransaction()
    await within(transaction).doc('snapshot').get()
    await accounts().doc('snapshot').update(inc(5))
    expect((await within(transaction).doc('snapshot').get()).data?.fen).toBe(100)
    await transaction.rollback()
    expect(await balance('snapshot')).toBe(105)
  })

  // Trap 1: the SDK strips the code of a conflict that an operation meets, so the callback must
  // give it back for the SDK to try again.
  test('a conflict rethrown with its code is tried again until it succeeds', async () => {
    await open('retry')
    let attempts = 0
    const add = () =>
      env.db.runTransaction(async (transaction) => {
        attempts++
        const doc = within(transaction).doc('retry')
        const { data } = await doc.get()
        if (attempts === 1) await accounts().doc('retry').update(inc(1))
        await doc.update({ data: { fen: Number(data?.fen) + 10 } }).catch((error: Error) => {
          const isConflict = /TransactionConflict|TRANSACTION_CONFLICT/i.test(error.message)
          throw isConflict ? Object.assign(error, { code: 'DATABASE_TRANSACTION_CONFLICT' }) : error
        })
      })
    await add()
    expect(attempts).toBe(2)
    expect(await balance('retry')).toBe(111)
  })

  test('a conflict that is not rethrown so ends it', async () => {
    await open('no-retry')
    let attempts = 0
    const error = await errorOf(
      env.db.runTransaction(async (transaction) => {
        attempts++
        await within(transaction).doc('no-retry').get()
        await accounts().doc('no-retry').update(inc(1))
        await within(transaction).doc('no-retry').update(inc(10))
      }),
    )
    expect(error.message).toMatch(/conflict/i)
    expect(attempts).toBe(1)
    expect(await balance('no-retry')).toBe(101)
  })
})

describe('two transactions', () => {
  test('the second writer of a document fails at once, the first commits', async () => {
    await open('pair')
    const [first, second] = [await env.db.startTransaction(), await env.db.startTransaction()]
    await within(first).doc('pair').update(inc(1))
    expect((await errorOf(within(second).doc('pair').update(inc(2)))).message).toMatch(/conflict/i)
    await first.commit()
    await second.rollback().catch(() => undefined)
    expect(await balance('pair')).toBe(101)
  })

  test('a plain write waits for the transaction', async () => {
    await open('wait')
    const transaction = await env.db.startTransaction()
    await within(transaction).doc('wait').update(inc(1))
    const order: string[] = []
    const plain = accounts()
      .doc('wait')
      .update(inc(10))
      .then(() => order.push('plain'))
    // A round trip later the plain write has certainly arrived.
    await accounts().doc('wait').get()
    order.push('commit')
    await transaction.commit()
    await plain
    expect(order).toEqual(['commit', 'plain'])
    expect(await balance('wait')).toBe(111)
  })
})

onlyOnTheEmulator(() => {
  // Trap 2: only doc() and add() carry the transaction's id.
  test('where().update inside a transaction runs outside of it', async () => {
    await open('outside')
    const transaction = await env.db.startTransaction()
    await within(transaction).where({ _id: 'outside' }).update(inc(1))
    await transaction.rollback()
    expect(await balance('outside')).toBe(101)
  })

  // Trap 3.
  test('a server date in an insert inside a transaction is refused', async () => {
    const transaction = await env.db.startTransaction()
    const data = { at: env.db.serverDate() }
    expect((await errorOf(within(transaction).add({ data }))).message).toContain('serverDate')
    await transaction.rollback()
  })

  // Trap 4: on a conflict the SDK begins anew without a word about the old transaction.
  test('a conflict releases what the loser had locked', async () => {
    await open('trap-a', 'trap-b')
    const [winner, loser] = [await env.db.startTransaction(), await env.db.startTransaction()]
    await within(loser).doc('trap-b').update(inc(1))
    await within(winner).doc('trap-a').update(inc(1))
    await errorOf(within(loser).doc('trap-a').update(inc(1)))
    await within(winner).doc('trap-b').update(inc(2))
    await winner.commit()
    expect([await balance('trap-a'), await balance('trap-b')]).toEqual([101, 102])
  })

  test('ends after 30 seconds of the clock', async () => {
    await open('old')
    const transaction = await env.db.startTransaction()
    await within(transaction).doc('old').update(inc(1))
    await env.local?.clock.advance(30_000)
    expect((await errorOf(transaction.commit())).message).toContain('30 seconds')
    expect((await accounts().doc('old').update(inc(5))).stats.updated).toBe(1)
    expect(await balance('old')).toBe(105)
  })
})
