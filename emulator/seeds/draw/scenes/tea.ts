import { camera, productPicture, shots, tints, type Picture } from '../picture'

const cups = /* glsl */ `
void teacup(vec3 p, float r, int drink) {
  float d = length((p - vec3(0, r, 0)) * vec3(1, 0.86, 1)) - r;
  put(min(smax(abs(d + 0.03) - 0.03, p.y - r * 1.15, 0.04), can(p - vec3(0, 0.04, 0), r * 0.5, 0.06, 0.02)), 20, p);
  put(max(d + 0.04, p.y - r * 0.98), drink, p);
}
void mug(vec3 p, int drink) {
  float d = can(p - vec3(0, 0.48, 0), 0.5, 0.48, 0.06), inner = can(p - vec3(0, 0.58, 0), 0.44, 0.5, 0.05);
  vec3 h = p - vec3(0.5, 0.48, 0.0);
  float handle = max(length(vec2(length(h.xy * vec2(1, 0.95)) - 0.24, h.z)) - 0.065, 0.02 - h.x);
  put(smin(smax(d, -inner, 0.03), handle, 0.05), 20, p);
  put(can(p - vec3(0, 0.46, 0), 0.45, 0.4, 0.01), drink, p);
}
void cupPaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m == 20) { s.col = hex(0xfbf7ef); s.gloss = 0.8; s.spec = 0.7; }
  if (m == 21) { s.col = mix(hex(0xc9d46a), hex(0xe6e8a0), 0.5); s.gloss = 0.9; s.spec = 0.8; s.soft = hex(0xb8c850) * 0.2; }
  if (m == 22) { s.col = mix(hex(0xa83410), hex(0xd9722a), smoothstep(0.15, 0.45, length(q.xz))); s.gloss = 0.92; s.spec = 1.0; s.soft = hex(0xc04a10) * 0.1; }
  if (m == 25) { s.col = mix(hex(0xc8801e), hex(0xf0b646), smoothstep(0.2, 0.6, length(q.xz))); s.gloss = 0.92; s.spec = 1.0; s.soft = hex(0xe09a20) * 0.14; }
  if (m == 23) { s.col = mix(hex(0x2c160c), hex(0x8a5a34), smoothstep(0.3, 0.45, length(q.xz))); s.gloss = 0.9; s.spec = 0.9; }
}
void sprig(vec3 p, float spin) {
  for (int i = 0; i < 3; i++) {
    vec3 l = p; l.xz = turn(spin + (float(i) - 1.0) * 0.75) * l.xz;
    put(leaf(l, i == 1 ? 0.62 : 0.48, 0.085), 9, l);
  }
}
void leafPaint(int m, vec3 q, inout Mat s) {
  if (m == 9) { s.col = mix(hex(0x3f7d36), hex(0xa8c968), smoothstep(0.0, 0.6, q.z)); s.soft = hex(0x6aa040) * 0.1; s.gloss = 0.4; }
}
`
const longjing = /* glsl */ `${cups}
void tin(vec3 t) {
  put(can(t - vec3(0, 0.85, 0), 0.62, 0.85, 0.06), 2, t);
  put(can(t - vec3(0, 1.64, 0), 0.64, 0.22, 0.07), 3, t);
}
void flake(vec3 p, float spin) { p.xz = turn(spin) * p.xz; put(egg(p - vec3(0, 0.03, 0), vec3(0.028, 0.024, 0.2)) * 0.7, 4, p); }
void paint(int m, vec3 q, inout vec3 n, inout Mat s) {
  cupPaint(m, q, n, s); leafPaint(m, q, s);
  if (m == 2) {
    vec2 u = vec2(atan(q.x, q.z) * 0.62, q.y - 0.8);
    s.col = hex(0x3f7a54); s.gloss = 0.42; s.spec = 0.5;
    s.col = mix(s.col, hex(0x5c9a6a), ink(u.y + 0.35 - 0.16 * abs(sin(u.x * 2.6 + 0.5)) - 0.05 * sin(u.x * 9.0)));
    s.col = mix(s.col, hex(0x9cc79a), ink(u.y + 0.52 - 0.12 * abs(sin(u.x * 3.4 + 1.4))));
    s.col = mix(s.col, hex(0xfbf4e2), ink(rect(u - vec2(0.04, 0.16), vec2(0.3, 0.42), 0.28)));
    s.col = mix(s.col, hex(0x6aa255), ink(leafMark((u - vec2(0.1, 0.22)) * 1.1)));
    s.col = mix(s.col, hex(0x8fbf6a), ink(leafMark((turn(1.7) * (u - vec2(-0.04, 0.1))) * 1.3)));
    s.col = mix(s.col, hex(0xd6a94a), ink(abs(u.y - 0.7) - 0.014));
  }
  if (m == 3) { s.col = hex(0x35694a); s.gloss = 0.5; s.spec = 0.6; if (abs(q.y - 1.5) < 0.02) s.col = hex(0xd6a94a); }
  if (m == 4) { s.col = mix(hex(0x5f8a3c), hex(0xa3b45a), fbm(q * 9.0)); s.gloss = 0.25; }
}
`
const longjingFront = `${longjing}
void scene(vec3 p) {
  vec3 t = p - vec3(-0.45, 0, -0.4); tin(t);
  teacup(p - vec3(0.72, 0, 0.5), 0.46, 21);
  sprig(p - vec3(-0.2, 0.08, 0.75), -0.5);
  for (int i = 0; i < 7; i++) flake(p - vec3(0.15 + 0.2 * hash(float(i)), 0.0, 1.0 + 0.35 * hash(float(i) + 9.0)), float(i) * 2.1);
}
`
const longjingTop = `${longjing}
void scene(vec3 p) {
  put(plate(p - vec3(-0.45, 0, 0.1), 1.0), 20, p);
  for (int i = 0; i < 46; i++) {
    float f = float(i), a = f * 2.4, r = 0.105 * sqrt(f);
    flake(p - vec3(-0.45 + cos(a) * r, 0.1 + 0.2 * (1.0 - r) + 0.02 * hash(f), 0.1 + sin(a) * r), f * 1.9);
  }
  teacup(p - vec3(0.95, 0, -0.5), 0.5, 21);
  sprig(p - vec3(0.85, 0.08, 0.75), 0.9);
}
`

