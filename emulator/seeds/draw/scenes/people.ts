import { camera, type Picture } from '../picture'

/** How one person looks; colours as 0xRRGGBB. */
interface Look {
  readonly file: string
  readonly hair: 'bob' | 'short' | 'bun' | 'cap' | 'long'
  readonly hairColour: number
  readonly skin: number
  readonly shirt: number
  readonly glasses?: boolean
  readonly tint: Picture['tint']
}

const hex = (colour: number) => `hex(0x${colour.toString(16).padStart(6, '0')})`

const hairs: Record<Look['hair'], string> = {
  bob: `float d = smax(egg(h - vec3(0, 0.06, -0.06), vec3(0.6, 0.62, 0.56)), -egg(h - vec3(0, -0.22, 0.42), vec3(0.44, 0.5, 0.45)), 0.05);
    d = max(d, -h.y - 0.42);`,
  short: `float d = smax(egg(h - vec3(0, 0.1, -0.06), vec3(0.56, 0.56, 0.54)), -egg(h - vec3(0.05, -0.2, 0.3), vec3(0.52, 0.46, 0.55)), 0.04);
    d = max(d, -h.y - 0.12 + 0.0 * h.x);`,
  bun: `float d = smax(egg(h - vec3(0, 0.08, -0.08), vec3(0.56, 0.58, 0.54)), -egg(h - vec3(0, -0.2, 0.4), vec3(0.45, 0.5, 0.5)), 0.05);
    d = min(max(d, -h.y - 0.3), ball(h - vec3(0, 0.66, -0.16), 0.24));`,
  cap: `float d = smax(egg(h - vec3(0, 0.12, -0.02), vec3(0.57, 0.52, 0.56)), -(h.y - 0.12), 0.03);
    d = smin(d, max(egg(h - vec3(0, 0.15, 0.5), vec3(0.4, 0.06, 0.34)), 0.0 - h.z), 0.05);`,
  long: `float d = smax(egg(h - vec3(0, 0.08, -0.08), vec3(0.58, 0.6, 0.54)), -egg(h - vec3(-0.1, -0.24, 0.42), vec3(0.44, 0.54, 0.45)), 0.05);
    d = smin(max(d, -h.y - 0.4), egg(vec3(abs(h.x) - 0.44, h.y + 0.5, h.z + 0.12), vec3(0.17, 0.5, 0.24)), 0.1);`,
}

function portrait(look: Look): Picture {
  const scene = /* glsl */ `
float hair(vec3 h) { ${hairs[look.hair]} return d * 0.85; }
void scene(vec3 p) {
  vec3 h = p - vec3(0, 1.28, 0);
  float face = smin(egg(h, vec3(0.5, 0.53, 0.5)), egg(vec3(abs(h.x) - 0.5, h.y + 0.04, h.z + 0.02), vec3(0.08, 0.12, 0.08)), 0.04);
  face = smin(face, egg(h - vec3(0, -0.08, 0.5), vec3(0.06, 0.055, 0.07)), 0.04);
  put(smin(face, can(p - vec3(0, 0.72, 0), 0.17, 0.2, 0.05), 0.08), 1, h);
  put(hair(h), 2, h);
  put(smin(egg(p - vec3(0, 0.1, 0), vec3(0.72, 0.62, 0.44)), ring(p - vec3(0, 0.66, 0), 0.2, 0.07), 0.1), 3, p);
  ${look.glasses ? 'vec3 g = vec3(abs(h.x) - 0.2, h.y - 0.02, h.z - 0.49); put(min(length(vec2(length(g.xy) - 0.15, g.z + 0.02)) - 0.02, rod(vec3(h.x, h.yz), vec3(-0.06, 0.04, 0.5), vec3(0.06, 0.04, 0.5), 0.017)), 4, g);' : ''}
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m == 1) {
    s.col = ${hex(look.skin)}; s.soft = hex(0xff9a7a) * 0.1; s.gloss = 0.25; s.spec = 0.25;
    if (q.z > 0.2 && q.y > -0.5) {
      vec2 e = vec2(abs(q.x) - 0.2, q.y - 0.02);
      s.col = mix(s.col, hex(0x2c211e), ink(length(e * vec2(1.15, 0.9)) - 0.052));
      s.col = mix(s.col, vec3(1.0), ink(length(e - vec2(0.018 * sign(q.x), 0.022)) - 0.012));
      s.col = mix(s.col, ${hex(look.hairColour)}, ink(max(abs(length(e + vec2(0.0, 0.06)) - 0.21) - 0.013, max(abs(e.x) - 0.085, -e.y))));
      s.col = mix(s.col, hex(0xf07a6a), smoothstep(0.11, 0.03, length(vec2(abs(q.x) - 0.3, q.y + 0.14))) * 0.5);
      s.col = mix(s.col, hex(0xb5473f), ink(max(abs(length(q.xy + vec2(0, 0.14)) - 0.11) - 0.018, q.y + 0.19)));
    }
  }
  if (m == 2) { s.col = ${hex(look.hairColour)} * (0.9 + 0.25 * noise(vec3(q.x * 9.0, q.y * 2.0, q.z * 9.0))); s.gloss = 0.5; s.spec = 0.4; }
  if (m == 3) { s.col = ${hex(look.shirt)}; s.gloss = 0.1; s.spec = 0.15; vec3 g = q * 40.0; n += 0.2 * (vec3(noise(g), noise(g + 3.0), noise(g + 6.0)) - 0.5); }
  if (m == 4) { s.col = hex(0x3a2e2a); s.gloss = 0.6; }
}
`
  return {
    file: `people/${look.file}`,
    width: 240,
    height: 240,
    camera: camera([0, 1.12, 0], 10, 6, 4.9),
    tint: look.tint,
    scene,
  }
}

