import { camera, productPicture, shots, tints, type Picture } from '../picture'

const towel = /* glsl */ `
float fold(vec3 p, float w) {
  float d = 1e9;
  for (int i = 0; i < 3; i++) d = min(d, box(p - vec3(0, 0.075 + 0.135 * float(i), 0), vec3(w, 0.075, 0.62), 0.07));
  float front = max(length(vec2(p.z - 0.55, p.y - 0.21)) - 0.215, abs(p.x) - w);
  return min(d, front) - 0.012;
}
float roll(vec3 p) {
  float r = length(p.yz), a = atan(p.z, p.y);
  float groove = 0.022 * smoothstep(0.75, 1.0, abs(fract(r / 0.085 - a / (2.0 * PI)) - 0.5) * 2.0) * smoothstep(0.5, 0.62, abs(p.x));
  return rect(vec2(r, p.x), vec2(0.34, 0.66), 0.06) + groove;
}
void towelPaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m < 1 || m > 4) return;
  s.col = m == 1 ? hex(0xe9d9bf) : m == 2 ? hex(0x93aecb) : m == 3 ? hex(0xf2c3c2) : hex(0xf6f1e8);
  vec3 g = q * 46.0;
  n += 0.45 * (vec3(noise(g), noise(g + 31.0), noise(g + 57.0)) - 0.5);
  s.col *= 0.93 + 0.14 * noise(q * 60.0);
  float band = abs(abs(q.x) - 0.55);
  if (m < 4 && band < 0.05) s.col *= mix(0.88, 1.0, step(0.018, abs(band - 0.025)));
  s.gloss = 0.05; s.spec = 0.12; s.soft = s.col * 0.08;
}
`
const towelFront = `${towel}
void scene(vec3 p) {
  vec3 a = p - vec3(0, 0.0, 0); a.xz = turn(0.35) * a.xz;
  put(fold(a, 0.98), 2, a);
  vec3 b = a - vec3(0.02, 0.44, 0); b.xz = turn(-0.05) * b.xz; put(fold(b, 0.95), 1, b);
  vec3 c = a - vec3(-0.02, 0.88, 0); c.xz = turn(0.06) * c.xz; put(fold(c, 0.94), 3, c);
  vec3 d = a - vec3(0, 1.66, 0.0); d.xz = turn(0.12) * d.xz; put(roll(d) * 0.9, 4, d);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { towelPaint(m, q, n, s); }
`
const towelRolls = `${towel}
void scene(vec3 p) {
  for (int i = 0; i < 3; i++) {
    float f = float(i);
    vec3 d = p - (i == 2 ? vec3(0.0, 0.93, 0.0) : vec3(0.37 * (f * 2.0 - 1.0), 0.36, 0.0));
    d.xz = turn(1.25) * d.xz;
    if (i < 2) { d = p - vec3(0.0, 0.36, 0.0); d.xz = turn(0.75) * d.xz; d.z -= 0.36 * (f * 2.0 - 1.0); }
    else { d = p - vec3(0.0, 0.96, 0.0); d.xz = turn(0.75) * d.xz; }
    put(roll(d) * 0.9, i + 1, d);
  }
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { towelPaint(m, q, n, s); }
`

const candle = /* glsl */ `
void light_(vec3 p, float r, float h) {
  float wall = max(can(p - vec3(0, h, 0), r, h, 0.06), -can(p - vec3(0, h + 0.12, 0), r - 0.05, h, 0.05));
  put(wall, 1, p);
  put(can(p - vec3(0, h * 0.72, 0), r - 0.05, h * 0.72, 0.03), 2, p);
  put(rod(p, vec3(0, h * 1.4, 0), vec3(0.01, h * 1.44 + 0.12, 0), 0.018), 3, p);
  vec3 f = p - vec3(0.01, h * 1.44 + 0.26, 0);
  put(smin(ball(f, 0.085), horn(f, 0.08, 0.012, 0.26), 0.05), 4, f);
}
void candlePaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m == 1) {
    vec2 u = vec2(atan(q.x, q.z) * 0.6, q.y - 0.55);
    s.col = mix(hex(0x7a3b12), hex(0xc4762a), smoothstep(0.1, 1.25, q.y)); s.gloss = 0.92; s.spec = 0.9;
    s.soft = hex(0xe08a2a) * 0.22 * smoothstep(0.2, 1.2, q.y);
    float lab = ink(rect(u - vec2(0.04, -0.02), vec2(0.34, 0.3), 0.04));
    if (lab > 0.5) { s.soft = vec3(0); s.gloss = 0.3; s.spec = 0.3; }
    s.col = mix(s.col, hex(0xf7efe2), lab);
    s.col = mix(s.col, hex(0x7d9470), ink(leafMark((u - vec2(0.1, 0.02)) * 1.6)));
    s.col = mix(s.col, hex(0xa9bd93), ink(leafMark((turn(1.8) * (u - vec2(-0.02, 0.03))) * 1.8)));
    s.col = mix(s.col, hex(0xc9b79a), ink(rect(u - vec2(0.04, -0.22), vec2(0.16, 0.014), 0.01)));
  }
  if (m == 2) { s.col = mix(hex(0xfff1d4), hex(0xffd38a), smoothstep(0.3, 0.0, length(q.xz))); s.gloss = 0.5; s.soft = hex(0xffcc80) * 0.3; }
  if (m == 3) { s.col = hex(0x2a1c14); }
  if (m == 4) { s.col = mix(hex(0xfff3c0), hex(0xffa12a), smoothstep(0.0, 0.28, q.y)) * 1.1; s.glow = 1.0; }
  if (m == 5) { s.col = mix(hex(0x4f7a52), hex(0x93b884), smoothstep(0.0, 0.4, q.z)); s.gloss = 0.3; s.soft = hex(0x70a060) * 0.06; }
  if (m == 6) { s.col = hex(0xc9a15c); s.gloss = 0.6; s.spec = 0.8; }
}
void eucalyptus(vec3 p, float spin) {
  p.xz = turn(spin) * p.xz;
  for (int i = 0; i < 6; i++) {
    float f = float(i);
    vec3 l = p - vec3(0, 0.05, 0.2 * f); l.xz = turn(i % 2 == 0 ? 1.2 : -1.2) * l.xz;
    put(leaf(l, 0.34 - 0.02 * f, 0.13), 5, l);
  }
}
`
const candleFront = `${candle}
void scene(vec3 p) {
  light_(p - vec3(-0.3, 0, -0.2), 0.62, 0.62);
  vec3 lid = p - vec3(0.85, 0.07, 0.5); put(can(lid, 0.5, 0.07, 0.04), 6, lid);
  put(can(lid - vec3(0, 0.14, 0), 0.07, 0.08, 0.05), 6, lid);
  eucalyptus(p - vec3(-0.75, 0, 0.75), -1.35);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { candlePaint(m, q, n, s); }
`
const candlePair = `${candle}
void scene(vec3 p) {
  light_(p - vec3(-0.55, 0, 0.1), 0.55, 0.5);
  light_(p - vec3(0.7, 0, -0.45), 0.6, 0.75);
  eucalyptus(p - vec3(0.35, 0, 0.8), 1.2);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { candlePaint(m, q, n, s); }
`

