import { camera, productPicture, shots, tints, type Picture } from '../picture'

const leafPaint = /* glsl */ `
  if (m == 9) {
    s.col = mix(hex(0x3f8f3a), hex(0x8cc152), smoothstep(0.0, 0.5, q.z) * 0.7 + 0.2 * step(abs(q.x), 0.012));
    s.soft = hex(0x5aa83c) * 0.12; s.gloss = 0.5; s.spec = 0.5;
  }
`

const peach = /* glsl */ `
float peachAt(vec3 p) {
  vec3 q = p;
  float seam = exp(-q.x * q.x * 55.0) * smoothstep(-0.2, 0.25, q.z) * 0.055;
  q.x *= 1.0 + 0.10 * q.y;
  float d = egg(q, vec3(0.7, 0.66, 0.68));
  d = smin(d, egg(q - vec3(0, -0.5, 0.05), vec3(0.24, 0.3, 0.24)), 0.2);
  float dip = length(q - vec3(0, 0.8, 0)) - 0.2;
  return (smax(d, -dip, 0.22) + seam) * 0.8;
}
float halfPeach(vec3 p) { return smax(egg(p, vec3(0.66, 0.68, 0.66)), p.z, 0.05); }
void peachPaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m == 1) {
    float side = smoothstep(-0.55, 0.62, q.x * 0.75 + q.y * 0.45 + 0.35 * (fbm(q * 3.0) - 0.5));
    s.col = mix(hex(0xffd59a), hex(0xf0596a), side);
    s.col = mix(s.col, hex(0xd93a55), 0.55 * smoothstep(0.55, 1.0, side));
    s.col = mix(s.col, hex(0xffe6a8), smoothstep(0.5, 0.0, length(q.xz)) * step(0.2, q.y) * 0.75);
    s.soft = hex(0xff8f7a) * 0.16; s.gloss = 0.12; s.spec = 0.34;
  }
  if (m == 2) {
    float r = length(q.xy * vec2(1.0, 0.97));
    s.col = mix(hex(0xd8475a), hex(0xffd8a0), smoothstep(0.17, 0.36, r + 0.05 * noise(q * 22.0)));
    s.col = mix(s.col, hex(0xfff0cf), smoothstep(0.35, 0.56, r));
    s.col = mix(s.col, hex(0xee6a70), smoothstep(0.6, 0.64, r));
    if (n.z < 0.5) s.col = mix(hex(0xffc58a), hex(0xf0596a), smoothstep(-0.4, 0.6, q.x + q.y));
    s.soft = hex(0xffb27a) * 0.14; s.gloss = 0.62; s.spec = 0.6;
  }
  if (m == 3) { s.col = mix(hex(0x8a4a33), hex(0x5c2c22), noise(q * vec3(24, 14, 24))); s.gloss = 0.3; s.spec = 0.3; }
  ${leafPaint}
}
void peachHalf(vec3 p) {
  put(halfPeach(p), 2, p);
  put(egg(p - vec3(0, 0, -0.02), vec3(0.19, 0.25, 0.14)), 3, p);
}
`
const peachFront = `${peach}
void scene(vec3 p) {
  vec3 a = p - vec3(-0.5, 0.68, -0.15); a.xz = turn(-0.45) * a.xz; a.xy = turn(0.12) * a.xy;
  put(peachAt(a), 1, a);
  vec3 l = a - vec3(0.02, 0.58, 0.0); l.xz = turn(-2.3) * l.xz; l.yz = turn(-0.25) * l.yz;
  put(leaf(l, 0.95, 0.2), 9, l);
  put(rod(a, vec3(0, 0.55, 0), vec3(0.03, 0.74, 0.0), 0.035), 3, a);
  vec3 b = p - vec3(0.72, 0.62, -0.75); b.xz = turn(0.9) * b.xz; b.xy = turn(-0.2) * b.xy;
  put(peachAt(b), 1, b);
  vec3 c = p - vec3(0.62, 0.52, 0.62); c.xz = turn(0.25) * c.xz; c.yz = turn(-0.42) * c.yz;
  peachHalf(c * 1.12);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { if (m == 2) { vec3 w = n; w.xz = turn(0.25) * w.xz; w.yz = turn(-0.42) * w.yz; peachPaint(m, q, w, s); } else peachPaint(m, q, n, s); }
`
const peachBowl = `${peach}
void scene(vec3 p) {
  put(bowl(p, 1.35, 0.5, 0.035), 5, p);
  for (int i = 0; i < 4; i++) {
    float a = float(i) * 1.57 + 0.5;
    vec3 c = p - (i == 3 ? vec3(0.05, 1.42, 0.0) : vec3(cos(a * 1.334) * 0.6, 0.86, sin(a * 1.334) * 0.6));
    c.xz = turn(0.7 * float(i) - 0.6) * c.xz; c.xy = turn(0.35 * sin(a * 5.0)) * c.xy;
    put(peachAt(c * 1.22) / 1.22, 1, c * 1.22);
  }
  vec3 l = p - vec3(0.0, 1.88, 0.0); l.xz = turn(-1.9) * l.xz; l.yz = turn(-0.35) * l.yz;
  put(leaf(l, 0.8, 0.17), 9, l);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) {
  peachPaint(m, q, n, s);
  if (m == 5) { s.col = hex(0xf7efe6); s.gloss = 0.75; s.spec = 0.7; }
}
`