const lapsang = /* glsl */ `${cups}
void caddy(vec3 b) {
  put(box(b - vec3(0, 0.78, 0), vec3(0.58, 0.78, 0.58), 0.07), 2, b);
  put(box(b - vec3(0, 1.6, 0), vec3(0.6, 0.16, 0.6), 0.07), 3, b);
  put(can(b - vec3(0, 1.82, 0), 0.16, 0.08, 0.05), 4, b);
}
void gaiwan(vec3 p, bool lid) {
  teacup(p, 0.5, 22);
  put(plate(p - vec3(0, -0.02, 0), 0.62), 20, p);
  if (lid) {
    vec3 q = p - vec3(0.0, 0.46, 0); q.xy = turn(0.0) * q.xy;
    put(smax(egg(q, vec3(0.5, 0.3, 0.5)), -q.y + 0.1, 0.02), 20, q);
    put(ring(q - vec3(0, 0.3, 0), 0.1, 0.04), 20, q);
  }
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) {
  cupPaint(m, q, n, s); leafPaint(m, q, s);
  if (m == 2) {
    s.col = hex(0xa8262a); s.gloss = 0.5; s.spec = 0.55;
    vec2 u = (abs(q.x) > 0.575 ? q.zy : q.xy) - vec2(0, 0.78);
    s.col = mix(s.col, hex(0x8c1b22), ink(length(vec2(mod(u.x, 0.3) - 0.15, mod(u.y, 0.3) - 0.15)) - 0.1) * 0.6);
    s.col = mix(s.col, hex(0xfbf0dc), ink(length(u) - 0.38));
    s.col = mix(s.col, hex(0xd6a94a), ink(abs(length(u) - 0.42) - 0.014));
    s.col = mix(s.col, hex(0xa8262a), ink(max(abs(u.x) + abs(u.y + 0.02) * 0.8 - 0.26, -(abs(u.x) + abs(u.y + 0.12) * 0.8 - 0.2))));
    s.col = mix(s.col, hex(0x3d6b45), ink(max(u.y + 0.13 - 0.09 * sin(u.x * 14.0) * 0.6, length(u) - 0.36)));
  }
  if (m == 3) { s.col = hex(0xa8262a); s.gloss = 0.5; s.spec = 0.6; if (q.y < 1.5) s.col = hex(0xd6a94a); }
  if (m == 4) { s.col = hex(0xd6a94a); s.gloss = 0.75; s.spec = 1.0; }
}
`
const lapsangFront = `${lapsang}
void scene(vec3 p) {
  vec3 b = p - vec3(-0.5, 0, -0.45); b.xz = turn(0.42) * b.xz; caddy(b);
  gaiwan(p - vec3(0.7, 0, 0.5), false);
  vec3 l = p - vec3(0.12, 0.12, 1.05); l.xy = turn(0.0) * l.xy;
  put(smax(abs(egg(l, vec3(0.44, 0.3, 0.44)) + 0.02) - 0.02, -l.y, 0.02), 20, l);
  put(ring(l - vec3(0, 0.31, 0), 0.1, 0.04), 20, l);
}
`
const lapsangTop = `${lapsang}
void scene(vec3 p) {
  gaiwan(p - vec3(-0.5, 0, -0.1), false);
  teacup(p - vec3(0.75, 0, 0.45), 0.36, 22);
  teacup(p - vec3(0.45, 0, -0.95), 0.36, 22);
}
`

