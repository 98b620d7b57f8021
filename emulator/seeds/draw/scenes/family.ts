import { camera, productPicture, shots, tints, type Picture } from '../picture'

const blocks = /* glsl */ `
float cube(vec3 p) { return box(p, vec3(0.32), 0.06); }
float prism(vec3 p) { float d = max(abs(p.x) * 0.64 + p.y * 0.77 - 0.2, -p.y - 0.2); return max(d, abs(p.z) - 0.3) - 0.04; }
float gate(vec3 p) { return smax(box(p, vec3(0.66, 0.32, 0.3), 0.05), -max(length(p.xy + vec2(0, 0.34)) - 0.34, abs(p.z) - 1.0), 0.04); }
void blockPaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  vec3 wood = mix(hex(0xe2bd88), hex(0xf3dab0), noise(vec3(q.x * 4.0, q.y * 26.0, q.z * 4.0)));
  s.gloss = 0.3; s.spec = 0.3; s.soft = hex(0xf0c890) * 0.04;
  if (m == 1) s.col = hex(0xe85a4f); else if (m == 2) s.col = hex(0xf6b93b); else if (m == 3) s.col = hex(0x5aa0d8);
  else if (m == 4) s.col = hex(0x6cb37a); else s.col = wood;
  if (m < 5) s.col = mix(s.col, s.col * wood * 1.6, 0.35);
}
`
const blocksFront = `${blocks}
void scene(vec3 p) {
  vec3 w = p - vec3(0, 0, -0.15); w.xz = turn(0.3) * w.xz;
  put(cube(w - vec3(-0.68, 0.33, 0)), 3, w);
  put(cube(w - vec3(0.68, 0.33, 0)), 1, w);
  vec3 g = w - vec3(0, 0.99, 0); put(gate(g * vec3(0.78, 1, 1)) * 0.8, 5, g);
  put(cube(w - vec3(0.0, 0.33, 0.0)), 5, w);
  put(prism(w - vec3(0, 1.56, 0)), 2, w);
  vec3 c = p - vec3(1.05, 0.36, 0.85); put(can(c, 0.26, 0.36, 0.05), 4, c);
  vec3 d = p - vec3(-0.95, 0.26, 0.95); d.xz = turn(0.6) * d.xz; put(prism(d), 2, d);
  vec3 e = p - vec3(0.25, 0.24, 1.15); put(ball(e, 0.24), 1, e);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { blockPaint(m, q, n, s); }
`
const blocksTop = `${blocks}
void scene(vec3 p) {
  for (int i = 0; i < 9; i++) {
    float f = float(i), a = f * 2.4, r = 0.5 * sqrt(f);
    vec3 q = p - vec3(cos(a) * r, 0.3, sin(a) * r); q.xz = turn(f * 0.8) * q.xz;
    int kind = i % 3;
    float d = kind == 0 ? cube(q) : kind == 1 ? can(q, 0.28, 0.3, 0.05) : prism(q + vec3(0, 0.06, 0));
    put(d, 1 + (i * 2) % 5, q);
  }
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { blockPaint(m, q, n, s); }
`

