import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { mountPage, tellPage, textOf, until } from '../../tests/client/mount-page'
import { queryClient } from './query-client'
import { usePageVisible } from './use-page-visible'

let asked = 0

function Page() {
  const { data } = useQuery({
    queryKey: ['asked'],
    queryFn: () => Promise.resolve((asked += 1)),
    enabled: usePageVisible(),
  })
  return <View className="answer">{data}</View>
}

beforeEach(() => {
  asked = 0
})

test('a hidden page asks for nothing, and for what became stale once it is shown', async () => {
  await mountPage(Page)
  await until(() => textOf('.answer') === '1')
  await tellPage('componentDidHide')
  await queryClient.invalidateQueries()
  expect(asked).toBe(1)
  expect(textOf('.answer')).toBe('1')
  await tellPage('componentDidShow')
  await until(() => textOf('.answer') === '2')
})

test('what is fresh is not asked again when the page is shown', async () => {
  await mountPage(Page)
  await until(() => textOf('.answer') === '1')
  await tellPage('componentDidHide')
  await tellPage('componentDidShow')
  await until(() => !queryClient.isFetching())
  expect(asked).toBe(1)
})

test('a page in front asks at once for what became stale', async () => {
  await mountPage(Page)
  await until(() => textOf('.answer') === '1')
  await queryClient.invalidateQueries()
  await until(() => textOf('.answer') === '2')
})
