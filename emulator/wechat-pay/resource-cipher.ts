import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

export interface EncryptedResource {
  algorithm: 'AEAD_AES_256_GCM'
  original_type: string
  ciphertext: string
  associated_data: string
  nonce: string
}

/** Encrypts what a notification tells: AES-256-GCM, 12-character nonce, tag behind the text. */
export function encryptResource(
  apiV3Key: string,
  originalType: string,
  plain: string,
): EncryptedResource {
  const nonce = randomBytes(6).toString('hex')
  const cipher = createCipheriv('aes-256-gcm', apiV3Key, nonce).setAAD(Buffer.from(originalType))
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return {
    algorithm: 'AEAD_AES_256_GCM',
    original_type: originalType,
    ciphertext: sealed.toString('base64'),
    associated_data: originalType,
    nonce,
  }
}

/** The plain text; throws when a bit of it, of its nonce or of its associated data was changed. */
export function decryptResource(apiV3Key: string, resource: EncryptedResource): string {
  const sealed = Buffer.from(resource.ciphertext, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', apiV3Key, resource.nonce)
    .setAAD(Buffer.from(resource.associated_data))
    .setAuthTag(sealed.subarray(-16))
  return decipher.update(sealed.subarray(0, -16)).toString() + decipher.final().toString()
}
