import type { ViewNode } from '../render/view-node'
import type { Realm } from './realm'

/** What a page or component was registered with: data, hooks, methods. */
export type Config = Record<string, unknown>

/** One setData call. */
export interface SetDataCall {
  readonly page: string
  /** Epoch ms. */
  readonly at: number
  /** Id (else path) of the component whose own setData it was, null for the page's. */
  readonly component: string | null
  /** Bytes of the data as JSON in UTF-8: what crosses to the view layer. */
  readonly bytes: number
  readonly json: string
}

/** `this` of a page or component in the app's code. */
export interface Instance extends Record<string, unknown> {
  readonly node: ViewNode
  setData(data: Record<string, unknown>, done?: () => void): void
}

interface Surroundings {
  readonly realm: Realm
  /** Hears of every setData call before it is applied. */
  readonly record: (node: ViewNode, json: string) => void
}

/** Makes the object that is `this` in the hooks and methods of `config`. */
export function makeInstance(config: Config, node: ViewNode, around: Surroundings): Instance {
  const { realm, record } = around
  const methods = (config['methods'] ?? {}) as Config
  const instance = {
    ...copyOwn(config),
    ...methods,
    node,
    is: node.path,
    id: node.id,
    setData(data: Record<string, unknown>, done?: () => void) {
      const json = JSON.stringify(data)
      record(node, json)
      node.setData(json)
      if (done) realm.timers.setTimeout(() => done.call(instance), 0)
    },
    selectComponent: () => null,
    getTabBar: () => undefined,
  }
  Object.defineProperty(instance, 'data', { get: () => node.data, enumerable: true })
  return instance
}

/** Calls a hook or method if there is one. What it throws is the realm's to keep. */
export function invoke(
  realm: Realm,
  instance: Instance,
  name: string,
  ...args: unknown[]
): unknown {
  const method = instance[name] ?? (instance['lifetimes'] as Config | undefined)?.[name]
  if (typeof method !== 'function') return undefined
  return realm.guard(() => Reflect.apply(method, instance, args) as unknown)
}

function copyOwn(config: Config): Config {
  return Object.fromEntries(
    Object.entries(config).filter(([name]) => name !== 'data' && name !== 'methods'),
  )
}
