import { camera, productPicture, shots, tints, type Picture } from '../picture'

const pastry = /* glsl */ `
float dome(vec3 p) { return smax(egg(p, vec3(0.6, 0.52, 0.6)), -(p.y + 0.26), 0.14); }
void whole(vec3 p, float k) { put(dome(p / k) * k, 1, p / k); }
void open_(vec3 p, float k) { vec3 q = p / k; put(smax(dome(q), q.z, 0.015) * k, q.z > -0.03 ? 2 : 1, q); }
void pastryPaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m == 1) {
    float top = smoothstep(-0.12, 0.2, q.y + 0.06 * fbm(q * 6.0));
    s.col = mix(hex(0xf3d9a2), hex(0xd88a26), top);
    s.col = mix(s.col, hex(0xb8621a), smoothstep(0.3, 0.55, q.y) * 0.5);
    n.y += 0.25 * sin(q.y * 70.0 + fbm(q * 5.0) * 6.0) * (1.0 - top);
    vec2 g = q.xz * 9.0, id = floor(g);
    float h = hash(dot(id, vec2(7.1, 31.7)));
    vec2 f = turn(h * 6.0) * (fract(g) - 0.5 - 0.25 * (vec2(h, fract(h * 7.0)) - 0.5));
    float seed = smoothstep(0.02, -0.02, length(f * vec2(1.0, 1.9)) - 0.24);
    float spot = step(length(q.xz), 0.26) * step(0.3, q.y) * step(0.35, h);
    s.col = mix(s.col, hex(0x2a211c), seed * spot);
    s.gloss = mix(0.2, 0.72, top); s.spec = mix(0.3, 0.75, top); s.soft = hex(0xe0a040) * 0.07;
  }
  if (m == 2) {
    float e = -dome(q), yolk = length(q.xy - vec2(0, 0.06)) - 0.21;
    s.col = mix(hex(0xc9822e), hex(0xf7e2b4), smoothstep(0.0, 0.05, e));
    s.col = mix(s.col, hex(0xe9c78a), 0.6 * smoothstep(0.4, 0.9, sin(e * 130.0)) * step(e, 0.13));
    s.col = mix(s.col, hex(0x6b2523), smoothstep(0.125, 0.14, e + 0.012 * noise(q * 24.0)));
    s.col = mix(s.col, hex(0xff9a1f), smoothstep(0.01, -0.02, yolk));
    s.col = mix(s.col, hex(0xffc04a), smoothstep(-0.02, -0.16, yolk + 0.05 * noise(q * 30.0)));
    s.gloss = yolk < 0.0 ? 0.7 : 0.25; s.spec = yolk < 0.0 ? 0.6 : 0.25; s.soft = yolk < 0.0 ? hex(0xff9a1f) * 0.16 : vec3(0);
  }
  if (m == 5) { s.col = hex(0xfdf8f0); s.gloss = 0.75; s.spec = 0.6; }
}
`
const pastryFront = `${pastry}
void scene(vec3 p) {
  vec3 w = p - vec3(0, 0, 0.1); put(plate(w, 1.5), 5, w);
  whole(p - vec3(-0.62, 0.42, -0.25), 1.0);
  whole(p - vec3(0.55, 0.42, -0.55), 1.0);
  whole(p - vec3(-0.05, 1.02, -0.42), 0.95);
  vec3 c = p - vec3(0.42, 0.42, 0.72); c.xz = turn(0.3) * c.xz; c.yz = turn(-0.12) * c.yz; open_(c, 1.05);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { pastryPaint(m, q, n, s); }
`
const pastryClose = `${pastry}
void scene(vec3 p) {
  vec3 c = p - vec3(-0.42, 0.55, 0.5); c.xz = turn(-0.25) * c.xz; c.yz = turn(-0.2) * c.yz; open_(c, 1.4);
  vec3 d = p - vec3(0.9, 0.4, 0.1); d.xz = turn(0.5) * d.xz; open_(d, 1.1);
  whole(p - vec3(0.35, 0.42, -1.0), 1.15);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { pastryPaint(m, q, n, s); }
`