const bear = /* glsl */ `
void bearBowl(vec3 p, int colour) {
  put(smax(abs(length((p - vec3(0, 0.72, 0)) * vec3(1, 1.05, 1)) - 0.8) - 0.05, p.y - 0.92, 0.06), colour, p);
  put(can(p - vec3(0, 0.05, 0), 0.52, 0.06, 0.04), colour, p);
  vec3 e = vec3(abs(p.x) - 0.62, p.y - 0.92, p.z - 0.42);
  put(smin(egg(e, vec3(0.2, 0.22, 0.11)), 1e3, 0.05), colour + 3, e);
  put(max(length((p - vec3(0, 0.72, 0)) * vec3(1, 1.05, 1)) - 0.75, p.y - 0.68 - 0.02 * sin(p.x * 9.0) * cos(p.z * 7.0)), 10, p);
}
void spoon(vec3 p) {
  vec3 b = p - vec3(0.62, 0, 0);
  put(smin(smax(egg(b, vec3(0.26, 0.11, 0.18)), -egg(b - vec3(0, 0.08, 0), vec3(0.22, 0.1, 0.14)), 0.02), rod(p, vec3(-0.6, 0.06, 0), vec3(0.4, 0.0, 0), 0.055), 0.08), 11, p);
}
void bearPaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m >= 1 && m <= 6) {
    int k = m > 3 ? m - 3 : m;
    s.col = k == 1 ? hex(0xf7b59a) : k == 2 ? hex(0xd9b491) : hex(0x9dbad6);
    s.gloss = 0.3; s.spec = 0.35; s.soft = s.col * 0.1;
    if (m > 3) { s.col = mix(s.col, k == 1 ? hex(0xf08c78) : s.col * 0.75, ink(length(q.xy) - 0.11) * step(0.0, q.z)); return; }
    if (q.z > 0.3 && q.y < 0.95) {
      vec2 u = vec2(atan(q.x, q.z) * 0.8, q.y - 0.5);
      s.col = mix(s.col, hex(0xfff3e6), ink(length((u + vec2(0, 0.1)) * vec2(0.85, 1.1)) - 0.2));
      s.col = mix(s.col, hex(0x4a3028), ink(length(vec2(abs(u.x) - 0.24, u.y - 0.06)) - 0.042));
      s.col = mix(s.col, hex(0x4a3028), ink(length((u + vec2(0, 0.02)) * vec2(0.75, 1.1)) - 0.05));
      s.col = mix(s.col, hex(0x4a3028), ink(max(abs(length(vec2(abs(u.x) - 0.05, u.y + 0.1)) - 0.05) - 0.011, u.y + 0.1)));
      s.col = mix(s.col, hex(0xf2796b), ink(length(vec2(abs(u.x) - 0.37, u.y + 0.1)) - 0.06) * 0.55);
    }
  }
  if (m == 10) { s.col = mix(hex(0xf59a3a), hex(0xffc06a), fbm(q * 6.0)); s.gloss = 0.5; s.soft = hex(0xff9a30) * 0.15; }
  if (m == 11) { s.col = hex(0xf08c78); s.gloss = 0.35; s.soft = hex(0xf08c78) * 0.08; }
}
`
const bearFront = `${bear}
void scene(vec3 p) {
  vec3 a = p - vec3(-0.2, 0, -0.15); a.xz = turn(-0.12) * a.xz; bearBowl(a, 1);
  vec3 s = p - vec3(0.7, 0.1, 0.95); s.xz = turn(0.55) * s.xz; spoon(s);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { bearPaint(m, q, n, s); }
`
const bearTrio = `${bear}
void scene(vec3 p) {
  vec3 a = p - vec3(-0.72, 0, -0.75); a.xz = turn(0.05) * a.xz; bearBowl(a, 3);
  vec3 b = p - vec3(0.98, 0, -0.35); b.xz = turn(-0.25) * b.xz; bearBowl(b, 2);
  vec3 c = p - vec3(0.02, 0, 0.85); bearBowl(c, 1);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { bearPaint(m, q, n, s); }
`

