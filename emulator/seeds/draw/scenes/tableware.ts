import { camera, productPicture, tints, type Picture } from '../picture'

const thermos = /* glsl */ `
void flask(vec3 p, int colour, float h) {
  put(can(p - vec3(0, h * 0.5, 0), 0.42, h * 0.5, 0.1), colour, p);
  put(can(p - vec3(0, h + 0.03, 0), 0.385, 0.06, 0.02), 5, p);
  put(can(p - vec3(0, h + 0.27, 0), 0.4, 0.2, 0.09), colour, p);
  vec3 b = p - vec3(0, h + 0.2, 0.4); put(box(b, vec3(0.11, 0.14, 0.05), 0.04), 6, b);
  vec3 s = p - vec3(0.0, h + 0.46, 0); put(arch(vec3(s.x, s.y, s.z), 0.22, 0.035), 6, s);
}
void flaskPaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m >= 1 && m <= 3) {
    s.col = m == 1 ? hex(0x8fae9b) : m == 2 ? hex(0xf4efe6) : hex(0xc8714f);
    s.gloss = 0.4; s.spec = 0.55;
    vec2 u = vec2(atan(q.x, q.z) * 0.42, q.y - 0.7);
    vec3 mark = m == 2 ? hex(0xc8a06a) : hex(0xfff8ea);
    if (q.z > 0.0) s.col = mix(s.col, mark, ink(abs(length(u) - 0.11) - 0.012) * 0.9);
    if (q.z > 0.0) s.col = mix(s.col, mark, ink(leafMark(u * 2.6)) * 0.9);
    n += 0.05 * (vec3(noise(q * 60.0), noise(q * 60.0 + 4.0), noise(q * 60.0 + 8.0)) - 0.5);
  }
  if (m == 5) { s.col = hex(0xc3c7ca); s.gloss = 0.86; s.spec = 1.2; }
  if (m == 6) { s.col = hex(0x54605a); s.gloss = 0.4; }
  if (m == 7) { s.col = mix(hex(0x6b9a4c), hex(0xa8cb74), smoothstep(0.0, 0.5, q.z)); s.gloss = 0.4; }
}
`
const thermosFront = `${thermos}
void scene(vec3 p) {
  flask(p - vec3(-0.4, 0, 0.0), 1, 1.45);
  flask(p - vec3(0.62, 0, -0.35), 2, 1.1);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { flaskPaint(m, q, n, s); }
`
const thermosTrio = `${thermos}
void scene(vec3 p) {
  flask(p - vec3(-0.95, 0, -0.1), 2, 1.35);
  flask(p - vec3(0.0, 0, 0.15), 3, 1.35);
  flask(p - vec3(0.95, 0, -0.1), 1, 1.35);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { flaskPaint(m, q, n, s); }
`

const bowls = /* glsl */ `
void glazed(vec3 p, float r, int m) {
  put(bowl(p, r, 0.62, 0.035), m, p);
  put(can(p - vec3(0, 0.03, 0), r * 0.44, 0.06, 0.03), m + 4, p);
}
void chopsticks(vec3 p) {
  for (int i = 0; i < 2; i++) {
    vec3 a = p - vec3(0, 0, 0.13 * float(i)); a.xz = turn(0.05 * float(i)) * a.xz;
    put(rod(a, vec3(-1.1, 0.0, 0), vec3(1.1, 0.0, 0), 0.03 + 0.012 * smoothstep(-1.0, 1.0, a.x)), 3, a);
  }
}
void bowlPaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m == 1 || m == 2) {
    float flow = fbm(vec3(q.x * 4.0, q.y * 1.2, q.z * 4.0));
    vec3 a = m == 1 ? hex(0x6fa3a0) : hex(0xd9b877), b = m == 1 ? hex(0xcfe3da) : hex(0xf7e7c2);
    s.col = mix(a, b, smoothstep(0.2, 0.75, flow * 0.7 + 0.25 * sin(q.y * 4.0)));
    float lip = length(q.xz);
    s.col = mix(s.col, m == 1 ? hex(0x4f7f80) : hex(0xa87a3c), smoothstep(0.5, 0.58, q.y / (lip + 0.01)) * 0.55);
    s.col *= 1.0 - 0.18 * step(0.78, noise(q * 34.0));
    s.gloss = 0.86; s.spec = 0.9;
  }
  if (m == 5 || m == 6) { s.col = hex(0xb08a66); s.gloss = 0.1; }
  if (m == 3) { s.col = mix(hex(0x6d3f22), hex(0x9a6238), noise(vec3(q.x * 3.0, q.y * 40.0, q.z * 40.0))); if (q.x > 0.85) s.col = hex(0xd3a84f); s.gloss = 0.45; }
  if (m == 4) { s.col = hex(0xfffaf0); vec3 g = q * 17.0; n += 0.9 * (vec3(noise(g), noise(g + 3.0), noise(g + 6.0)) - 0.5); s.soft = hex(0xfff0d8) * 0.14; s.gloss = 0.3; }
  if (m == 8) { s.col = hex(0x6fae4a); s.gloss = 0.3; }
}
`
const bowlsFront = `${bowls}
void scene(vec3 p) {
  glazed(p - vec3(-0.5, 0, -0.25), 0.78, 1);
  glazed(p - vec3(-0.5, 0.3, -0.25), 0.78, 2);
  glazed(p - vec3(-0.5, 0.6, -0.25), 0.78, 1);
  vec3 b = p - vec3(0.78, 0, 0.45); glazed(b, 0.62, 2);
  vec3 r = b - vec3(0, 0.62, 0); put((egg(r, vec3(0.52, 0.34, 0.52)) + 0.022 * noise(r * 19.0)) * 0.7, 4, r);
  vec3 c = p - vec3(0.1, 0.04, 1.35); c.xz = turn(0.2) * c.xz; chopsticks(c);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { bowlPaint(m, q, n, s); }
`
const bowlsTop = `${bowls}
void scene(vec3 p) {
  glazed(p - vec3(-0.62, 0, -0.45), 0.8, 1);
  glazed(p - vec3(0.88, 0, -0.3), 0.66, 2);
  vec3 b = p - vec3(0.0, 0, 0.85); glazed(b, 0.6, 1);
  vec3 r = b - vec3(0, 0.5, 0); put((egg(r, vec3(0.52, 0.26, 0.52)) + 0.022 * noise(r * 19.0)) * 0.7, 4, r);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { bowlPaint(m, q, n, s); }
`

export const tableware: readonly Picture[] = [
  productPicture(
    'thermos-cup-1',
    tints.kitchen,
    camera([0.05, 0.95, 0], 10, 16, 7.4),
    thermosFront,
  ),
  productPicture('thermos-cup-2', tints.kitchen, camera([0, 0.92, 0], -6, 16, 8.0), thermosTrio),
  productPicture('glazed-bowls-1', tints.kitchen, camera([0.05, 0.6, 0.1], 4, 28, 7.4), bowlsFront),
  productPicture('glazed-bowls-2', tints.kitchen, camera([0.05, 0.3, 0.05], 4, 46, 6.8), bowlsTop),
]
