import { QueryClientProvider } from '@tanstack/react-query'
import { connectReactPage, createReactApp } from '@tarojs/plugin-framework-react/dist/runtime'
import { Current, getPageInstance } from '@tarojs/runtime'
import Taro from '@tarojs/taro'
import TestUtils from '@tarojs/test-utils-react'
import * as React from 'react'
import * as ReactDOM from 'react-dom/client'
import { queryClient } from '@/lib/query-client'

const PAGE = '/pages/under-test'

// Gives Taro's hooks their React, as the app's entry does.
const App = ({ children }: React.PropsWithChildren) => <>{children}</>
createReactApp(App, React, ReactDOM, {})

// There is no router around the page: tests look at what is asked of it.
beforeEach(() => {
  jest.spyOn(Taro, 'getCurrentPages').mockReturnValue([])
})

/** What act has to return to stay in charge until React has settled. */
const settled = Promise.resolve()

let mounted: TestUtils | null = null

/** Mounts a page as the app would: Taro's page around it, the query client around that. */
export async function mountPage(
  Page: React.ComponentType,
  params: Record<string, string> = {},
): Promise<TestUtils> {
  Current.router = { params, path: PAGE, $taroPath: PAGE, onReady: '', onHide: '', onShow: '' }
  const Connected = connectReactPage(React, PAGE)(Page)
  mounted = new TestUtils()
  await mounted.mount(
    () => (
      <QueryClientProvider client={queryClient}>
        <Connected />
      </QueryClientProvider>
    ),
    { props: {} },
  )
  return mounted
}

afterEach(() => {
  mounted?.unmout() // sic: misspelt in test-utils-react 0.1.1
  mounted = null
  queryClient.clear()
  document.body.innerHTML = ''
  localStorage.clear()
  jest.restoreAllMocks()
})

/** What WeChat tells the page: it is shown, hidden, pulled down, scrolled to its end. */
export async function tellPage(
  event:
    | 'onLoad'
    | 'onUnload'
    | 'componentDidShow'
    | 'componentDidHide'
    | 'onPullDownRefresh'
    | 'onReachBottom',
): Promise<void> {
  const listeners = (getPageInstance(PAGE) as unknown as Record<string, unknown>)[event]
  await mounted?.act(() => {
    ;[listeners].flat().forEach((listen) => (listen as () => void)())
    return settled
  })
}

export const textOf = (selector: string): string =>
  document.querySelector(selector)?.textContent ?? ''

export const texts = (selector: string): string[] =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent ?? '')

/** Waits until the condition holds, while React settles; fails with what the page shows. */
export async function until(holds: () => boolean): Promise<void> {
  const limit = Date.now() + 4000
  while (!holds()) {
    if (Date.now() > limit) {
      throw new Error(`never came true; the page says: ${document.body.textContent}`)
    }
    await mounted?.act(() => new Promise((resolve) => setTimeout(resolve, 10)))
  }
}

/** Taps the nth element of the selector. */
export async function tap(selector: string, index = 0): Promise<void> {
  const element = document.querySelectorAll(selector)[index]
  if (!element || !mounted) throw new Error(`nothing to tap at ${selector}`)
  const page = mounted
  await page.act(() => {
    page.fireEvent.click(element)
    return settled
  })
}

/** Hands an event of Taro's to the nth element of the selector, as its browser part does. */
export async function fire(
  selector: string,
  event: string,
  detail: object,
  index = 0,
): Promise<void> {
  const element = document.querySelectorAll(selector)[index]
  if (!element) throw new Error(`nothing to ${event} at ${selector}`)
  await mounted?.act(() => {
    element.dispatchEvent(new CustomEvent(event, { detail, bubbles: true }))
    return settled
  })
}

/** Types into the nth field of the selector, in place of what it holds. */
export async function type(selector: string, value: string, index = 0): Promise<void> {
  const drawn = () =>
    document.querySelectorAll(selector)[index]?.querySelector('input, textarea') != null
  await until(drawn)
  await fire(selector, 'input', { value }, index)
}
