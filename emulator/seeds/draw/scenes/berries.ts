import { camera, productPicture, shots, tints, type Picture } from '../picture'

const strawberry = /* glsl */ `
float berry(vec3 p) {
  vec3 q = vec3(p.x, -p.y, p.z);
  float d = horn(q, 0.46, 0.17, 0.52);
  return d + 0.012 * sin(q.y * 9.0);
}
void berryPut(vec3 p, float k) {
  vec3 q = p / k;
  float bound = length(q - vec3(0, -0.2, 0)) - 0.95;
  if (bound > 0.25) { if (bound * k < gD) { put(bound * k, 1, q); } return; }
  float a = atan(q.x, q.z), row = q.y * 6.5, col = a / (2.0 * PI) * 9.0 + 0.5 * mod(floor(row), 2.0);
  vec2 cell = vec2(fract(col) - 0.5, fract(row) - 0.5) * vec2(0.9, 1.0);
  float pit = exp(-dot(cell, cell) * 28.0) * 0.02;
  put((berry(q) + pit) * 0.8 * k, 1, q);
  float s = PI / 3.5, w = floor(a / s + 0.5) * s;
  vec3 l = q - vec3(0, 0.44, 0);
  l.xz = turn(w) * l.xz; 
  l.y += 0.45 * l.z * l.z - 0.05;
  put((max(abs(l.x) - 0.16 * sqrt(max(1.0 - l.z / 0.5, 0.0)) * smoothstep(-0.1, 0.12, l.z), max(abs(l.y) - 0.02, abs(l.z - 0.22) - 0.26)) * 0.5 - 0.006) * k, 2, l);
  put(rod(q, vec3(0, 0.42, 0), vec3(0.05, 0.68, 0.03), 0.028) * k, 2, q);
}
void berryCut(vec3 p, float k) {
  vec3 q = p / k;
  put(smax(berry(q), q.z, 0.02) * k, q.z > -0.03 ? 3 : 1, q);
}
void berryPaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m == 1) {
    float a = atan(q.x, q.z), row = q.y * 6.5, col = a / (2.0 * PI) * 9.0 + 0.5 * mod(floor(row), 2.0);
    vec2 cell = (vec2(fract(col) - 0.5, fract(row) - 0.5)) * vec2(1.7, 1.0);
    s.col = mix(hex(0xd81e2f), hex(0xef3b3f), smoothstep(-0.6, 0.3, q.y));
    s.col = mix(s.col, hex(0xf9c9a8), smoothstep(0.3, 0.47, q.y) * 0.55);
    s.col = mix(s.col, hex(0xf3c35f), smoothstep(0.2, 0.14, length(cell)));
    s.soft = hex(0xff4a3a) * 0.12; s.gloss = 0.72; s.spec = 0.8;
  }
  if (m == 2) { s.col = mix(hex(0x3d8a34), hex(0x86c046), smoothstep(0.05, 0.42, q.z)); s.gloss = 0.4; s.spec = 0.4; s.soft = hex(0x55a030) * 0.08; }
  if (m == 3) {
    float edge = -berry(q);
    s.col = mix(hex(0xe0252f), hex(0xf87f75), smoothstep(0.02, 0.12, edge));
    s.col = mix(s.col, hex(0xffdcd2), smoothstep(0.12, 0.3, edge + 0.03 * noise(q * 15.0)));
    s.gloss = 0.7; s.spec = 0.6; s.soft = hex(0xff8070) * 0.12;
  }
}
`
const strawberryFront = `${strawberry}
void scene(vec3 p) {
  vec3 a = p - vec3(-0.62, 0.56, 0.15); a.xz = turn(0.7) * a.xz; a.yz = turn(1.15) * a.yz; berryPut(a, 1.18);
  vec3 b = p - vec3(0.62, 0.5, -0.5); b.xz = turn(-0.9) * b.xz; b.yz = turn(1.3) * b.yz; berryPut(b, 1.1);
  vec3 c = p - vec3(0.55, 0.58, 0.72); c.xz = turn(0.1) * c.xz; c.xy = turn(0.35) * c.xy; c.yz = turn(-0.5) * c.yz; berryCut(c, 1.02);
  vec3 d = p - vec3(-0.05, 1.18, -0.25); d.xz = turn(0.2) * d.xz; d.yz = turn(0.75) * d.yz; berryPut(d, 1.05);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { berryPaint(m, q, n, s); }
`
const strawberryPlate = `${strawberry}
void scene(vec3 p) {
  put(plate(p, 1.45), 5, p);
  for (int i = 0; i < 7; i++) {
    float f = float(i), a = f * 1.047;
    vec3 q = p - (i == 6 ? vec3(0.0, 0.98, 0.0) : vec3(cos(a) * 0.68, 0.46, sin(a) * 0.68));
    if (i == 6) { q.yz = turn(0.5) * q.yz; } else { q.xz = turn(a - 1.57 + 3.14) * q.xz; q.yz = turn(1.0) * q.yz; }
    berryPut(q, 0.82);
  }
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) {
  berryPaint(m, q, n, s);
  if (m == 5) { s.col = hex(0xfbf6f0); s.gloss = 0.8; s.spec = 0.7; }
}
`

