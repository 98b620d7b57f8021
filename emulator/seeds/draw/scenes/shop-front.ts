import { camera, tints, type Camera, type Picture } from '../picture'
import { strawberryScene } from './berries'
import { bunnyScene } from './family'
import { peachScene } from './fruit'
import { basketScene } from './home'
import { potScene, wokScene } from './kitchen'
import { pastryScene } from './sweets'
import { longjingScene } from './tea'

function icon(file: string, tint: Picture['tint'], view: Camera, scene: string): Picture {
  return { file: `categories/${file}`, width: 240, height: 240, camera: view, tint, scene }
}

/** Wide, with the subject at the right, so that words have room at the left. */
function banner(file: string, tint: Picture['tint'], view: Camera, scene: string): Picture {
  const frame = { width: 960, height: 400, shift: [0.56, 0] as const }
  return { file: `banners/${file}`, ...frame, camera: view, tint, scene }
}

export const shopFront: readonly Picture[] = [
  icon('fruit', tints.fruit, camera([0, 0.7, 0.1], 10, 18, 6.0), strawberryScene),
  icon('snacks', tints.snacks, camera([0, 0.62, 0.1], 8, 24, 5.6), pastryScene),
  icon('tea', tints.tea, camera([0.05, 0.82, 0], 10, 19, 6.4), longjingScene),
  icon('home', tints.home, camera([0, 0.8, 0], 18, 20, 6.4), basketScene),
  icon('kitchen', tints.kitchen, camera([0, 0.72, 0], 6, 20, 6.4), potScene),
  icon('family', tints.family, camera([0, 1.08, 0], 0, 10, 6.4), bunnyScene),
  banner('peach', [0xffe6d6, 0xffbfa3], camera([0.05, 0.72, 0], 12, 18, 6.6), peachScene),
  banner('tea', [0xe6f1de, 0xaed0aa], camera([0.05, 0.86, 0], 10, 19, 6.8), longjingScene),
  banner('wok', [0xfbe9d6, 0xeebd94], camera([0.1, 0.4, 0], 0, 32, 6.6), wokScene),
]
