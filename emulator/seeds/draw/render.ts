import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { chromium, type Page } from 'playwright-core'
import { pictures } from './all-pictures'
import type { Camera, Picture } from './picture'
import type { DrawJob } from './draw-in-page'
import { shaderFor } from './studio'

// Draws the seeds' pictures: tsx emulator/seeds/draw/render.ts [part of a name] [--draft] [--out FOLDER]
const args = process.argv.slice(2)
const draft = args.includes('--draft')
const outAt = args.indexOf('--out')
const folder = outAt >= 0 ? (args[outAt + 1] ?? '') : join(__dirname, '..', 'pictures')
const wanted = args.filter((arg, i) => !arg.startsWith('--') && (outAt < 0 || i !== outAt + 1))

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

/** The part that runs inside the browser, as one script. */
async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'draw-in-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
  })
  return outputFiles[0]?.text ?? ''
}

async function draw(page: Page, picture: Picture): Promise<void> {
  const scale = draft ? 0.5 : 1
  const [width, height] = [picture.width * scale, picture.height * scale]
  const job: DrawJob = {
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
  }
  const url = await page.evaluate<string>(`studio.draw(${JSON.stringify(job)})`)
  const file = join(folder, `${picture.file}.jpg`)
  mkdirSync(dirname(file), { recursive: true })
  const bytes = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
  writeFileSync(file, bytes)
  process.stdout.write(`${picture.file} ${(bytes.length / 1024).toFixed(1)} KB\n`)
}

async function main(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  })
  const script = await pageScript()
  try {
    for (const picture of pictures)
      if (wanted.length === 0 || wanted.some((part) => picture.file.includes(part))) {
        // A page for each: a browser keeps only so many WebGL contexts alive.
        const page = await browser.newPage()
        await page.addScriptTag({ content: script })
        await draw(page, picture)
        await page.close()
      }
  } finally {
    await browser.close()
  }
}

void main()
