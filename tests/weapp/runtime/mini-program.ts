import { View } from '../render/view'
import { compileTemplates } from '../render/templates'
import type { MiniEvent, ViewListener, ViewNode } from '../render/view-node'
import { Activity } from './activity'
import { invoke, makeInstance, type Config, type Instance, type SetDataCall } from './instance'
import { readManifest } from './manifest'
import { Modules } from './modules'
import { PageStack } from './page-stack'
import { parsePageUrl } from './page-url'
import { describe, Realm } from './realm'
import { Registry } from './registry'
import { makePhone, type Phone } from './wx/wx'
import type { WxCall } from './wx/host'

export interface LaunchOptions {
  /** Folder of the build. */
  readonly dist: string
  readonly openid: string
  readonly emulatorUrl: string
  readonly appid: string
  /** Local storage of an earlier run, to start as a known person. */
  readonly storage?: Map<string, string>
  /** First page with its query; the build's first page otherwise. */
  readonly path?: string
  /** Whether the person agreed to the privacy guideline before; not, if left out. */
  readonly agreed?: boolean
  /** WeChat's scene value, 1001 otherwise (opened from the list of recently used). */
  readonly scene?: number
  /** WeChat's id of the chat that a card was tapped in; not told, if left out. */
  readonly chatGroup?: string
}

/** One running mini program: the build's logic in its realm, its pages in the view. */
export class MiniProgram implements ViewListener {
  readonly activity = new Activity()
  readonly realm = new Realm(this.activity)
  readonly calls: WxCall[] = []
  readonly setDataCalls: SetDataCall[] = []
  readonly view: View
  readonly stack: PageStack
  readonly phone: Phone
  /** Template names that the data asked for and no WXML file defines. */
  readonly missingTemplates = new Set<string>()
  /** Local storage of the person's phone: JSON by key. */
  readonly storage: Map<string, string>
  private readonly registry: Registry
  private readonly modules: Modules
  private readonly components = new Map<ViewNode, Instance>()
  private readonly templates
  private app: Instance | null = null

  constructor(private readonly options: LaunchOptions) {
    const { dist } = options
    this.storage = options.storage ?? new Map<string, string>()
    const manifest = readManifest(dist)
    this.templates = compileTemplates(dist)
    if (this.templates.warnings.length > 0) throw new Error(this.templates.warnings.join('\n'))
    this.view = new View(dist, this.templates, this)
    this.modules = new Modules(dist, manifest, this.realm)
    this.registry = new Registry(dist, this.modules, () => this.view)
    const { realm, registry, record } = this
    this.stack = new PageStack({ realm, manifest, registry, view: () => this.view, record })
    this.phone = makePhone(
      { realm, activity: this.activity, stack: this.stack, calls: this.calls },
      {
        access: options,
        stored: this.storage,
        find: (selector) => [...this.pageElement().querySelectorAll(selector)],
        enterOptions: () => this.enterOptions(manifest.pages[0] ?? ''),
      },
    )
  }

  /** Runs app.js and opens the first page. */
  start(): void {
    const { realm } = this
    realm.define({
      wx: this.phone.wx,
      App: (config: Config) => {
        this.app = config as Instance
      },
      Page: this.registry.Page,
      Component: this.registry.Component,
      Behavior: (config: Config) => config,
      getApp: () => this.app,
      getCurrentPages: () => this.stack.pages.map(({ instance }) => instance),
    })
    this.modules.load('app.js')
    if (!this.app) throw new Error('app.js did not call App()')
    const enter = realm.copy(this.enterOptions(readManifest(this.options.dist).pages[0] ?? ''))
    invoke(realm, this.app, 'onLaunch', enter)
    invoke(realm, this.app, 'onShow', enter)
    this.stack.reLaunch(`/${this.options.path ?? enter.path}`)
  }

  /** The app goes to the background or comes back. */
  background(hidden: boolean): void {
    if (!this.app) return
    const name = hidden ? 'onHide' : 'onShow'
    this.stack.call(this.stack.current, name)
    invoke(this.realm, this.app, name, this.realm.copy({ scene: 1001 }))
    this.phone.events.raise(hidden ? 'AppHide' : 'AppShow', this.realm.copy({ scene: 1001 }))
  }

  /** The DOM element of the page in front. */
  pageElement(): Element {
    return this.view.elementOf(this.stack.current.node)
  }

  /** What went wrong without anyone noticing: throws, console errors, view warnings. */
  problems(): string[] {
    const reported = this.calls.filter(({ api }) => api === 'realtimeLog.error')
    const said = this.realm.console.filter(({ level }) => level === 'error' || level === 'warn')
    return [
      ...this.realm.errors.map((error) => `thrown: ${describe(error)}`),
      ...reported.map(({ options }) => `reported by the app: ${describe(options)}`),
      ...said.map(({ level, text }) => `console.${level}: ${text}`),
      ...this.view.warnings.map((text) => `view: ${text}`),
      ...[...this.missingTemplates].map((name) => `view: no template is named ${name}`),
    ]
  }

  close(): void {
    this.realm.close()
    this.view.close()
  }

  attached(node: ViewNode): void {
    if (!this.registry.isComponent(node.path)) return
    const { realm, record } = this
    const instance = makeInstance(this.registry.load(node.path), node, { realm, record })
    this.components.set(node, instance)
    invoke(realm, instance, 'attached')
  }

  detached(node: ViewNode): void {
    const instance = this.components.get(node)
    if (!instance) return
    invoke(this.realm, instance, 'detached')
    this.components.delete(node)
  }

  event(node: ViewNode, method: string, event: MiniEvent): void {
    const page = this.stack.pages.find((open) => open.node === node)
    const instance = page?.instance ?? this.components.get(node)
    if (!instance) throw new Error(`${node.path} received ${event.type} but is not open`)
    invoke(this.realm, instance, method, this.realm.copy(event))
  }

  private readonly record = (node: ViewNode, json: string): void => {
    const page = this.stack.pages.find((open) => open.node === node)
    const bytes = Buffer.byteLength(json)
    const route =
      page?.route ?? (this.registry.isComponent(node.path) ? this.stack.current.route : node.path)
    this.setDataCalls.push({
      page: route,
      at: Date.now(),
      component: page ? null : node.id || node.path,
      bytes,
      json,
    })
    for (const [, name] of json.matchAll(/"nn":"([^"]+)"/g)) {
      if (!this.templates.names.has(`tmpl_0_${name}`)) this.missingTemplates.add(`tmpl_0_${name}`)
    }
    this.activity.changed()
  }

  private enterOptions(first: string) {
    const { address, query } = parsePageUrl(this.options.path ?? first)
    return { path: address, query, scene: this.options.scene ?? 1001, referrerInfo: {} }
  }
}