const chocolate = /* glsl */ `
float block(vec3 p, vec2 cells) {
  vec2 size = cells * 0.21;
  float d = box(p, vec3(size.x, 0.05, size.y), 0.03);
  vec2 c = (fract((p.xz + size) / 0.42) - 0.5) * 0.42;
  vec3 q = vec3(c.x, p.y - 0.075, c.y);
  float bump = max(box(q, vec3(0.19 - 0.25 * max(q.y, 0.0), 0.065, 0.19 - 0.25 * max(q.y, 0.0)), 0.03), rect(p.xz, size, 0.02));
  return min(d, bump) * 0.85;
}
float nib(vec3 p) { return egg(p, vec3(0.13, 0.08, 0.24)); }
void chocPaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m == 1) { s.col = mix(hex(0x3b1f14), hex(0x5a3020), 0.4 * fbm(q * 3.0) + 0.3 * q.y); s.gloss = 0.66; s.spec = 0.75; s.soft = hex(0x6a3018) * 0.05; }
  if (m == 2) {
    s.col = hex(0xb8342b); s.gloss = 0.35; s.spec = 0.4;
    if (q.y > 0.1) {
      s.col = mix(s.col, hex(0xe8b65a), ink(abs(rect(q.xz, vec2(0.52, 0.5), 0.05)) - 0.012));
      s.col = mix(s.col, hex(0xe8b65a), ink(egg(vec3(turn(0.6) * q.xz, 0), vec3(0.2, 0.32, 1)) ));
      s.col = mix(s.col, hex(0xb8342b), ink(abs((turn(0.6) * q.xz).x) - 0.012));
    }
  }
  if (m == 3) { s.col = mix(hex(0xd9b25c), hex(0xf6e0a0), noise(q * 11.0)); s.gloss = 0.75; s.spec = 1.0; n += 0.5 * (vec3(noise(q * 16.0), noise(q * 16.0 + 5.0), noise(q * 16.0 + 9.0)) - 0.5); }
  if (m == 4) { s.col = mix(hex(0x9a5526), hex(0xc98446), noise(vec3(q.x * 46.0, q.y * 30.0, q.z * 5.0))); s.gloss = 0.3; }
}
void barPut(vec3 p) {
  put(block(p, vec2(3, 5)), 1, p);
  vec3 w = p - vec3(0, 0.05, 0.55);
  put(box(w, vec3(0.68, 0.13, 0.62), 0.03), 2, w);
  vec3 f = p - vec3(0, 0.05, -0.06);
  put(box(f, vec3(0.66, 0.12, 0.06 + 0.05 * sin(p.x * 18.0) + 0.03 * sin(p.x * 41.0)), 0.02) * 0.6, 3, f);
}
`
const chocolateFront = `${chocolate}
void scene(vec3 p) {
  vec3 b = p - vec3(-0.3, 0.62, -0.3); b.xz = turn(-0.5) * b.xz; b.yz = turn(0.62) * b.yz; barPut(b);
  vec3 c = p - vec3(0.85, 0.08, 0.85); c.xz = turn(0.7) * c.xz; put(block(c, vec2(2, 1)), 1, c);
  vec3 d = p - vec3(0.92, 0.28, 0.78); d.xz = turn(1.9) * d.xz; d.xy = turn(0.12) * d.xy; put(block(d, vec2(1, 1)), 1, d);
  vec3 e = p - vec3(-0.55, 0.08, 1.15); e.xz = turn(1.1) * e.xz; put(nib(e), 4, e);
  vec3 f = p - vec3(-0.1, 0.08, 1.35); f.xz = turn(-0.4) * f.xz; put(nib(f), 4, f);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { chocPaint(m, q, n, s); }
`
const chocolateHigh = `${chocolate}
void scene(vec3 p) {
  for (int i = 0; i < 4; i++) {
    float f = float(i);
    vec3 c = p - vec3(0.1 - 0.12 * f, 0.09 + 0.2 * f, -0.1 + 0.05 * f); c.xz = turn(0.35 * f - 0.3) * c.xz;
    put(block(c, i == 3 ? vec2(2, 2) : vec2(3, 3)), 1, c);
  }
  vec3 e = p - vec3(-1.05, 0.08, 0.85); e.xz = turn(1.1) * e.xz; put(nib(e), 4, e);
  vec3 g = p - vec3(0.95, 0.08, 0.95); g.xz = turn(-0.6) * g.xz; put(nib(g), 4, g);
  vec3 h = p - vec3(-0.05, 0.95, 0.1); h.xz = turn(0.4) * h.xz; put(nib(h), 4, h);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { chocPaint(m, q, n, s); }
`

