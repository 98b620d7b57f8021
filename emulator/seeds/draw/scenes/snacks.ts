import { camera, productPicture, shots, tints, type Picture } from '../picture'

const nuts = /* glsl */ `
float almond(vec3 p) { float w = 0.15 * (1.0 - 0.45 * smoothstep(-0.05, 0.26, p.z)); return egg(p, vec3(w, 0.085, 0.26)) * 0.8; }
float cashew(vec3 p) { p.z += 0.9 * p.x * p.x - 0.06; return egg(p, vec3(0.26, 0.1, 0.11)) * 0.7; }
float hazel(vec3 p) { return smin(ball(p, 0.16), ball(p - vec3(0, 0.14, 0), 0.03), 0.12); }
void nut(vec3 p, int kind, float spin) {
  p.xz = turn(spin) * p.xz; p.xy = turn(0.5 * sin(spin * 3.0)) * p.xy;
  if (kind == 0) put(almond(p), 1, p);
  else if (kind == 1) put(cashew(p), 2, p);
  else if (kind == 2) put(hazel(p), 3, p);
  else put(egg(p, vec3(0.13, 0.08, 0.11)) + 0.02 * noise(p * 14.0), 4, p);
}
void nutPaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m == 1) { s.col = mix(hex(0x9a5526), hex(0xc98446), noise(vec3(q.x * 46.0, q.y * 30.0, q.z * 5.0))); s.gloss = 0.25; s.spec = 0.35; }
  if (m == 2) { s.col = mix(hex(0xf0d3a0), hex(0xe2b676), fbm(q * 9.0)); s.soft = hex(0xf0c080) * 0.1; s.gloss = 0.35; }
  if (m == 3) { s.col = mix(hex(0xb06a35), hex(0xe0b27a), smoothstep(0.09, -0.1, q.y)); s.gloss = 0.45; }
  if (m == 4) { s.col = mix(hex(0x7a1226), hex(0xb02640), noise(q * 18.0)); s.gloss = 0.6; s.spec = 0.6; }
}
void heap(vec3 p, float wide) {
  for (int i = 0; i < 15; i++) {
    float f = float(i), a = f * 2.4, r = wide * 0.255 * sqrt(f + 0.3);
    nut(p - vec3(cos(a) * r, 0.08 + (wide - r) * 0.22, sin(a) * r), i % 4, a * 1.7);
  }
}
`
const dailyNuts = `${nuts}
void scene(vec3 p) {
  vec3 b = p - vec3(-0.35, 1.02, -0.45); b.xz = turn(0.16) * b.xz; b.yz = turn(0.08) * b.yz;
  put(bag(b, 0.72, 1.0, 0.3), 6, b);
  vec3 w = p - vec3(0.72, 0.0, 0.55);
  put(bowl(w, 0.74, 0.55, 0.03), 5, w);
  heap(w - vec3(0, 0.3, 0), 0.62);
  nut(p - vec3(-0.55, 0.1, 0.95), 0, 0.4);
  nut(p - vec3(-0.95, 0.12, 0.62), 1, 2.0);
  nut(p - vec3(-0.2, 0.09, 1.2), 3, 1.0);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) {
  nutPaint(m, q, n, s);
  if (m == 5) { s.col = hex(0xfdf6ea); s.gloss = 0.7; s.spec = 0.6; }
  if (m == 6) {
    s.col = hex(0xf4a13a); s.gloss = 0.4; s.spec = 0.5;
    float top = smoothstep(0.8, 0.81, q.y);
    s.col = mix(s.col, hex(0xe88a22), top);
    if (top > 0.5) n.y += 0.4 * sin(q.y * 90.0);
    if (q.z > 0.0) {
      s.col = mix(s.col, hex(0xfff5e1), ink(rect(q.xy + vec2(0, 0.12), vec2(0.5, 0.56), 0.24)));
      vec2 e = turn(0.5) * (q.xy + vec2(0.02, 0.02));
      s.col = mix(s.col, hex(0xb5703a), ink(length(e * vec2(1.5, 1.0)) - 0.27));
      s.col = mix(s.col, hex(0x8e5226), ink(abs(e.x) - 0.008) * ink(length(e * vec2(1.5, 1.0)) - 0.25));
      s.col = mix(s.col, hex(0x7da453), ink(leafMark(q.xy - vec2(0.22, 0.22))));
      s.col = mix(s.col, hex(0xf4a13a), ink(rect(q.xy + vec2(0, 0.46), vec2(0.2, 0.035), 0.03)));
    }
  }
}
`
const nutsClose = `${nuts}
void scene(vec3 p) {
  for (int i = 0; i < 26; i++) {
    float f = float(i), a = f * 2.4, r = 0.3 * sqrt(f);
    vec3 q = (p - vec3(cos(a) * r, 0.16 + 0.16 * hash(f), sin(a) * r)) / 1.5;
    float keep = gD; nut(q, i % 4, a * 1.3);
    if (gD < keep) gD = min(keep, gD * 1.4);
  }
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { nutPaint(m, q, n, s); }
`

