import type { OutputOf } from '@contract/index'
import { watchDevice } from '../../../../../tests/client/device'
import { fakeCloud, refuse } from '../../../../../tests/client/fake-cloud'
import { mountPage, tap, textOf, texts, until } from '../../../../../tests/client/mount-page'
import { codeOf, shareNode } from '../../../../../tests/client/network'
import TreePage from './index'

type Tree = OutputOf<'referral.shareTree'>

async function openTree(tree: Partial<Tree>) {
  const cloud = fakeCloud({
    'referral.shareTree': () => ({ nodes: [], capped: false, depth: 0, reach: 0, ...tree }),
  })
  await mountPage(TreePage, { code: codeOf(0) })
  await until(() => document.querySelector('.tree__node') !== null)
  return cloud
}

test('draws who shared on, and tells the numbers of whoever is tapped', async () => {
  const cloud = await openTree({
    nodes: [
      shareNode(0, null),
      shareNode(1, 0),
      shareNode(2, 1, { orders: 2, amount: 5980 as never, channel: 'poster' }),
    ],
    depth: 2,
    reach: 9,
  })
  expect(cloud.calls[0]?.input).toEqual({ code: codeOf(0) })
  expect(textOf('.tree-page__head')).toBe('有 2 次接力分享，传了 2 层，触达 9 人')
  expect(document.querySelectorAll('.tree__node')).toHaveLength(3)
  expect(document.querySelectorAll('.tree__node--earns')).toHaveLength(1)
  expect(textOf('.node-card__name')).toBe('我')
  await tap('.tree__node', 2)
  expect(textOf('.node-card__name')).toBe('好友2')
  expect(textOf('.node-card__when')).toBe('第 2 层 · 海报 · 2026-11-22 12:00')
  expect(texts('.figure__value')).toEqual(['3', '2', '2', '¥59.8'])
})

test('a share that nobody passed on stands by itself', async () => {
  await openTree({ nodes: [shareNode(0, null)], reach: 3 })
  expect(textOf('.tree-page__head')).toBe('3 人打开过，还没有人接着分享')
  expect(document.querySelectorAll('.tree__node')).toHaveLength(1)
  expect(document.querySelector('.tree__zoom')).toBeNull()
})

test('200 shares are dots that come near', async () => {
  const rest = Array.from({ length: 199 }, (_, n) => shareNode(n + 1, 0))
  await openTree({ nodes: [shareNode(0, null), ...rest], capped: true, depth: 1, reach: 500 })
  expect(textOf('.tree-page__hint')).toContain('只画出')
  expect(texts('.tree__face')).toEqual(['好'])
  await tap('.tree__zoom')
  expect(texts('.tree__face')).toHaveLength(200)
  expect(textOf('.tree__zoom')).toBe('看全图')
})

test("somebody else's share, or none, leads to my own", async () => {
  const device = watchDevice()
  fakeCloud({ 'referral.shareTree': () => refuse<'referral.shareTree'>('SHARE_NOT_FOUND') })
  await mountPage(TreePage, { code: codeOf(9) })
  await until(() => textOf('.empty__title') === '找不到这次分享')
  await tap('.empty__action')
  expect(device.replaced()).toEqual(['/packages/promoter/pages/shares/index'])
})
