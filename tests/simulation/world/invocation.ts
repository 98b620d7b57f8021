import type { Asker } from './scheduler'

/** What becomes of a function at its k-th write (from 1): it dies before or after it, or hears no answer. */
export interface Doom {
  readonly write: number
  readonly how: 'DIES_BEFORE' | 'DIES_AFTER' | 'ANSWER_LOST'
  /** Whether it came to that write. */
  met: boolean
}

/** One call of a function, on one instance, from its start to its answer or its death. */
export class Invocation implements Asker {
  state: Asker['state'] = 'RUNNING'
  /** Writes of the database asked for so far. */
  writes = 0
  private mourner = () => {}

  constructor(
    readonly name: string,
    /** Epoch ms of the true clock at which the platform ends it. */
    readonly endsAt: number,
    readonly doom: Doom | null,
  ) {}

  /** Resolves when it dies. */
  readonly death = new Promise<void>((resolve) => (this.mourner = resolve))

  /** As the platform ends a function: in the middle, with nothing said. */
  die(): void {
    if (this.state === 'ENDED' || this.state === 'DEAD') return
    this.state = 'DEAD'
    this.mourner()
  }

  end(): void {
    if (this.state !== 'DEAD') this.state = 'ENDED'
  }

  stall(): void {
    if (this.state === 'RUNNING') this.state = 'STALLED'
  }

  resume(): void {
    if (this.state === 'STALLED') this.state = 'RUNNING'
  }
}