const bunny = /* glsl */ `
void doll(vec3 p, int colour) {
  float d = egg(p - vec3(0, 0.5, 0), vec3(0.46, 0.52, 0.4));
  d = smin(d, egg(p - vec3(0, 1.22, 0.04), vec3(0.46, 0.41, 0.4)), 0.1);
  vec3 s = vec3(abs(p.x), p.yz);
  d = smin(d, rod(s, vec3(0.36, 0.78, 0.12), vec3(0.55, 0.42, 0.3), 0.125), 0.07);
  d = smin(d, egg(s - vec3(0.32, 0.16, 0.46), vec3(0.2, 0.17, 0.26)), 0.07);
  vec3 e = s - vec3(0.22, 1.5, -0.02); e.xy = turn(0.2) * e.xy; 
  d = smin(d, egg(e - vec3(0, 0.42, 0), vec3(0.15, 0.5, 0.09)), 0.06);
  put(d * 0.9, colour, p);
  put(egg(s - vec3(0.32, 0.16, 0.7), vec3(0.11, 0.1, 0.04)), 5, p);
  vec3 b = p - vec3(0, 0.87, 0.36); put(min(egg(vec3(abs(b.x) - 0.13, b.yz), vec3(0.13, 0.09, 0.05)), ball(b, 0.06)), 6, b);
}
void dollPaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m >= 1 && m <= 3) {
    s.col = m == 1 ? hex(0xfaf1e6) : m == 2 ? hex(0xc9c6cc) : hex(0xf6c3cf);
    vec3 g = q * 55.0; n += 0.4 * (vec3(noise(g), noise(g + 3.0), noise(g + 6.0)) - 0.5);
    s.gloss = 0.03; s.spec = 0.1; s.soft = s.col * 0.12;
    if (q.z > 0.0) {
      vec3 ear = vec3(abs(q.x) - 0.22, q.y - 1.5, q.z); ear.xy = turn(0.2) * ear.xy;
      s.col = mix(s.col, hex(0xf4a9a8), ink(length((ear.xy - vec2(0, 0.44)) * vec2(1.0, 0.3)) - 0.085) * step(1.55, q.y));
      vec2 u = q.xy - vec2(0, 1.22);
      if (q.y > 0.95 && q.y < 1.6) {
        s.col = mix(s.col, hex(0x3d2b28), ink(length((vec2(abs(u.x) - 0.17, u.y - 0.05)) * vec2(1.2, 1.0)) - 0.045));
        s.col = mix(s.col, hex(0xe7807c), ink(length((u + vec2(0, 0.05)) * vec2(0.8, 1.2)) - 0.04));
        s.col = mix(s.col, hex(0x8a5a55), ink(max(abs(length(vec2(abs(u.x) - 0.045, u.y + 0.1)) - 0.045) - 0.01, u.y + 0.1)));
        s.col = mix(s.col, hex(0xf59a95), ink(length(vec2(abs(u.x) - 0.28, u.y + 0.07)) - 0.06) * 0.5);
      }
    }
  }
  if (m == 5) s.col = hex(0xf4a9a8);
  if (m == 6) { s.col = hex(0xe5695f); s.gloss = 0.3; }
}
`
const bunnyFront = `${bunny}
void scene(vec3 p) { vec3 a = p; a.xz = turn(-0.22) * a.xz; doll(a, 1); }
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { dollPaint(m, q, n, s); }
`
const bunnyTrio = `${bunny}
void scene(vec3 p) {
  for (int i = 0; i < 3; i++) {
    float side = float(i) - 1.0;
    vec3 a = p - vec3(side * 0.95, 0, 0.4 - 0.7 * abs(side));
    a.xz = turn(side * 0.35) * a.xz;
    doll(a, i == 1 ? 1 : i == 0 ? 2 : 3);
  }
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { dollPaint(m, q, n, s); }
`

export const bunnyScene = bunnyFront

export const nursery: readonly Picture[] = [
  productPicture('wooden-blocks-1', tints.family, camera([0, 0.78, 0], 0, 22, 7.8), blocksFront),
  productPicture('wooden-blocks-2', tints.family, shots.top, blocksTop),
  productPicture('bear-bowl-1', tints.family, camera([0, 0.5, 0], 8, 26, 6.4), bearFront),
  productPicture('bear-bowl-2', tints.family, camera([0.05, 0.4, 0], 4, 36, 7.6), bearTrio),
  productPicture('comfort-bunny-1', tints.family, camera([0, 1.1, 0], 0, 12, 7.4), bunnyFront),
  productPicture('comfort-bunny-2', tints.family, camera([0, 1.0, 0], 0, 14, 8.6), bunnyTrio),
]
