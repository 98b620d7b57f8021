import { camera, productPicture, tints, type Picture } from '../picture'

const wok = /* glsl */ `
void pan(vec3 p) {
  vec3 q = p - vec3(0, 1.02, 0); q.y *= 1.15;
  float shell = abs(length(q) - 1.15) - 0.028;
  put(smax(shell * 0.85, p.y - 0.55, 0.03), 1, p);
  put(can(p - vec3(0, 0.03, 0), 0.42, 0.035, 0.02), 1, p);
  vec3 h = p - vec3(1.0, 0.52, 0); h.xy = turn(-0.32) * h.xy;
  put(rod(h, vec3(-0.05, 0, 0), vec3(0.32, 0, 0), 0.055), 2, h);
  put(rod(h, vec3(0.34, 0, 0), vec3(1.05, 0.02, 0), 0.085), 3, h);
  put(ring(vec3(h.x - 1.16, h.z, h.y), 0.07, 0.022), 2, h);
  vec3 e = p - vec3(-1.08, 0.52, 0);
  put(arch(vec3(e.z, -e.x * 0.9 + 0.0, e.y), 0.2, 0.045), 2, e);
}
void veg(vec3 p, int kind, float spin) {
  p.xz = turn(spin) * p.xz;
  if (kind == 0) put(can(p.xzy, 0.16, 0.03, 0.02), 4, p);
  else if (kind == 1) { p.y -= 0.6 * p.x * p.x; put(box(p, vec3(0.2, 0.035, 0.07), 0.03) * 0.7, 5, p); }
  else if (kind == 2) { float d = ball(p, 0.06); for (int i = 0; i < 5; i++) { float a = float(i) * 1.256; d = smin(d, ball(p - vec3(cos(a) * 0.11, 0.06 + 0.03 * sin(a * 2.0), sin(a) * 0.11), 0.085), 0.03); } put(d + 0.014 * sin(p.x * 60.0) * sin(p.z * 60.0) * sin(p.y * 60.0), 6, p); }
  else put(smin(egg(p - vec3(0, 0.07, 0), vec3(0.14, 0.08, 0.14)), can(p, 0.05, 0.1, 0.02), 0.04), 7, p);
}
void wokPaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m == 1) {
    s.col = mix(hex(0x2f3134), hex(0x54575c), 0.5 * fbm(q * 5.0)); s.gloss = 0.62; s.spec = 0.8;
    vec2 g = vec2(atan(q.x, q.z) * 7.0, q.y * 9.0), c = fract(g) - 0.5;
    n += 0.13 * vec3(c.x, c.y, c.x * c.y);
  }
  if (m == 2) { s.col = hex(0x8b8f94); s.gloss = 0.75; s.spec = 1.0; }
  if (m == 3) { s.col = mix(hex(0x8a5329), hex(0xb87a42), noise(vec3(q.x * 5.0, q.y * 30.0, q.z * 30.0))); s.gloss = 0.4; }
  if (m == 4) { s.col = hex(0xf28a2a); s.soft = hex(0xf28a2a) * 0.1; s.gloss = 0.6; }
  if (m == 5) { s.col = hex(0xd9362c); s.soft = hex(0xd9362c) * 0.1; s.gloss = 0.75; s.spec = 0.7; }
  if (m == 6) { s.col = mix(hex(0x2f7a35), hex(0x6cb04a), smoothstep(-0.05, 0.15, q.y)); s.gloss = 0.3; s.soft = hex(0x50a040) * 0.08; }
  if (m == 7) { s.col = mix(hex(0xf0dcc0), hex(0xb0855a), smoothstep(0.02, 0.13, q.y)); s.gloss = 0.4; }
}
`
const wokFront = `${wok}
void scene(vec3 p) {
  vec3 w = p - vec3(-0.25, 0.0, 0.0); w.xz = turn(0.5) * w.xz; pan(w);
  for (int i = 0; i < 15; i++) {
    float f = float(i), a = f * 2.4, r = 0.185 * sqrt(f);
    veg(w - vec3(cos(a) * r, 0.3 + 0.16 * r * r, sin(a) * r), i % 4, f * 1.3);
  }
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { wokPaint(m, q, n, s); }
`
const wokEmpty = `${wok}
void scene(vec3 p) {
  vec3 w = p - vec3(-0.2, 0.35, 0.0); w.xz = turn(-0.4) * w.xz; w.xy = turn(0.0) * w.xy; w.yz = turn(0.55) * w.yz; pan(w);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { wokPaint(m, q, n, s); }
`

