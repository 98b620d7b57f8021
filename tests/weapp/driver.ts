import path from 'node:path'
import type { CallBody, Envelope } from '@contract/envelope'
import { findAll, findOne, textOf } from './render/find'
import { Gestures } from './render/gestures'
import { treeStats, type TreeStats } from './render/tree-stats'
import type { SetDataCall } from './runtime/instance'
import { MiniProgram, type LaunchOptions } from './runtime/mini-program'
import type { WxCall } from './runtime/wx/host'
import type { OpenDialog } from './runtime/wx/dialogs'

const DIST = path.resolve(__dirname, '../../dist/weapp')

/** Longest that rendering and calls under way may take, and that a condition may need, in ms. */
const SETTLE_MS = 15_000

/** A call of a function as it reached it, and the answer. */
export interface EndpointCall {
  readonly data: CallBody
  readonly result: Envelope<unknown>
}

/** The app in a person's hand. */
export class App {
  private readonly gestures: Gestures

  constructor(readonly program: MiniProgram) {
    this.gestures = new Gestures(program.view)
  }

  /** Route of the page in front. */
  page(): string {
    return this.program.stack.current.route
  }

  /** Opens a path by a card or link: the whole app starts over there. */
  async open(url: string): Promise<void> {
    this.program.stack.reLaunch(`/${url}`)
    await this.settle()
  }

  /** Taps what a selector or a text finds; `nth` counts from 0. */
  async tap(what: string, nth = 0): Promise<void> {
    const element = this.find(what, nth)
    this.openAs(this.gestures.tap(element), element)
    await this.settle()
  }

  async type(what: string, value: string, nth = 0): Promise<void> {
    this.gestures.type(this.find(what, nth), value)
    await this.settle()
  }

  async confirm(what: string): Promise<void> {
    this.gestures.confirm(this.find(what))
    await this.settle()
  }

  /** Sends an event of a native component with its detail. */
  async send(what: string, type: string, detail: unknown): Promise<void> {
    this.gestures.send(this.find(what), type, detail)
    await this.settle()
  }

  async scrollToLower(what: string): Promise<void> {
    await this.send(what, 'scrolltolower', { direction: 'bottom' })
  }

  /** Reaches the end of the page, or pulls it down. */
  async reachBottom(): Promise<void> {
    this.program.stack.call(this.program.stack.current, 'onReachBottom')
    await this.settle()
  }

  async pullDown(): Promise<void> {
    this.program.stack.call(this.program.stack.current, 'onPullDownRefresh')
    await this.settle()
  }

  /** Taps an item of the tab bar. */
  async tab(route: string): Promise<void> {
    this.program.stack.switchTab(`/${route}`)
    await this.settle()
  }

  /** The back gesture. */
  async back(): Promise<void> {
    this.program.stack.navigateBack(1)
    await this.settle()
  }

  /** The card that the page would send from the menu. */
  share(): unknown {
    const { stack } = this.program
    return stack.call(stack.current, 'onShareAppMessage', { from: 'menu' })
  }

  /** What the page would put into Moments. */
  shareTimeline(): unknown {
    const { stack } = this.program
    return stack.call(stack.current, 'onShareTimeline', {})
  }

  /** The calls of an endpoint that were answered. */
  callsOf(endpoint: string): EndpointCall[] {
    const calls = this.program.phone.cloudCalls as unknown as readonly EndpointCall[]
    return calls.filter(({ data }) => data.endpoint === endpoint)
  }

  /** Picks a picture of the phone in a button of open-type chooseAvatar. */
  async chooseAvatar(what: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const avatarUrl = this.program.phone.files.add(bytes, 'png')
    await this.send(what, 'chooseavatar', { avatarUrl })
  }

  /** Allows a button of open-type getPhoneNumber to have the number. */
  async allowPhoneNumber(what: string): Promise<void> {
    await this.send(what, 'getphonenumber', await this.program.phone.phoneCode())
  }

  /** The phone loses its network or finds it again. */
  async network(online: boolean): Promise<void> {
    const { phone, realm } = this.program
    phone.network.online = online
    const status = { isConnected: online, networkType: online ? 'wifi' : 'none' }
    phone.events.raise('NetworkStatusChange', realm.copy(status))
    await this.settle()
  }

  find(what: string, nth = 0): Element {
    return findOne(this.program.pageElement(), what, nth)
  }

  findAll(what: string): Element[] {
    return findAll(this.program.pageElement(), what)
  }

  /** Text of the page, or of one element. */
  text(what?: string): string {
    return textOf(what === undefined ? this.program.pageElement() : this.find(what))
  }

  /** The dialog in front. @throws Error when none is open */
  dialog(): OpenDialog {
    const dialog = this.program.phone.dialogs.at(-1)
    if (!dialog) throw new Error(`no dialog is open; the page shows: ${this.text()}`)
    return dialog
  }

  async answer(result: Readonly<Record<string, unknown>>): Promise<void> {
    this.dialog().answer(result)
    await this.program.activity.nextChange(SETTLE_MS)
    await this.settle()
  }

  /** Waits until what the last action began (rendering, calls, storage) has ended. */
  async settle(): Promise<void> {
    await this.program.activity.settled(SETTLE_MS)
  }

  /** Waits until `holds` is true, looking again after every change. @throws Error after 15 s */
  async waitFor(what: string, holds: () => boolean): Promise<void> {
    const deadline = Date.now() + SETTLE_MS
    await this.settle()
    while (!holds()) {
      if (Date.now() >= deadline) {
        const problems = this.program.problems().join('\n')
        throw new Error(`never came true: ${what}; the page shows: ${this.text()}\n${problems}`)
      }
      await this.program.activity.nextChange(deadline - Date.now())
      await this.settle()
    }
  }

  /** setData calls since launch, of one page or of all. */
  setDataCalls(page?: string): readonly SetDataCall[] {
    return this.program.setDataCalls.filter((call) => page === undefined || call.page === page)
  }

  /** Calls of `wx`, of one API or of all. */
  wxCalls(api?: string): readonly WxCall[] {
    return this.program.calls.filter((call) => api === undefined || call.api === api)
  }

  /** What WeChat does when a button with an open-type is tapped. */
  private openAs(openType: string, button: Element): void {
    const { program } = this
    if (openType === 'agreePrivacyAuthorization') {
      program.phone.privacy.agreeButtons.add(button.id)
      program.view.trigger(button, 'agreeprivacyauthorization', {}, false)
    }
    if (openType === 'share') {
      const from = { from: 'button', target: { id: button.id, dataset: {} } }
      const card = program.stack.call(program.stack.current, 'onShareAppMessage', from)
      program.calls.push({ api: 'shareAppMessage', options: card })
    }
  }

  /** The open-types of the buttons on the page. */
  openTypes(): string[] {
    return [...this.program.pageElement().querySelectorAll('button')]
      .map((button) => this.program.view.attribute(button, 'open-type'))
      .filter((type): type is string => typeof type === 'string' && type !== '')
  }

  treeStats(): TreeStats {
    return treeStats(this.program.pageElement())
  }

  problems(): readonly string[] {
    return this.program.problems()
  }

  close(): void {
    this.program.close()
  }
}

/** Starts the shipped build as one person and waits for its first screen. */
export async function launch(
  options: Omit<LaunchOptions, 'dist'> & { readonly dist?: string },
): Promise<App> {
  const program = new MiniProgram({ dist: DIST, ...options })
  try {
    program.start()
    const app = new App(program)
    await app.settle()
    return app
  } catch (error) {
    program.close()
    throw error
  }
}