const blueberry = /* glsl */ `
void blue(vec3 p, float r, float seed) {
  float b = length(p) - r - 0.05;
  if (b > 0.15) { if (b < gD) put(b, 1, p); return; }
  vec3 q = p;
  q.xy = turn(seed * 2.4 - 0.9) * q.xy; q.yz = turn(0.9 * sin(seed * 9.0) + 0.35) * q.yz;
  q /= r;
  float a = atan(q.x, q.z);
  float d = smax(length(q * vec3(1.0, 1.1, 1.0)) - 1.0, -(length(q - vec3(0, 1.12, 0)) - 0.42), 0.08);
  float crown = ring(q - vec3(0, 0.86, 0), 0.36 + 0.05 * cos(a * 5.0), 0.055 + 0.03 * cos(a * 5.0));
  put(min(d, crown) * r * 0.8, 1, q);
}
void bluePaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m == 1) {
    float bloom = smoothstep(0.35, 0.75, fbm(q * 1.7 + 3.0)) * 0.75 + 0.15 * q.y;
    s.col = mix(hex(0x2b3a78), hex(0x8fa5d8), clamp(bloom, 0.0, 1.0));
    s.col = mix(hex(0x1b2148), s.col, smoothstep(0.15, 0.42, length(q.xz) + step(q.y, 0.3)));
    s.gloss = 0.3; s.spec = 0.4; s.soft = hex(0x4455aa) * 0.06;
  }
  if (m == 5) { s.col = hex(0xf9f4ee); s.gloss = 0.75; s.spec = 0.7; }
  if (m == 9) { s.col = mix(hex(0x3f8f3a), hex(0x9ccb5a), smoothstep(0.0, 0.5, q.z)); s.gloss = 0.4; s.soft = hex(0x5aa83c) * 0.1; }
}
`
const blueberryFront = `${blueberry}
void scene(vec3 p) {
  vec3 w = p - vec3(-0.12, 0.0, -0.15);
  put(bowl(w, 1.12, 0.62, 0.04), 5, w);
  for (int i = 0; i < 16; i++) {
    float f = float(i), a = f * 2.4, r = 0.24 * sqrt(f + 0.4);
    if (i >= 13) { a = f * 2.1; r = 0.24; }
    blue(w - vec3(cos(a) * r, 0.86 - r * 0.26 + (i >= 13 ? 0.26 : 0.0), sin(a) * r), 0.25, hash(f));
  }
  blue(p - vec3(1.05, 0.22, 0.75), 0.23, 0.4);
  blue(p - vec3(0.6, 0.22, 1.1), 0.23, 0.75);
  blue(p - vec3(1.35, 0.21, 0.2), 0.22, 0.1);
  vec3 l = w - vec3(-0.1, 1.22, 0.1); l.xz = turn(-2.2) * l.xz; put(leaf(l, 0.5, 0.15), 9, l);
  vec3 k = w - vec3(-0.1, 1.22, 0.1); k.xz = turn(2.6) * k.xz; put(leaf(k, 0.4, 0.13), 9, k);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { bluePaint(m, q, n, s); }
`
const blueberryClose = `${blueberry}
void scene(vec3 p) {
  for (int i = 0; i < 12; i++) {
    float f = float(i), a = f * 2.4, r = 0.44 * sqrt(f);
    blue(p - vec3(cos(a) * r, 0.36, sin(a) * r), 0.36 + 0.04 * hash(f + 3.0), hash(f + 5.0));
  }
  blue(p - vec3(0.12, 0.9, 0.1), 0.38, 0.3);
  blue(p - vec3(-0.55, 0.88, -0.2), 0.35, 0.8);
  vec3 l = p - vec3(0.3, 1.0, -0.3); l.xz = turn(-0.9) * l.xz; put(leaf(l, 1.0, 0.26), 9, l);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { bluePaint(m, q, n, s); }
`