const looks: readonly Look[] = [
  {
    file: 'xiaoxia',
    hair: 'bob',
    hairColour: 0x3b2a26,
    skin: 0xffdcc2,
    shirt: 0xef6a5a,
    tint: [0xffe9df, 0xfcc4b0],
  },
  {
    file: 'chenyu',
    hair: 'short',
    hairColour: 0x2b2a2e,
    skin: 0xf5c9a4,
    shirt: 0x5b86b8,
    glasses: true,
    tint: [0xe6eef8, 0xb6cae6],
  },
  {
    file: 'minjie',
    hair: 'bun',
    hairColour: 0x4a2f26,
    skin: 0xfbd3b4,
    shirt: 0x7fae8a,
    tint: [0xe9f3e6, 0xbcd8b8],
  },
  {
    file: 'zhouhang',
    hair: 'cap',
    hairColour: 0xe0a33a,
    skin: 0xe8b48a,
    shirt: 0x4a5568,
    tint: [0xfff2d6, 0xf4d08a],
  },
  {
    file: 'keeper',
    hair: 'long',
    hairColour: 0x5a3526,
    skin: 0xffd8bd,
    shirt: 0xd9442f,
    glasses: true,
    tint: [0xfbe9ea, 0xf0bdbd],
  },
  {
    file: 'xiaoman',
    hair: 'bun',
    hairColour: 0x33262a,
    skin: 0xffdfc6,
    shirt: 0x4f9a94,
    tint: [0xe6f3f0, 0xaed6cf],
  },
  {
    file: 'orchard',
    hair: 'cap',
    hairColour: 0x5f8a4a,
    skin: 0xe6b083,
    shirt: 0xc9a86a,
    tint: [0xf3f2dc, 0xd3d79c],
  },
  {
    file: 'guest-1',
    hair: 'short',
    hairColour: 0x6a4a32,
    skin: 0xfbd6b6,
    shirt: 0xf0b84a,
    tint: [0xe8f4f2, 0xb0d8d2],
  },
  {
    file: 'guest-2',
    hair: 'long',
    hairColour: 0x2b2326,
    skin: 0xffe0cc,
    shirt: 0x9a86c8,
    tint: [0xf1ebfa, 0xcdbdea],
  },
  {
    file: 'guest-3',
    hair: 'bun',
    hairColour: 0x8a8a90,
    skin: 0xf4cba8,
    shirt: 0x5f9aa0,
    glasses: true,
    tint: [0xf3efe6, 0xd8cbb2],
  },
]

export const people: readonly Picture[] = looks.map(portrait)
