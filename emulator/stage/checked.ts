import type { FastifyReply } from 'fastify'
import * as v from 'valibot'

export const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max))
export const openid = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{6,64}$/))

/** Runs `work` with the checked body or query; 400 with one sentence otherwise. */
export async function checked<Schema extends v.GenericSchema>(
  reply: FastifyReply,
  schema: Schema,
  data: unknown,
  work: (input: v.InferOutput<Schema>) => Promise<unknown>,
) {
  const parsed = v.safeParse(schema, data)
  if (!parsed.success) return reply.code(400).send({ error: parsed.issues[0].message })
  return reply.send(await work(parsed.output))
}