const orange = /* glsl */ `
void orangePaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m == 1) {
    s.col = mix(hex(0xf7860f), hex(0xffa92b), 0.5 + 0.5 * q.y + 0.3 * (fbm(q * 4.0) - 0.5));
    vec3 g = q * 34.0;
    n += 0.16 * (vec3(noise(g), noise(g + 7.0), noise(g + 13.0)) - 0.5);
    s.soft = hex(0xff8a1c) * 0.14; s.gloss = 0.5; s.spec = 0.6;
    float navel = length(q.xz);
    if (q.y > 0.45) s.col = mix(hex(0x6f8f35), s.col, smoothstep(0.03, 0.09, navel));
  }
  if (m == 2) {
    float r = length(q.xy) / 0.66, a = atan(q.y, q.x);
    float seg = abs(fract(a / (2.0 * PI) * 10.0) - 0.5) * 2.0;
    float wall = smoothstep(0.93, 0.985, seg + 0.03 / max(r, 0.1));
    float drops = noise(vec3(a * 16.0, r * 9.0, 1.0));
    vec3 pulp = mix(hex(0xff8a12), hex(0xffb545), drops * 0.8 + 0.15 * r);
    s.col = mix(pulp, hex(0xffe2b0), max(wall, smoothstep(0.16, 0.08, r)));
    s.col = mix(s.col, hex(0xfff0d2), smoothstep(0.84, 0.87, r));
    s.col = mix(s.col, hex(0xf98c14), smoothstep(0.955, 0.975, r));
    s.soft = hex(0xff9a2a) * 0.2; s.gloss = 0.7; s.spec = 0.7;
    n += 0.12 * (vec3(drops, noise(q * 21.0), 0.5) - 0.5) * step(r, 0.86);
  }
  ${leafPaint}
  if (m == 3) { s.col = hex(0x7a5a33); s.gloss = 0.2; }
}
float orangeAt(vec3 p) { return smax(egg(p, vec3(0.68, 0.66, 0.68)), -(length(p - vec3(0, 0.86, 0)) - 0.22), 0.12); }
void half_(vec3 p) { put(smax(ball(p, 0.66), p.z, 0.03), p.z > -0.035 ? 2 : 1, p); }
`
const orangeFront = `${orange}
void scene(vec3 p) {
  vec3 a = p - vec3(-0.55, 0.66, -0.3); a.xy = turn(0.25) * a.xy;
  put(orangeAt(a), 1, a);
  vec3 l = a - vec3(0, 0.62, 0); l.xz = turn(-1.5) * l.xz; l.yz = turn(-0.35) * l.yz;
  put(leaf(l, 0.85, 0.2), 9, l);
  put(rod(a, vec3(0, 0.55, 0), vec3(0, 0.72, 0), 0.03), 3, a);
  vec3 b = p - vec3(0.82, 0.66, -0.62); b.xz = turn(1.3) * b.xz; b.xy = turn(-0.4) * b.xy;
  put(orangeAt(b), 1, b);
  vec3 c = p - vec3(0.55, 0.55, 0.62); c.xz = turn(0.18) * c.xz; c.yz = turn(-0.34) * c.yz;
  half_(c * 1.05);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { orangePaint(m, q, n, s); }
`
const orangeTop = `${orange}
void scene(vec3 p) {
  vec3 c = p - vec3(-0.62, 0.62, 0.1); c.yz = turn(-1.15) * c.yz; half_(c);
  vec3 d = p - vec3(0.78, 0.5, 0.5); d.xz = turn(0.5) * d.xz; d.yz = turn(-1.0) * d.yz; half_(d * 1.15);
  vec3 a = p - vec3(0.45, 0.66, -0.9); a.xy = turn(-0.35) * a.xy; put(orangeAt(a), 1, a);
  vec3 l = p - vec3(-0.75, 0.06, 1.15); l.xz = turn(-1.2) * l.xz; put(leaf(l, 0.9, 0.22), 9, l);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { orangePaint(m, q, n, s); }
`

export const peachScene = peachFront

export const stoneFruit: readonly Picture[] = [
  productPicture('yangshan-peach-1', tints.fruit, shots.front, peachFront),
  productPicture('yangshan-peach-2', tints.fruit, camera([0, 0.7, 0], 10, 26, 6.9), peachBowl),
  productPicture('gannan-orange-1', tints.fruit, shots.front, orangeFront),
  productPicture('gannan-orange-2', tints.fruit, shots.top, orangeTop),
]
