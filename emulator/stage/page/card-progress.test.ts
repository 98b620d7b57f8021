import { progressOf } from './card-progress'

test.each([
  [{ state: 0, members: '1', size: '3' }, 'joining', '成员正在加入，当前 1/3 人'],
  [{ state: 0, members: '', size: '' }, 'joining', '成员正在加入'],
  [{ state: 1, members: '3', size: '3' }, 'full', '已到齐'],
  [{ state: 2, members: '2', size: '3' }, 'ended', '已结束'],
] as const)('%j reads %s', (cardState, state, text) => {
  expect(progressOf(cardState)).toEqual({ state, text })
})