const oolong = /* glsl */ `${cups}
void bottle(vec3 p, int drink) {
  float body = can(p - vec3(0, 0.72, 0), 0.44, 0.72, 0.1), neck = can(p - vec3(0, 1.6, 0), 0.2, 0.25, 0.03);
  put(smin(body, neck, 0.35), drink, p);
  put(can(p - vec3(0, 1.92, 0), 0.235, 0.12, 0.04), 3, p);
}
void bagPut(vec3 p, float spin) {
  p.xz = turn(spin) * p.xz;
  float k = max(p.y, 0.0);
  float d = max(max(abs(p.x) * 0.82 + k * 0.55, abs(p.z) * 0.82 + k * 0.55) - 0.3, -p.y) - 0.015;
  put(d * 0.75, 4, p);
  put(rod(p, vec3(0, 0.5, 0), vec3(0.18, 0.62, 0.12), 0.012), 20, p);
  put(box(p - vec3(0.22, 0.6, 0.15), vec3(0.1, 0.1, 0.012), 0.01), 6, p);
}
void bloom(vec3 p, float spin) {
  p.xz = turn(spin) * p.xz;
  float a = PI / 2.0, w = floor(atan(p.x, p.z) / a + 0.5) * a;
  vec3 l = p; l.xz = turn(w) * l.xz;
  put(egg(l - vec3(0, 0.05, 0.075), vec3(0.062, 0.028, 0.075)) * 0.8, 5, l);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) {
  cupPaint(m, q, n, s); leafPaint(m, q, s);
  if (m == 2) {
    float level = smoothstep(1.52, 1.5, q.y);
    s.col = mix(hex(0xf3efe0), mix(hex(0xd98a1e), hex(0xf5c052), smoothstep(0.0, 1.5, q.y)), level);
    s.soft = hex(0xf0a52a) * 0.3 * level; s.gloss = 0.94; s.spec = 1.1;
    vec2 u = vec2(atan(q.x, q.z) * 0.44, q.y - 0.68);
    float lab = ink(rect(u - vec2(0.03, 0), vec2(0.28, 0.32), 0.08));
    if (lab > 0.5) { s.soft = vec3(0); s.gloss = 0.4; s.spec = 0.4; }
    s.col = mix(s.col, hex(0xfff8e6), lab);
    for (int i = 0; i < 3; i++) {
      vec2 c = u - vec2(0.03 + 0.1 * (float(i) - 1.0), 0.08 * (mod(float(i), 2.0) * 2.0 - 1.0));
      float a = atan(c.y, c.x);
      s.col = mix(s.col, hex(0xf0a51e), ink(length(c) - 0.075 * (0.72 + 0.28 * cos(a * 4.0))));
    }
  }
  if (m == 3) { s.col = hex(0xc8955a); s.gloss = 0.3; s.spec = 0.3; n.x += 0.2 * noise(q * 40.0); }
  if (m == 4) { s.col = mix(hex(0xf5ecd2), hex(0x8a7a3a), smoothstep(0.35, 0.62, fbm(q * 9.0)) * smoothstep(0.3, 0.05, q.y)); s.gloss = 0.35; s.soft = hex(0xf0e0a0) * 0.08; }
  if (m == 5) { s.col = mix(hex(0xf08c12), hex(0xffc640), smoothstep(0.0, 0.12, q.z)); s.soft = hex(0xffa820) * 0.15; s.gloss = 0.3; }
  if (m == 6) { s.col = hex(0xf3ab38); }
}
`
const oolongFront = `${oolong}
void scene(vec3 p) {
  bottle(p - vec3(-0.45, 0, -0.3), 2);
  bagPut(p - vec3(0.62, 0, 0.35), 0.4);
  bagPut(p - vec3(0.2, 0, 0.98), 1.2);
  for (int i = 0; i < 6; i++) bloom(p - vec3(0.95 + 0.35 * hash(float(i)), 0.0, 0.75 + 0.6 * (hash(float(i) + 4.0) - 0.3)), float(i));
  sprig(p - vec3(-0.85, 0.08, 0.6), 0.7);
}
`
const oolongHigh = `${oolong}
void scene(vec3 p) {
  teacup(p - vec3(-0.45, 0, -0.2), 0.66, 25);
  bagPut(p - vec3(0.85, 0, 0.35), 0.5);
  bagPut(p - vec3(0.35, 0, -1.15), 1.0);
  for (int i = 0; i < 12; i++) bloom(p - vec3(-0.9 + 1.8 * hash(float(i)), 0.0, 0.75 + 0.55 * hash(float(i) + 4.0)), float(i));
  for (int i = 0; i < 4; i++) bloom(p - vec3(-0.45 + 0.7 * (hash(float(i)) - 0.5), 0.62, -0.2 + 0.7 * (hash(float(i) + 2.0) - 0.5)), float(i));
}
`

export const longjingScene = longjingFront
export const teaCups = cups

export const teas: readonly Picture[] = [
  productPicture('longjing-tea-1', tints.tea, camera([0.05, 0.82, 0], 10, 19, 7.4), longjingFront),
  productPicture('longjing-tea-2', tints.tea, shots.top, longjingTop),
  productPicture('lapsang-tea-1', tints.tea, camera([0.05, 0.82, 0], 10, 20, 7.4), lapsangFront),
  productPicture('lapsang-tea-2', tints.tea, camera([0, 0.3, 0], -12, 42, 6.2), lapsangTop),
  productPicture('osmanthus-oolong-1', tints.tea, camera([0.1, 0.88, 0], 10, 18, 7.4), oolongFront),
  productPicture('osmanthus-oolong-2', tints.tea, camera([0.1, 0.3, 0], 12, 48, 6.6), oolongHigh),
]