const mango = /* glsl */ `
float mangoAt(vec3 p) {
  float d = smin(egg(p, vec3(0.52, 0.66, 0.47)), egg(p - vec3(0.16, 0.22, 0), vec3(0.46, 0.5, 0.42)), 0.3);
  return smin(d, ball(p - vec3(-0.1, -0.52, 0), 0.16), 0.3) * 0.85;
}
void cheek(vec3 p) {
  float body = egg(p, vec3(0.72, 0.5, 0.95));
  vec2 g = abs(fract(p.xz * 3.6) - 0.5);
  float bulge = 0.36 * (1.0 - dot(p.xz / vec2(0.72, 0.95), p.xz / vec2(0.72, 0.95)) * 0.8);
  float cut = 0.09 * smoothstep(0.36, 0.5, max(g.x, g.y));
  float d = smax(body, p.y - 0.02, 0.03);
  put(d, 3, p);
  float cubes = max(egg(p * vec3(1.08, 0.4, 1.06), vec3(0.72, 0.5, 0.95)), p.y - bulge + cut * 3.0);
  put(smax(cubes, -p.y, 0.02) * 0.42, 2, p);
}
void mangoPaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m == 1) {
    float t = q.x * 0.8 + q.y * 0.55 + 0.3 * (fbm(q * 2.6) - 0.5);
    s.col = mix(hex(0xffc63a), hex(0xf2684a), smoothstep(-0.05, 0.62, t));
    s.col = mix(s.col, hex(0xb9c552), smoothstep(-0.25, -0.75, q.y + 0.2 * fbm(q * 3.0)) * 0.6);
    s.col = mix(s.col, s.col * 0.82, smoothstep(0.78, 0.85, noise(q * 26.0)) * 0.5);
    s.soft = hex(0xffa030) * 0.12; s.gloss = 0.48; s.spec = 0.55;
  }
  if (m == 2) { s.col = mix(hex(0xff9d0a), hex(0xffc247), smoothstep(0.0, 0.35, q.y)); s.soft = hex(0xffa01a) * 0.2; s.gloss = 0.7; s.spec = 0.55; }
  if (m == 3) { s.col = mix(hex(0xf6b52e), hex(0xf0704a), smoothstep(0.0, 0.9, q.z * 0.6 - q.x)); s.gloss = 0.4; }
  if (m == 9) { s.col = mix(hex(0x2f7d3d), hex(0x76b653), smoothstep(0.0, 0.6, q.z)); s.gloss = 0.5; }
}
`
const mangoFront = `${mango}
void scene(vec3 p) {
  vec3 a = p - vec3(-0.5, 0.78, -0.3); a.xy = turn(0.28) * a.xy; a.xz = turn(0.5) * a.xz; put(mangoAt(a / 1.15) * 1.15, 1, a / 1.15);
  vec3 b = p - vec3(0.75, 0.56, -0.7); b.xy = turn(1.3) * b.xy; b.xz = turn(-0.4) * b.xz; put(mangoAt(b / 1.05) * 1.05, 1, b / 1.05);
  vec3 c = p - vec3(0.62, 0.44, 0.72); c.xz = turn(0.95) * c.xz; c.yz = turn(0.12) * c.yz; c.xy = turn(0.2) * c.xy; cheek(c * 1.02);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { mangoPaint(m, q, n, s); }
`
const mangoHigh = `${mango}
void scene(vec3 p) {
  vec3 c = p - vec3(-0.55, 0.45, 0.45); c.xz = turn(0.5) * c.xz; cheek(c * 0.95);
  vec3 d = p - vec3(0.85, 0.45, 0.25); d.xz = turn(-0.3) * d.xz; cheek(d * 1.05);
  vec3 a = p - vec3(0.15, 0.56, -1.1); a.xy = turn(1.4) * a.xy; put(mangoAt(a / 1.1) * 1.1, 1, a / 1.1);
  vec3 l = p - vec3(-0.7, 0.6, -1.2); l.xz = turn(1.9) * l.xz; put(leaf(l, 1.1, 0.2), 9, l);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { mangoPaint(m, q, n, s); }
`

export const strawberryScene = strawberryFront

export const berries: readonly Picture[] = [
  productPicture('dandong-strawberry-1', tints.fruit, shots.front, strawberryFront),
  productPicture(
    'dandong-strawberry-2',
    tints.fruit,
    camera([0, 0.4, 0], 12, 38, 6.9),
    strawberryPlate,
  ),
  productPicture(
    'yunnan-blueberry-1',
    tints.fruit,
    camera([0.1, 0.6, 0], 10, 30, 6.6),
    blueberryFront,
  ),
  productPicture(
    'yunnan-blueberry-2',
    tints.fruit,
    camera([0, 0.45, 0], -18, 34, 6.4),
    blueberryClose,
  ),
  productPicture('hainan-mango-1', tints.fruit, camera([0.05, 0.66, 0], 12, 22, 7.4), mangoFront),
  productPicture('hainan-mango-2', tints.fruit, shots.high, mangoHigh),
]