const pot = /* glsl */ `
void oven(vec3 p, float k, int enamel) {
  p /= k; float keep = gD; gD = keep / k;
  put(can(p - vec3(0, 0.5, 0), 0.95, 0.48, 0.16), enamel, p);
  put(can(p - vec3(0, 0.98, 0), 0.99, 0.05, 0.045), enamel, p);
  vec3 l = p - vec3(0, 0.98, 0);
  put(smax(egg(l, vec3(0.97, 0.32, 0.97)), -l.y, 0.04), enamel, p);
  put(can(p - vec3(0, 1.33, 0), 0.07, 0.08, 0.02), 5, p);
  put(can(p - vec3(0, 1.44, 0), 0.17, 0.055, 0.05), 5, p);
  vec3 s = vec3(abs(p.x) - 0.93, p.y - 0.78, p.z);
  put(max(length(vec2(length(s.xz * vec2(1.15, 0.8)) - 0.24, s.y)) - 0.062, -s.x - 0.05), enamel, p);
  gD *= k;
}
void potPaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m >= 1 && m <= 3) {
    vec3 deep = m == 1 ? hex(0x9c1d1d) : m == 2 ? hex(0xd8c9ae) : hex(0x1f4a3c);
    vec3 lit = m == 1 ? hex(0xe2483a) : m == 2 ? hex(0xfaf1de) : hex(0x3f7a63);
    s.col = mix(deep, lit, smoothstep(0.0, 1.25, q.y)); s.gloss = 0.82; s.spec = 0.85;
    if (abs(q.y - 0.93) < 0.012) s.col *= 0.55;
  }
  if (m == 5) { s.col = hex(0xd6aa5a); s.gloss = 0.8; s.spec = 1.1; }
  if (m == 6) { s.col = hex(0xf2e9da); s.gloss = 0.1; vec3 g = q * 40.0; n += 0.4 * (vec3(noise(g), noise(g + 3.0), noise(g + 6.0)) - 0.5); }
}
`
const potFront = `${pot}
void scene(vec3 p) {
  vec3 c = p - vec3(0.05, 0.03, 0.0); c.xz = turn(0.15) * c.xz;
  put(box(c, vec3(1.3, 0.03, 1.1), 0.03), 6, c);
  vec3 w = p - vec3(0, 0.06, 0); w.xz = turn(-0.25) * w.xz; oven(w, 1.08, 1);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { potPaint(m, q, n, s); }
`
const potTrio = `${pot}
void scene(vec3 p) {
  vec3 a = p - vec3(-0.62, 0, -0.55); a.xz = turn(-0.3) * a.xz; oven(a, 0.78, 3);
  vec3 b = p - vec3(0.95, 0, -0.15); b.xz = turn(0.4) * b.xz; oven(b, 0.62, 2);
  vec3 c = p - vec3(-0.05, 0, 0.95); c.xz = turn(0.1) * c.xz; oven(c, 0.58, 1);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { potPaint(m, q, n, s); }
`

