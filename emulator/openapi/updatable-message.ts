import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { ACTIVITIES } from './indexes'
import type { Doc } from '../store/store-api'
import { done, malformed, type OpenApiAnswer, type OpenApiContext, refuse } from './openapi-context'

/** An activity lives a day [updatableMessage.createActivityId]; then its cards say that it is over. */
const ACTIVITY_MS = 24 * 3_600_000

/** 0: members are joining; 1: all are there; 2: over [guide "dynamic message", template 666F…]. */
export type ActivityState = 0 | 1 | 2

/** A state may be entered out of these. */
const FROM: Readonly<Record<ActivityState, readonly ActivityState[]>> = {
  0: [0],
  1: [0],
  2: [0, 1],
}

export interface Activity extends Doc {
  state: ActivityState
  expiresAt: number
  memberCount: string
  roomLimit: string
  /** Where a tap leads once it is over; empty before. */
  path: string
}

/** `updatableMessage.createActivityId`: a card in a chat that can change for a day. */
export async function createActivityId(ctx: OpenApiContext): Promise<OpenApiAnswer> {
  const expiresAt = ctx.clock.now() + ACTIVITY_MS
  const _id = randomBytes(24).toString('base64url')
  const blank = { memberCount: '', roomLimit: '', path: '' }
  await ctx.store.insert(ACTIVITIES, [{ _id, state: 0, expiresAt, ...blank }])
  return done({ activity_id: _id, expiration_time: Math.floor(expiresAt / 1000) })
}

const Request = v.object({
  activity_id: v.string(),
  target_state: v.number(),
  template_info: v.object({
    parameter_list: v.array(v.object({ name: v.string(), value: v.string() })),
  }),
})

const COUNT = /^\d{1,10}$/
const VERSIONS = ['develop', 'trial', 'release']

const isState = (state: number): state is ActivityState => Object.hasOwn(FROM, state)

/** Why the parameters do not fit the state they lead to, or null. */
function badParameters(
  state: ActivityState,
  parameters: ReadonlyMap<string, string>,
): OpenApiAnswer | null {
  for (const name of parameters.keys()) {
    if (!['member_count', 'room_limit', 'path', 'version_type'].includes(name)) {
      return refuse(40097, `invalid args: ${name}`)
    }
  }
  if (state === 0) {
    const counts = [parameters.get('member_count'), parameters.get('room_limit')]
    return counts.every((count) => count !== undefined && COUNT.test(count))
      ? null
      : refuse(40097, 'invalid args: member_count and room_limit are required')
  }
  const version = parameters.get('version_type')
  if (version !== undefined && !VERSIONS.includes(version))
    return refuse(47503, 'invalid version_type')
  if (state === 2) return null
  return parameters.get('path') ? null : refuse(40097, 'invalid args: path is required')
}

/** `updatableMessage.setUpdatableMsg`: states move 0 -> 0, 1 or 2, 1 -> 2, never back. */
export async function setUpdatableMsg(ctx: OpenApiContext, data: unknown): Promise<OpenApiAnswer> {
  const parsed = v.safeParse(Request, data)
  if (!parsed.success) return malformed(parsed.issues[0].message)
  const { activity_id, target_state, template_info } = parsed.output
  if (!isState(target_state)) return refuse(47502, 'invalid target_state')
  const parameters = new Map(template_info.parameter_list.map((one) => [one.name, one.value]))
  const bad = badParameters(target_state, parameters)
  if (bad) return bad
  const now = ctx.clock.now()
  const [activity] = (await ctx.store.find(ACTIVITIES, { _id: activity_id })) as Activity[]
  if (!activity) return refuse(47501, 'invalid activity_id')
  if (now >= activity.expiresAt) return refuse(47504, 'activity_id expired')
  const memberCount = parameters.get('member_count') ?? activity.memberCount
  const roomLimit = parameters.get('room_limit') ?? activity.roomLimit
  const path = parameters.get('path') ?? activity.path
  const change = { $set: { state: target_state, memberCount, roomLimit, path } }
  const from = { _id: activity_id, state: { $in: FROM[target_state] } }
  const moved = await ctx.store.update(ACTIVITIES, from, change)
  if (moved.updated === 0) return refuse(47502, 'invalid target_state')
  const told = { activityId: activity_id, state: target_state, memberCount, roomLimit } as const
  ctx.onMessage({ kind: 'activity', at: now, ...told })
  return done()
}
