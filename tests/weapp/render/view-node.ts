import type { GeneralComponent } from 'glass-easel'

/** An event as WeChat hands it to the logic layer. */
export interface MiniEvent {
  readonly type: string
  readonly timeStamp: number
  readonly target: { readonly id: string; readonly dataset: Record<string, unknown> }
  readonly currentTarget: { readonly id: string; readonly dataset: Record<string, unknown> }
  readonly detail: unknown
}

/** What the logic layer wants to hear of a component's life. */
export interface ViewListener {
  attached(node: ViewNode): void
  detached(node: ViewNode): void
  event(node: ViewNode, method: string, event: MiniEvent): void
}

export interface ViewProperty {
  readonly type: 'Object' | 'String' | 'Number' | 'Boolean' | 'Array'
  readonly value: unknown
}

/** How a page or component is built, free of the app's own objects. */
export interface ViewDefinition {
  readonly data: Record<string, unknown>
  readonly properties: Readonly<Record<string, ViewProperty>>
  readonly methods: readonly string[]
  readonly virtualHost: boolean
}

/** A page or component in the view layer. */
export class ViewNode {
  constructor(
    readonly path: string,
    private readonly component: GeneralComponent,
    private readonly parse: (json: string) => Record<string, unknown>,
  ) {}

  get id(): string {
    return this.component.id
  }

  get data(): Record<string, unknown> {
    return this.component.data
  }

  /** Applies a setData call, given as JSON since that is what crosses from logic to view. */
  setData(json: string): void {
    this.component.setData(this.parse(json))
  }
}
