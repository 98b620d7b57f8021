import { createClock } from '../clock'
import { createStore } from '../store/create-store'
import { wechatPayIndexes } from './indexes'
import { createTaskQueue, type StoredTask } from './task-queue'

it('goes on after a moment in which the store could not be read', async () => {
  const store = await createStore({ indexes: { ...wechatPayIndexes } })
  const clock = createClock()
  const find = jest.spyOn(store, 'find').mockRejectedValueOnce(new Error('no disk'))
  const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const queue = createTaskQueue(store, clock)
  const ran: StoredTask[] = []
  queue.start((task) => {
    ran.push(task)
    return Promise.resolve('DONE')
  })
  await queue.add(store, { kind: 'settle-refund', outRefundNo: 'R1' }, clock.now())
  await clock.advance(1)
  expect(ran).toMatchObject([{ outRefundNo: 'R1' }])
  expect(complaint).toHaveBeenCalledTimes(1)
  await queue.stop()
  find.mockRestore()
  complaint.mockRestore()
  await store.close()
})