const macadamia = /* glsl */ `
void mac(vec3 p, float r, float spin, bool open) {
  p.xy = turn(spin) * p.xy; p.xz = turn(spin * 1.7) * p.xz; 
  float d = ball(p, r);
  if (open) {
    put(smax(abs(d + 0.02) - 0.02, p.y - 0.02, 0.02), 1, p);
    put(ball(p, r * 0.8), 2, p);
  } else {
    float slit = max(abs(p.z) - 0.012, -p.y - r * 0.2);
    put(smax(d, -max(slit, -(d + 0.03)), 0.015), 1, p);
  }
}
void macPaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m == 1) { s.col = mix(hex(0x6d3d1e), hex(0x96602f), fbm(q * 7.0)); s.gloss = 0.62; s.spec = 0.6; if (length(q) < 0.2 && q.y > -0.1) s.col = hex(0xd9a868); }
  if (m == 2) { s.col = mix(hex(0xfff0cb), hex(0xf4d596), smoothstep(0.1, -0.2, q.y)); s.soft = hex(0xf6d090) * 0.15; s.gloss = 0.4; }
}
`
const macJar = `${macadamia}
#define GLASS vec3(0.93, 0.95, 0.94)
float glass(vec3 p) { vec3 j = p - vec3(-0.35, 0.86, -0.3); return can(j, 0.78, 0.86, 0.16); }
void scene(vec3 p) {
  vec3 j = p - vec3(-0.35, 0.86, -0.3);
  put(can(j - vec3(0, 1.0, 0), 0.7, 0.17, 0.06), 6, j);
  if (can(j, 0.8, 0.9, 0.1) < 0.4)
    for (int i = 0; i < 26; i++) {
      float f = float(i), lay = floor(f / 7.0), a = f * 0.898 + lay * 0.5, r = mod(f, 7.0) < 0.5 ? 0.0 : 0.47;
      if (i >= 21) r *= 0.7;
      mac(j - vec3(cos(a) * r, -0.6 + lay * 0.4, sin(a) * r), 0.24, f * 1.3, false);
    }
  mac(p - vec3(0.72, 0.25, 0.7), 0.25, 0.5, true);
  mac(p - vec3(1.12, 0.24, 0.1), 0.24, 2.0, false);
  mac(p - vec3(0.12, 0.24, 0.98), 0.24, 0.2, false);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) {
  macPaint(m, q, n, s);
  if (m == 6) { s.col = hex(0xd9a441); s.gloss = 0.7; s.spec = 0.9; n.x += 0.12 * sin(atan(q.x, q.z) * 60.0) * step(abs(q.y - 1.0), 0.14); }
}
`
const macBowl = `${macadamia}
void scene(vec3 p) {
  put(bowl(p, 1.2, 0.5, 0.035), 5, p);
  for (int i = 0; i < 15; i++) {
    float f = float(i), a = f * 2.4, r = 0.27 * sqrt(f + 0.2);
    mac(p - vec3(cos(a) * r, 0.8 - 0.26 * r, sin(a) * r), 0.27, f * 1.1, i == 0 || i == 4 || i == 9);
  }
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) {
  macPaint(m, q, n, s);
  if (m == 5) { s.col = hex(0x8fa58a); s.gloss = 0.6; s.spec = 0.6; }
}
`

export const nutPictures: readonly Picture[] = [
  productPicture('daily-nuts-1', tints.snacks, camera([0.1, 0.82, 0], 10, 18, 7.4), dailyNuts),
  productPicture('daily-nuts-2', tints.snacks, shots.top, nutsClose),
  productPicture('macadamia-nuts-1', tints.snacks, camera([0.08, 0.86, 0], 10, 17, 7.4), macJar),
  productPicture('macadamia-nuts-2', tints.snacks, camera([0, 0.4, 0], -10, 40, 6.4), macBowl),
]
