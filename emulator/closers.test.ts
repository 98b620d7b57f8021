import { Closers } from './closers'

test('what was opened last is closed first, once, however often it is asked', async () => {
  const closers = new Closers()
  const order: string[] = []
  for (const name of ['store', 'app', 'timers']) closers.add(() => order.push(name))
  await Promise.all([closers.close(), closers.close()])
  expect(order).toEqual(['timers', 'app', 'store'])
})

test('one that fails does not keep the others open', async () => {
  const closers = new Closers()
  const store = jest.fn()
  closers.add(store)
  closers.add(() => Promise.reject(new Error('stuck')))
  await expect(closers.close()).rejects.toThrow('stuck')
  expect(store).toHaveBeenCalledTimes(1)
})
