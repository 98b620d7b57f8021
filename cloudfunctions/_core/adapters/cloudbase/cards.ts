import type { CardFace, Cards } from '../../ports/cards'
import { sdk } from './sdk'

const SECOND_MS = 1000
/** A card is not worth waiting for: the payment that changes it is answered meanwhile. */
const LIMIT_MS = 2000
/** Unknown, started already, and expired [updatableMessage.setUpdatableMsg]: no later attempt helps. */
const GONE: readonly unknown[] = [47501, 47502, 47504]

/**
 * The states of the template "members are complete" [guide "dynamic message"]: joining, complete,
 * ended. The API's own page knows 0 and 1 only; should it refuse 2, the card ends by itself, since
 * WeChat ends each a day after its last change.
 */
const STATE: Readonly<Record<CardFace['state'], number>> = { forming: 0, complete: 1, ended: 2 }

/** Every value is text [setUpdatableMsg, parameter_list]. */
const parametersOf = (face: CardFace) =>
  face.state === 'forming'
    ? [
        { name: 'member_count', value: String(face.members) },
        { name: 'room_limit', value: String(face.size) },
      ]
    : [{ name: 'path', value: face.path }]

interface Created {
  readonly activityId?: unknown
  /** Epoch seconds. */
  readonly expirationTime?: unknown
}

/** Rejects when `work` takes longer than LIMIT_MS. */
async function inTime(work: Promise<unknown>): Promise<void> {
  const timer = { stop: () => {} }
  const late = new Promise<never>((_, reject) => {
    const handle = setTimeout(() => reject(new Error('too late')), LIMIT_MS)
    timer.stop = () => clearTimeout(handle)
  })
  await Promise.race([work, late]).finally(() => timer.stop())
}

/** WeChat's updatable messages. */
export const cards: Cards = {
  async create() {
    try {
      const created = (await sdk.openapi.updatableMessage.createActivityId({})) as Created
      const { activityId: id, expirationTime } = created
      if (typeof id !== 'string' || typeof expirationTime !== 'number') return null
      return { id, expiresAt: expirationTime * SECOND_MS }
    } catch {
      return null
    }
  },
  async update(activityId, face) {
    try {
      const change = {
        activityId,
        targetState: STATE[face.state],
        templateInfo: { parameterList: parametersOf(face) },
      }
      await inTime(sdk.openapi.updatableMessage.setUpdatableMsg(change))
      return 'updated'
    } catch (error) {
      return GONE.includes((error as { errCode?: unknown }).errCode) ? 'gone' : 'unavailable'
    }
  },
}
