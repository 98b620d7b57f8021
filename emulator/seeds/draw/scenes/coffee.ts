import { camera, productPicture, tints, type Picture } from '../picture'
import { teaCups } from './tea'

const beans = /* glsl */ `
void bean(vec3 p, float spin, float k) {
  p /= k;
  p.xz = turn(spin) * p.xz; p.xy = turn(0.6 * sin(spin * 5.0)) * p.xy;
  float d = egg(p, vec3(0.12, 0.09, 0.17));
  float groove = max(abs(p.x + 0.02 * sin(p.z * 16.0)) - 0.012, -p.y);
  put(smax(d, -groove, 0.02) * 0.8 * k, 10, p);
}
void beanPaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m == 10) {
    s.col = mix(hex(0x4a2513), hex(0x7a4424), fbm(q * 10.0)); s.gloss = 0.62; s.spec = 0.65;
    s.col = mix(s.col, hex(0x2a120a), smoothstep(0.03, 0.01, abs(q.x + 0.02 * sin(q.z * 16.0))) * step(0.02, q.y));
  }
}
void pile(vec3 p, float wide, float k) {
  for (int i = 0; i < 24; i++) {
    float f = float(i), a = f * 2.4, r = wide * 0.205 * sqrt(f);
    bean(p - vec3(cos(a) * r, (0.09 + (1.0 - r / wide) * 0.16) * k, sin(a) * r), f * 1.7, k);
  }
}
`
const pack = /* glsl */ `${teaCups}${beans}
void packet(vec3 b) {
  put(bag(b, 0.66, 1.02, 0.36), 2, b);
  put(can((b - vec3(0, 0.52, 0.3)).xzy, 0.1, 0.03, 0.02), 3, b);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) {
  cupPaint(m, q, n, s); beanPaint(m, q, n, s);
  if (m == 2) {
    s.col = hex(0x2f3b38); s.gloss = 0.3; s.spec = 0.4;
    if (q.y > 0.82) { s.col = hex(0x27312f); n.y += 0.4 * sin(q.y * 90.0); }
    if (q.z > 0.0) {
      vec2 u = q.xy + vec2(0, 0.2);
      s.col = mix(s.col, hex(0xf6ead6), ink(rect(u, vec2(0.44, 0.44), 0.08)));
      s.col = mix(s.col, hex(0xe07a4a), ink(max(rect(u, vec2(0.44, 0.44), 0.08), u.y + 0.18)));
      vec2 e = turn(0.6) * (u - vec2(0, 0.13));
      s.col = mix(s.col, hex(0x5a3018), ink(length(e * vec2(1.4, 1.0)) - 0.21));
      s.col = mix(s.col, hex(0xf6ead6), ink(max(abs(e.x + 0.03 * sin(e.y * 14.0)) - 0.016, length(e) - 0.2)));
    }
  }
  if (m == 3) { s.col = hex(0x1d2624); s.gloss = 0.5; }
}
`
const beansFront = `${pack}
void scene(vec3 p) {
  vec3 b = p - vec3(-0.35, 1.02, -0.4); b.xz = turn(0.18) * b.xz; b.yz = turn(0.06) * b.yz; packet(b);
  pile(p - vec3(0.72, 0.0, 0.62), 0.62, 1.0);
  bean(p - vec3(-0.35, 0.09, 0.95), 0.6, 1.0);
  bean(p - vec3(-0.75, 0.09, 0.7), 2.0, 1.0);
}
`
const beansClose = `${pack}
void scene(vec3 p) {
  for (int i = 0; i < 30; i++) {
    float f = float(i), a = f * 2.4, r = 0.27 * sqrt(f);
    bean(p - vec3(cos(a) * r, 0.2 + 0.22 * hash(f), sin(a) * r), f * 1.7, 2.0);
  }
}
`
const drip = /* glsl */ `${teaCups}${beans}
void carton(vec3 b) { put(box(b - vec3(0, 0.78, 0), vec3(0.62, 0.78, 0.34), 0.035), 2, b); }
void dripBag(vec3 p) {
  float k = clamp((p.y - 0.72) / 0.75, 0.0, 1.0);
  vec3 q = p - vec3(0, 1.1, 0);
  float body = max(rect(q.xz, vec2(0.2 + 0.2 * k, 0.16 + 0.2 * k), 0.12), abs(q.y) - 0.38);
  float inner = max(rect(q.xz, vec2(0.18 + 0.2 * k, 0.14 + 0.2 * k), 0.12), abs(q.y - 0.15) - 0.38);
  put(max(body, -inner) * 0.8, 4, p);
  put(max(inner + 0.01, q.y - 0.16) * 0.8, 5, p);
  put(box(vec3(abs(p.x) - 0.45, p.y - 1.08, p.z), vec3(0.09, 0.13, 0.14), 0.02), 6, p);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) {
  cupPaint(m, q, n, s); beanPaint(m, q, n, s);
  if (m == 2) {
    s.col = hex(0x6f9a86); s.gloss = 0.35; s.spec = 0.4;
    vec2 u = q.xy - vec2(0, 0.78);
    if (q.z > 0.33) {
      s.col = mix(s.col, hex(0xf3c892), ink(u.y + 0.3 - 0.1 * sin(u.x * 6.0 + 1.0)));
      s.col = mix(s.col, hex(0xe8a06a), ink(u.y + 0.48 - 0.07 * sin(u.x * 6.0 + 3.0)));
      s.col = mix(s.col, hex(0xfff4df), ink(length(u - vec2(0, 0.22)) - 0.3));
      vec2 c = u - vec2(0, 0.2);
      s.col = mix(s.col, hex(0x6b3a1e), ink(max(rect(c, vec2(0.16, 0.13), 0.06), c.y - 0.07)));
      s.col = mix(s.col, hex(0x6b3a1e), ink(abs(length(c - vec2(0.17, 0.0)) - 0.06) - 0.018));
      s.col = mix(s.col, hex(0x6b3a1e), ink(max(abs(abs(c.x) - 0.05 + 0.02 * sin(c.y * 40.0)) - 0.012, abs(c.y - 0.15) - 0.055)));
    }
  }
  if (m == 4) { s.col = hex(0xfaf4e6); s.soft = hex(0xf0e0c0) * 0.1; s.gloss = 0.15; s.spec = 0.2; }
  if (m == 5) { s.col = mix(hex(0x3a1e10), hex(0x5c3520), noise(q * 40.0)); s.gloss = 0.2; }
  if (m == 6) { s.col = hex(0xe8a06a); s.gloss = 0.2; }
}
`
const dripFront = `${drip}
void scene(vec3 p) {
  vec3 b = p - vec3(-0.6, 0, -0.5); b.xz = turn(0.3) * b.xz; carton(b);
  vec3 c = p - vec3(0.58, 0, 0.35); mug(c, 23); dripBag(c);
  bean(p - vec3(-0.3, 0.09, 0.95), 0.6, 1.0);
  bean(p - vec3(-0.65, 0.09, 0.7), 2.2, 1.0);
  bean(p - vec3(-0.02, 0.09, 1.15), 3.4, 1.0);
}
`
const dripTop = `${drip}
void scene(vec3 p) {
  vec3 c = p - vec3(-0.35, 0, -0.15); c.xz = turn(0.5) * c.xz; mug(c, 23);
  pile(p - vec3(0.85, 0.0, 0.62), 0.5, 1.0);
  vec3 k = p - vec3(0.75, 0.04, -0.85); k.xz = turn(-0.4) * k.xz;
  put(box(k, vec3(0.42, 0.05, 0.5), 0.02), 6, k);
}
`

export const coffee: readonly Picture[] = [
  productPicture('drip-coffee-1', tints.tea, camera([0.05, 0.8, 0], 8, 22, 7.4), dripFront),
  productPicture('drip-coffee-2', tints.tea, camera([0.1, 0.3, 0], 10, 46, 6.4), dripTop),
  productPicture('coffee-beans-1', tints.tea, camera([0.08, 0.84, 0], 10, 18, 7.4), beansFront),
  productPicture('coffee-beans-2', tints.tea, camera([0, 0.3, 0], 12, 52, 6.2), beansClose),
]
