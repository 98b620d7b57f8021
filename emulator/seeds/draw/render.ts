import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { pictures } from './all-pictures'
import type { Camera, Picture } from './picture'
import { shaderFor } from './studio'

// Draws the seeds' pictures: tsx emulator/seeds/draw/render.ts [part of a name] [--draft] [--out FOLDER]
const args = process.argv.slice(2)
const draft = args.includes('--draft')
const outAt = args.indexOf('--out')
const folder = outAt >= 0 ? (args[outAt + 1] ?? '') : join(__dirname, '..', 'pictures')
const wanted = args.filter((arg, i) => !arg.startsWith('--') && i !== outAt + 1)

const LENS = 2.35

const linear = (colour: number) =>
  [16, 8, 0].map((shift) => Math.pow(((colour >> shift) & 255) / 255, 2.2))

function eyeOf({ target, around, above, distance }: Camera): number[] {
  const [a, b] = [(around * Math.PI) / 180, (above * Math.PI) / 180]
  return [
    target[0] + Math.sin(a) * Math.cos(b) * distance,
    target[1] + Math.sin(b) * distance,
    target[2] + Math.cos(a) * Math.cos(b) * distance,
  ]
}

/** Runs inside the browser: compiles the shader, draws in bands, answers a JPEG as a data URL. */
async function drawInPage(job: {
  shader: string
  width: number
  height: number
  uniforms: Record<string, number[]>
  quality: number
}): Promise<string> {
  const canvas = document.createElement('canvas')
  canvas.width = job.width
  canvas.height = job.height
  const gl = canvas.getContext('webgl2', { preserveDrawingBuffer: true })
  if (!gl) throw new Error('this browser has no WebGL 2')
  const program = gl.createProgram()
  const corners = 'void main(){gl_Position=vec4(vec2(gl_VertexID&1,gl_VertexID>>1)*4.0-1.0,0,1);}'
  const sources = [
    [gl.VERTEX_SHADER, `#version 300 es\n${corners}`],
    [gl.FRAGMENT_SHADER, job.shader],
  ] as const
  for (const [kind, source] of sources) {
    const shader = gl.createShader(kind)
    if (!shader) throw new Error('no shader')
    gl.shaderSource(shader, source)
    gl.compileShader(shader)
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS))
      throw new Error(gl.getShaderInfoLog(shader) ?? 'shader refused')
    gl.attachShader(program, shader)
  }
  gl.linkProgram(program)
  if (!gl.getProgramParameter(program, gl.LINK_STATUS))
    throw new Error(`link: ${gl.getProgramInfoLog(program)}`)
  gl.useProgram(program)
  const setters = [gl.uniform1fv, gl.uniform2fv, gl.uniform3fv]
  for (const [name, value] of Object.entries(job.uniforms))
    setters[value.length - 1]?.call(gl, gl.getUniformLocation(program, name), value)
  const first = gl.createTexture()
  gl.bindTexture(gl.TEXTURE_2D, first)
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, job.width, job.height)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
  const target = gl.createFramebuffer()
  gl.bindFramebuffer(gl.FRAMEBUFFER, target)
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, first, 0)
  gl.viewport(0, 0, job.width, job.height)
  gl.enable(gl.SCISSOR_TEST)
  for (const refine of [0, 1]) {
    // What is drawn to must not be bound for reading at the same time.
    gl.bindTexture(gl.TEXTURE_2D, refine === 1 ? first : null)
    gl.bindFramebuffer(gl.FRAMEBUFFER, refine === 1 ? null : target)
    gl.uniform1f(gl.getUniformLocation(program, 'refine'), refine)
    for (let y = 0; y < job.height; y += 64) {
      gl.scissor(0, y, job.width, 64)
      gl.drawArrays(gl.TRIANGLES, 0, 3)
      gl.finish()
      await new Promise((resolve) => setTimeout(resolve))
    }
  }
  return canvas.toDataURL('image/jpeg', job.quality)
}

async function draw(page: Page, picture: Picture): Promise<void> {
  const scale = draft ? 0.5 : 1
  const [width, height] = [picture.width * scale, picture.height * scale]
  const url = await page.evaluate(drawInPage, {
    shader: shaderFor(picture.scene),
    width,
    height,
    quality: 0.72,
    uniforms: {
      size: [width, height],
      eye: eyeOf(picture.camera),
      target: [...picture.camera.target],
      near: linear(picture.tint[0]),
      far: linear(picture.tint[1]),
      lens: [LENS],
      shift: [...(picture.shift ?? [0, 0])],
    },
  })
  const file = join(folder, `${picture.file}.jpg`)
  mkdirSync(dirname(file), { recursive: true })
  const bytes = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
  writeFileSync(file, bytes)
  process.stdout.write(`${picture.file} ${(bytes.length / 1024).toFixed(1)} KB\n`)
}

/** A page of its own for each: a browser keeps only so many WebGL contexts alive. */
async function drawOnFreshPage(browser: Browser, picture: Picture): Promise<void> {
  const page = await browser.newPage()
  // tsx keeps function names through this helper, which the page does not have.
  await page.evaluate('globalThis.__name = (f) => f')
  await draw(page, picture)
  await page.close()
}

async function main(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  })
  try {
    for (const picture of pictures)
      if (wanted.length === 0 || wanted.some((part) => picture.file.includes(part)))
        await drawOnFreshPage(browser, picture)
  } finally {
    await browser.close()
  }
}

void main()
