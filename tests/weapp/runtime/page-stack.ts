import type { View } from '../render/view'
import type { ViewNode } from '../render/view-node'
import { invoke, makeInstance, type Instance } from './instance'
import type { Manifest } from './manifest'
import { parsePageUrl } from './page-url'
import type { Realm } from './realm'
import type { Registry } from './registry'

/** WeChat's limit: "webview count limit exceed". */
const MOST_PAGES = 10

export interface OpenPage {
  readonly route: string
  readonly instance: Instance
  readonly node: ViewNode
}

interface Surroundings {
  readonly realm: Realm
  readonly manifest: Manifest
  readonly registry: Registry
  readonly view: () => View
  readonly record: (node: ViewNode, json: string) => void
}

/** Pages open in the app: a stack of at most 10, and tab pages that stay alive beneath. */
export class PageStack {
  private stack: OpenPage[] = []
  private readonly tabs = new Map<string, OpenPage>()

  constructor(private readonly around: Surroundings) {}

  get pages(): readonly OpenPage[] {
    return this.stack
  }

  /** @throws Error when no page is open */
  get current(): OpenPage {
    const page = this.stack.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }

  /** @throws Error as WeChat words the refusal, without the API's name */
  navigateTo(url: string): void {
    const target = this.resolve(url)
    if (target.tab) throw new Error('can not navigateTo a tabbar page')
    if (this.stack.length >= MOST_PAGES) throw new Error('webview count limit exceed')
    this.call(this.current, 'onHide')
    this.push(target.route, target.query)
  }

  /** @throws Error as WeChat words the refusal */
  redirectTo(url: string): void {
    const target = this.resolve(url)
    if (target.tab) throw new Error('can not redirectTo a tabbar page')
    this.pop(1)
    this.push(target.route, target.query)
  }

  /** @throws Error as WeChat words the refusal */
  switchTab(url: string): void {
    const target = this.resolve(url)
    if (!target.tab) throw new Error('can not switch to no-tabBar page')
    if (url.includes('?')) throw new Error('url with queryString is not supported by switchTab')
    if (this.current.route === target.route) return
    if (this.tabs.get(this.current.route) === this.current) this.call(this.current, 'onHide')
    else this.pop(this.stack.filter((page) => !this.tabs.has(page.route)).length)
    const known = this.tabs.get(target.route)
    this.stack = []
    if (!known) return this.push(target.route, {})
    this.stack.push(known)
    this.call(known, 'onShow')
  }

  /** Closes everything, tab pages too, and opens one page. @throws Error as WeChat words it */
  reLaunch(url: string): void {
    const target = this.resolve(url)
    const hidden = [...this.tabs.values()].filter((page) => !this.stack.includes(page))
    this.pop(this.stack.length)
    hidden.forEach((page) => this.unload(page))
    this.tabs.clear()
    this.push(target.route, target.query)
  }

  navigateBack(delta: number): void {
    const count = Math.min(delta, this.stack.length - 1)
    if (count <= 0) throw new Error('cannot navigate back at first page.')
    this.pop(count)
    this.call(this.current, 'onShow')
  }

  /** Calls a hook of a page, for instance onPullDownRefresh. */
  call(page: OpenPage, hook: string, ...args: unknown[]): unknown {
    return invoke(this.around.realm, page.instance, hook, ...args)
  }

  private push(route: string, query: Record<string, string>): void {
    const { realm, registry, view, record } = this.around
    const config = registry.load(route)
    const node = view().openPage(route)
    const instance = makeInstance(config, node, { realm, record })
    const options = realm.copy(query)
    Object.assign(instance, { route, __route__: route, options })
    const page = { route, instance, node }
    this.stack.push(page)
    if (this.around.manifest.tabs.includes(route)) this.tabs.set(route, page)
    this.call(page, 'onLoad', options)
    this.call(page, 'onShow')
    realm.timers.setTimeout(() => this.call(page, 'onReady'), 0)
  }

  private pop(count: number): void {
    for (let index = 0; index < count; index += 1) {
      const page = this.stack.pop()
      if (page) this.unload(page)
    }
  }

  private unload(page: OpenPage): void {
    this.call(page, 'onUnload')
    this.around.view().closePage(page.node)
    this.tabs.delete(page.route)
  }

  /** Route and query of a URL, absolute or relative to the open page. Values stay encoded. */
  private resolve(url: string): { route: string; query: Record<string, string>; tab: boolean } {
    const { address, query } = parsePageUrl(url)
    const base = `/${this.stack.at(-1)?.route ?? ''}`
    const absolute = address.startsWith('/') ? address : `${base.replace(/[^/]*$/, '')}${address}`
    const route = normalize(absolute)
    if (!this.around.manifest.pages.includes(route)) throw new Error(`page "${route}" is not found`)
    return { route, query, tab: this.around.manifest.tabs.includes(route) }
  }
}

function normalize(address: string): string {
  const parts: string[] = []
  for (const part of address.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
