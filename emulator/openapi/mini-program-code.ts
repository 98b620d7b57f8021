import QRCode from 'qrcode'
import * as v from 'valibot'
import { malformed, type OpenApiAnswer, type OpenApiContext, refuse } from './openapi-context'

/** Visible characters that a scene may have, 32 at most [wxacode.getUnlimited]. */
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/

const Request = v.object({
  scene: v.string(),
  page: v.optional(v.string()),
  check_path: v.optional(v.boolean(), true),
  env_version: v.optional(v.string(), 'release'),
  width: v.optional(v.number(), 430),
})

/**
 * `wxacode.getUnlimited`: a picture whose code scans. WeChat's round code needs WeChat's scanner;
 * this one is a QR code with the text `weapp://<page>?scene=<scene, percent-encoded>`.
 */
export async function getUnlimited(
  ctx: Pick<OpenApiContext, 'pages'>,
  data: unknown,
): Promise<OpenApiAnswer> {
  const parsed = v.safeParse(Request, data)
  if (!parsed.success) return malformed(parsed.issues[0].message)
  const { scene, check_path, env_version, width } = parsed.output
  const pages = ctx.pages()
  const page = parsed.output.page ?? pages[0] ?? ''
  if (!SCENE.test(scene))
    return refuse(40169, 'invalid length for scene, or the data is not json string')
  if (page.startsWith('/') || page.includes('?') || (check_path && !pages.includes(page))) {
    return refuse(41030, 'invalid page')
  }
  if (!['release', 'trial', 'develop'].includes(env_version)) {
    return refuse(40097, 'invalid args: env_version')
  }
  if (!Number.isInteger(width) || width < 280 || width > 1280) {
    return refuse(40097, 'invalid args: width')
  }
  const text = `weapp://${page}?scene=${encodeURIComponent(scene)}`
  const png = await QRCode.toBuffer(text, {
    type: 'png',
    width,
    margin: 2,
    errorCorrectionLevel: 'M',
  })
  return { respData: png, contentType: 'image/png' }
}