const seaweed = /* glsl */ `
float crisp(vec3 p) { return (box(p, vec3(0.4, 0.05, 0.22), 0.03) + 0.012 * sin(p.x * 13.0) * sin(p.z * 11.0)) * 0.8; }
void tin(vec3 p) {
  put(can(p - vec3(0, 0.78, 0), 0.68, 0.78, 0.05), 2, p);
  put(can(p - vec3(0, 1.64, 0), 0.7, 0.12, 0.05), 3, p);
}
void crispPaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m == 1) {
    float mid = smoothstep(0.03, 0.02, abs(q.y));
    s.col = mix(hex(0x1f3d2a), hex(0x35583a), fbm(q * 9.0));
    s.col = mix(s.col, hex(0xe9c88a), mid);
    float sesame = smoothstep(0.74, 0.8, noise(q * vec3(30, 14, 30)));
    s.col = mix(s.col, hex(0xf5e3b8), sesame);
    n += 0.4 * (vec3(noise(q * 20.0), noise(q * 20.0 + 4.0), noise(q * 20.0 + 8.0)) - 0.5);
    s.gloss = 0.4; s.spec = 0.4;
  }
  if (m == 2) {
    vec2 u = vec2(atan(q.x, q.z) * 0.68, q.y - 0.8);
    s.col = hex(0x2f7a55); s.gloss = 0.55; s.spec = 0.6;
    float wave = 0.06 * sin(u.x * 7.0);
    s.col = mix(s.col, hex(0x9fd3a6), ink(u.y + 0.42 - wave));
    s.col = mix(s.col, hex(0xdff0cf), ink(u.y + 0.58 + wave));
    s.col = mix(s.col, hex(0xfff6df), ink(length(u - vec2(0.0, 0.12)) - 0.36));
    vec2 r = turn(0.35) * (u - vec2(0.0, 0.12));
    s.col = mix(s.col, hex(0x244a33), ink(rect(r, vec2(0.22, 0.13), 0.03)));
    s.col = mix(s.col, hex(0xe9c88a), ink(rect(r, vec2(0.22, 0.02), 0.01)));
  }
  if (m == 3) { s.col = hex(0xe7e0cf); s.gloss = 0.72; s.spec = 0.9; }
}
`
const seaweedFront = `${seaweed}
void scene(vec3 p) {
  vec3 t = p - vec3(-0.42, 0.0, -0.35); t.xz = turn(0.15) * t.xz; tin(t);
  for (int i = 0; i < 5; i++) {
    float f = float(i);
    vec3 c = p - vec3(0.78 + 0.07 * sin(f * 3.0), 0.07 + 0.115 * f, 0.55 + 0.06 * cos(f * 2.0)); c.xz = turn(0.4 * sin(f * 2.1) + 0.3) * c.xz;
    put(crisp(c), 1, c);
  }
  vec3 d = p - vec3(0.02, 0.2, 1.0); d.xz = turn(-0.5) * d.xz; d.yz = turn(-0.75) * d.yz; put(crisp(d), 1, d);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { crispPaint(m, q, n, s); }
`
const seaweedHigh = `${seaweed}
void scene(vec3 p) {
  put(plate(p, 1.4), 5, p);
  for (int i = 0; i < 9; i++) {
    float f = float(i), a = f * 0.785;
    vec3 c = p - (i == 8 ? vec3(0, 0.42, 0) : vec3(cos(a) * 0.66, 0.22, sin(a) * 0.66));
    c.xz = turn(a) * c.xz; c.xy = turn(i == 8 ? 0.1 : 0.3) * c.xy;
    put(crisp(c), 1, c);
  }
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { crispPaint(m, q, n, s); if (m == 5) { s.col = hex(0xfaf5ec); s.gloss = 0.7; s.spec = 0.6; } }
`

export const pastryScene = pastryFront

export const sweets: readonly Picture[] = [
  productPicture(
    'egg-yolk-pastry-1',
    tints.snacks,
    camera([0.05, 0.55, 0], 8, 26, 6.9),
    pastryFront,
  ),
  productPicture('egg-yolk-pastry-2', tints.snacks, shots.close, pastryClose),
  productPicture(
    'dark-chocolate-1',
    tints.snacks,
    camera([0, 0.5, 0.1], 8, 36, 6.8),
    chocolateFront,
  ),
  productPicture(
    'dark-chocolate-2',
    tints.snacks,
    camera([0, 0.4, 0.1], 20, 40, 6.2),
    chocolateHigh,
  ),
  productPicture(
    'seaweed-crisps-1',
    tints.snacks,
    camera([0.05, 0.82, 0], 10, 18, 7.4),
    seaweedFront,
  ),
  productPicture('seaweed-crisps-2', tints.snacks, shots.top, seaweedHigh),
]
