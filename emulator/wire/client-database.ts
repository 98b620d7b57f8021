import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { isPlainObject } from '../store/values'
import { mayClient, type ClientRules } from './client-rules'
import type { Answer } from './database-actions'
import { toWireError, WireRefusal } from './wire-error'

/** What a client may ask for at all, and which right it takes; no transactions, no pipelines. */
const RIGHTS: Readonly<Record<string, 'read' | 'write'>> = {
  'database.getDocument': 'read',
  'database.calculateDocument': 'read',
  'database.insertDocument': 'write',
  'database.modifyDocument': 'write',
  'database.removeDocument': 'write',
}

/**
 * POST /client-database: what wx.cloud.database() of a client reaches, with the wire's bodies.
 * Everything that the rules do not open is refused with DATABASE_PERMISSION_DENIED.
 */
export function registerClientDatabase(
  app: FastifyInstance,
  rules: ClientRules,
  run: (action: string, body: unknown) => Promise<Answer>,
): void {
  app.post('/client-database', async (request) => {
    const requestId = randomUUID()
    try {
      const body: Record<string, unknown> = { ...(isPlainObject(request.body) ? request.body : {}) }
      delete body.transactionId
      const action = String(body.action)
      const right = Object.hasOwn(RIGHTS, action) ? RIGHTS[action] : undefined
      if (!right || !mayClient(rules, String(body.collectionName), right)) {
        throw new WireRefusal(
          'DATABASE_PERMISSION_DENIED',
          '[PermissionDenied] Permission denied: the collection is not open to clients',
        )
      }
      return { requestId, ...(await run(action, body)) }
    } catch (error) {
      return { requestId, ...toWireError(error) }
    }
  })
}
