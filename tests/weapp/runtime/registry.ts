import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { View } from '../render/view'
import type { ViewDefinition, ViewProperty } from '../render/view-node'
import type { Config } from './instance'
import type { Modules } from './modules'

type Kind = 'page' | 'component'

/** Runs page and component files when first needed and keeps what they registered. */
export class Registry {
  private readonly configs = new Map<string, { kind: Kind; config: Config }>()
  /** Files begun: comp and custom-wrapper use each other. */
  private readonly underWay = new Set<string>()
  private loading: string | null = null

  constructor(
    private readonly dist: string,
    private readonly modules: Modules,
    private readonly view: () => View,
  ) {}

  /** What the app's code calls: `Page({...})` and `Component({...})`. */
  readonly Page = (config: Config): void => this.register('page', config)
  readonly Component = (config: Config): void => this.register('component', config)

  /**
   * The config of a page or component, its file and its components' files run first.
   * @throws Error when the file is missing or registers nothing
   */
  load(file: string): Config {
    const known = this.configs.get(file)
    if (known) return known.config
    this.underWay.add(file)
    for (const component of this.componentsOf(file)) {
      if (!this.underWay.has(component)) this.load(component)
    }
    this.run(file)
    const entry = this.configs.get(file)
    if (!entry) throw new Error(`${file}.js called neither Page() nor Component()`)
    return entry.config
  }

  isComponent(file: string): boolean {
    return this.configs.get(file)?.kind === 'component'
  }

  private run(file: string): void {
    const before = this.loading
    this.loading = file
    try {
      this.modules.load(`${file}.js`)
    } finally {
      this.loading = before
    }
  }

  private register(kind: Kind, config: Config): void {
    const file = this.loading
    if (!file) throw new Error(`${kind} registered outside of a page's or component's file`)
    this.configs.set(file, { kind, config })
    this.view().define(file, definitionOf(config))
  }

  private componentsOf(file: string): string[] {
    const text = readFileSync(path.join(this.dist, `${file}.json`), 'utf8')
    const { usingComponents = {} } = JSON.parse(text) as {
      usingComponents?: Record<string, string>
    }
    const seen = Object.values(usingComponents)
    return seen.map((target) => path.posix.join(path.posix.dirname(file), target))
  }
}

function definitionOf(config: Config): ViewDefinition {
  const properties = (config['properties'] ?? {}) as Record<
    string,
    { type: { name: ViewProperty['type'] }; value: unknown }
  >
  const options = (config['options'] ?? {}) as { virtualHost?: boolean }
  return {
    data: (config['data'] ?? {}) as Record<string, unknown>,
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, { type, value }]) => [
        name,
        { type: type.name, value },
      ]),
    ),
    methods: functionNames({ ...config, ...(config['methods'] as Config | undefined) }),
    virtualHost: options.virtualHost === true,
  }
}

/** Names of functions, hooks of the component itself left out: those the logic layer calls. */
function functionNames(config: Config): string[] {
  const hooks = new Set(['created', 'attached', 'ready', 'moved', 'detached'])
  return Object.keys(config).filter(
    (name) => typeof config[name] === 'function' && !hooks.has(name),
  )
}
