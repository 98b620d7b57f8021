import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { done, malformed, type OpenApiAnswer, refuse } from './openapi-context'

/** Words that this check finds, with WeChat's labels (ads, obscene, abuse, crime, fraud). */
const RISKY_WORDS: readonly (readonly [word: string, label: number])[] = [
  ['加微信', 10001],
  ['代开发票', 10001],
  ['色情', 20002],
  ['约炮', 20002],
  ['傻逼', 20003],
  ['赌博', 20006],
  ['毒品', 20006],
  ['枪支', 20006],
  ['刷单', 20008],
  ['日赚千元', 20008],
]
const NORMAL = 100
const MAX_CHARACTERS = 2500

const Request = v.object({
  version: v.number(),
  openid: v.string(),
  scene: v.number(),
  content: v.string(),
  nickname: v.optional(v.string()),
  title: v.optional(v.string()),
  signature: v.optional(v.string()),
})

/** `security.msgSecCheck` version 2; the words of the list are risky, all else passes. */
export function msgSecCheck(data: unknown): OpenApiAnswer {
  const parsed = v.safeParse(Request, data)
  if (!parsed.success) return malformed(parsed.issues[0].message)
  const { version, openid, scene, content, nickname, title, signature } = parsed.output
  if (version !== 2) return refuse(40097, 'invalid args: version')
  if (openid === '') return refuse(40003, 'invalid openid')
  if (![1, 2, 3, 4].includes(scene)) return refuse(40129, 'invalid scene')
  if (content === '') return refuse(44004, 'empty content')
  if ([...content].length > MAX_CHARACTERS) return refuse(45002, 'content size out of limit')
  const all = [content, nickname, title, signature].join('\n').replace(/\s/g, '')
  const found = RISKY_WORDS.find(([word]) => all.includes(word))
  const suggest = found ? 'risky' : 'pass'
  const label = found?.[1] ?? NORMAL
  const keyword = found ? { keyword: found[0], level: 90 } : {}
  return done({
    trace_id: randomUUID(),
    result: { suggest, label },
    detail: [{ strategy: 'keyword', errcode: 0, suggest, label, ...keyword }],
  })
}