const board = /* glsl */ `
void knife(vec3 p) {
  float w = 0.19 * smoothstep(0.95, 0.3, p.x) + 0.02;
  put(max(max(abs(p.z - 0.02) - w, abs(p.y) - 0.012), max(-p.x - 0.35, p.x - 1.0)) * 0.8, 2, p);
  put(box(p - vec3(-0.72, 0, -0.06), vec3(0.4, 0.05, 0.085), 0.05), 3, p);
}
void tomato(vec3 p) { put(egg(p, vec3(0.36, 0.31, 0.36)) - 0.012 * cos(atan(p.x, p.z) * 5.0), 4, p); }
void slice(vec3 p, int kind) {
  if (kind == 0) put(can(p, 0.34, 0.05, 0.03), 5, p); else put(can(p, 0.2, 0.03, 0.015), 6, p);
}
void boardPaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m == 1) {
    float strip = floor(q.z * 6.5), grain = noise(vec3(q.x * 2.5, strip * 3.0, q.z * 40.0));
    s.col = mix(hex(0xd9a860), hex(0xf0cd8e), 0.45 * hash(strip) + 0.55 * grain);
    s.col *= 1.0 - 0.25 * smoothstep(0.03, 0.0, abs(fract(q.x * 0.8 + hash(strip)) - 0.5)); s.gloss = 0.3; s.spec = 0.35;
  }
  if (m == 2) { s.col = mix(hex(0xaeb6bd), hex(0xe6eaed), smoothstep(-0.1, 0.2, q.z)); s.gloss = 0.88; s.spec = 1.2; }
  if (m == 3) { s.col = hex(0x4a2f22); s.gloss = 0.4; if (abs(abs(q.x + 0.72) - 0.2) < 0.03 && length(vec2(abs(q.x + 0.72) - 0.2, q.z + 0.06)) < 0.028) s.col = hex(0xd0c5b0); }
  if (m == 4) { s.col = mix(hex(0xd6281f), hex(0xf4553a), q.y + 0.4); s.gloss = 0.85; s.spec = 0.9; s.soft = hex(0xff4a2a) * 0.1; }
  if (m == 5) {
    float r = length(q.xz), a = atan(q.x, q.z);
    s.col = mix(hex(0xf5705a), hex(0xe0362a), smoothstep(0.27, 0.3, r));
    float cell = length(vec2(fract(a / (2.0 * PI) * 5.0) - 0.5, (r - 0.18) * 3.6));
    s.col = mix(s.col, hex(0xf7b04a), smoothstep(0.34, 0.26, cell) * step(0.03, q.y)); s.gloss = 0.75; s.spec = 0.6; s.soft = hex(0xff5030) * 0.1;
  }
  if (m == 6) { float r = length(q.xz); s.col = mix(hex(0xe4f0b8), hex(0x3f8a3c), smoothstep(0.165, 0.18, r)); s.col = mix(s.col, hex(0xf6f7d8), smoothstep(0.1, 0.06, r)); s.gloss = 0.6; }
  if (m == 9) { s.col = mix(hex(0x2f7a35), hex(0x7ab84e), smoothstep(0.0, 0.4, q.z)); s.gloss = 0.4; }
}
void slab(vec3 b) {
  float d = box(b, vec3(1.5, 0.07, 0.95), 0.06);
  float hole = length(vec2(b.x + 1.25, b.z)) - 0.12;
  put(smax(d, -hole, 0.03), 1, b);
}
`
const boardFront = `${board}
void scene(vec3 p) {
  vec3 b = p - vec3(0, 0.09, 0); b.xz = turn(0.35) * b.xz; slab(b);
  vec3 k = b - vec3(0.1, 0.1, 0.55); k.xz = turn(0.12) * k.xz; knife(k);
  tomato(b - vec3(0.75, 0.36, -0.35));
  vec3 g = b - vec3(0.75, 0.66, -0.35); for (int i = 0; i < 5; i++) { vec3 l = g; l.xz = turn(float(i) * 1.256) * l.xz; put(leaf(l, 0.22, 0.05), 9, l); }
  for (int i = 0; i < 3; i++) { vec3 s = b - vec3(-0.05 - 0.22 * float(i), 0.14 + 0.05 * float(i), -0.32 + 0.02 * float(i)); s.xy = turn(-0.18 * float(i)) * s.xy; slice(s, 0); }
  for (int i = 0; i < 4; i++) { vec3 s = b - vec3(-0.85 + 0.2 * float(i), 0.11 + 0.02 * float(i % 2), 0.1 + 0.05 * sin(float(i) * 3.0)); s.xy = turn(0.1) * s.xy; slice(s, 1); }
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { boardPaint(m, q, n, s); }
`
const boardLean = `${board}
void scene(vec3 p) {
  vec3 b = p - vec3(-0.15, 1.45, -0.55); b.yz = turn(1.3) * b.yz; b.xz = turn(1.5708) * b.xz; slab(b);
  tomato(p - vec3(0.75, 0.31, 0.55)); tomato(p - vec3(0.15, 0.28, 0.85));
  vec3 g = p - vec3(0.75, 0.6, 0.55); for (int i = 0; i < 5; i++) { vec3 l = g; l.xz = turn(float(i) * 1.256) * l.xz; put(leaf(l, 0.22, 0.05), 9, l); }
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { boardPaint(m, q, n, s); }
`

export const wokScene = wokFront
export const potScene = potFront

export const cookware: readonly Picture[] = [
  productPicture('iron-wok-1', tints.kitchen, camera([0.1, 0.35, 0], 0, 34, 7.4), wokFront),
  productPicture('iron-wok-2', tints.kitchen, camera([0.1, 0.55, 0], 0, 22, 7.6), wokEmpty),
  productPicture('enamel-pot-1', tints.kitchen, camera([0, 0.68, 0], 6, 22, 7.2), potFront),
  productPicture('enamel-pot-2', tints.kitchen, camera([0.1, 0.45, 0.1], 4, 32, 6.9), potTrio),
  productPicture('bamboo-board-1', tints.kitchen, camera([0, 0.15, 0], 0, 46, 7.2), boardFront),
  productPicture('bamboo-board-2', tints.kitchen, camera([0.05, 1.3, 0], 12, 16, 9.4), boardLean),
]