const basket = /* glsl */ `
void weave(vec3 p, float r, float h) {
  float y = clamp(floor(p.y / 0.11 + 0.5) * 0.11, 0.055, h);
  float at = r * (1.0 + 0.1 * sin(y / h * 2.6));
  put(length(vec2(length(p.xz) - at, p.y - y)) - 0.062, 1, p);
  put(can(p - vec3(0, 0.05, 0), r, 0.05, 0.03), 1, p);
  vec3 s = vec3(abs(p.x) - r * 1.02, p.y - h - 0.02, p.z);
  put(arch(s.zyx, 0.26, 0.05), 2, s);
}
void weavePaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m == 1) {
    float a = atan(q.x, q.z);
    s.col = q.y < 0.42 ? hex(0xb98250) : hex(0xf3e8d4);
    float strand = sin(a * 46.0 + q.y * 34.0);
    n += 0.28 * strand * normalize(vec3(cos(a), 0.8, -sin(a)));
    s.col *= 0.93 + 0.08 * strand; s.gloss = 0.1; s.spec = 0.2; s.soft = s.col * 0.05;
  }
  if (m == 2) { s.col = hex(0x9a5f34); s.gloss = 0.4; s.spec = 0.4; }
  if (m == 3) { s.col = hex(0xa9bfd8); vec3 g = q * 30.0; n += 0.5 * (vec3(noise(g), noise(g + 3.0), noise(g + 6.0)) - 0.5); s.gloss = 0.05; s.spec = 0.1; }
  if (m == 4) { s.col = hex(0xf2b9a6); s.gloss = 0.2; }
  if (m == 5) { s.col = hex(0xf6d27a); s.gloss = 0.2; }
}
`
const basketFront = `${basket}
void scene(vec3 p) {
  weave(p, 0.92, 1.1);
  vec3 b = p - vec3(-0.15, 1.12, 0.0);
  put((egg(b, vec3(0.7, 0.4, 0.7)) + 0.05 * sin(b.x * 7.0 + b.z * 4.0)) * 0.7, 3, b);
  vec3 c = p - vec3(0.42, 1.3, 0.28); put(ball(c, 0.3), 5, c);
  vec3 d = p - vec3(0.95, 0.2, 0.95); put(ball(d, 0.2), 4, d);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { weavePaint(m, q, n, s); }
`
const basketTrio = `${basket}
void scene(vec3 p) {
  weave(p - vec3(-0.55, 0, -0.45), 0.78, 0.99);
  weave(p - vec3(0.75, 0, 0.15), 0.58, 0.66);
  weave(p - vec3(-0.2, 0, 0.95), 0.42, 0.44);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { weavePaint(m, q, n, s); }
`

export const basketScene = basketFront

export const homeTextiles: readonly Picture[] = [
  productPicture('cotton-towel-1', tints.home, camera([0, 0.85, 0], 4, 24, 7.0), towelFront),
  productPicture('cotton-towel-2', tints.home, camera([0, 0.55, 0], -6, 26, 6.4), towelRolls),
  productPicture('soy-candle-1', tints.home, camera([0.1, 0.7, 0], 8, 22, 6.6), candleFront),
  productPicture('soy-candle-2', tints.home, shots.close, candlePair),
  productPicture('rope-basket-1', tints.home, camera([0, 0.8, 0], 18, 22, 7.2), basketFront),
  productPicture('rope-basket-2', tints.home, camera([0.05, 0.5, 0.1], 14, 32, 7.0), basketTrio),
]
