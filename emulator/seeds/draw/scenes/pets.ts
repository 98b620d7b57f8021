import { camera, productPicture, shots, tints, type Picture } from '../picture'

const cat = /* glsl */ `
void kibble(vec3 p, float spin) {
  p.xz = turn(spin) * p.xz; p.xy = turn(sin(spin * 3.0)) * p.xy;
  put(can(p, 0.085 + 0.02 * cos(atan(p.x, p.z) * 3.0), 0.045, 0.035), 3, p);
}
void catPaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m == 1) {
    s.col = hex(0x6f7fc0); s.gloss = 0.36; s.spec = 0.45;
    if (q.y > 0.82) { s.col = hex(0x5a69a8); n.y += 0.4 * sin(q.y * 90.0); }
    if (q.z > 0.0) {
      vec2 u = q.xy + vec2(0, 0.12);
      s.col = mix(s.col, hex(0xfff1dc), ink(length(u * vec2(1.0, 0.95)) - 0.52));
      float head = length((u + vec2(0, 0.06)) * vec2(0.9, 1.1)) - 0.3;
      vec2 e = vec2(abs(u.x) - 0.2, u.y - 0.2);
      float ear = max(abs(e.x) * 0.9 + e.y * 0.55 - 0.1, -e.y - 0.12);
      s.col = mix(s.col, hex(0xf0a050), ink(min(head, ear)));
      s.col = mix(s.col, hex(0xd9822e), ink(max(min(abs(u.x), min(abs(abs(u.x) - 0.08), 9.0)) - 0.018, abs(u.y - 0.14) - 0.06)));
      s.col = mix(s.col, hex(0xfff6ea), ink(length((u + vec2(0, 0.17)) * vec2(0.8, 1.2)) - 0.13));
      s.col = mix(s.col, hex(0x3a2a26), ink(length((vec2(abs(u.x) - 0.14, u.y + 0.02)) * vec2(1.2, 1.0)) - 0.042));
      s.col = mix(s.col, hex(0xe87a78), ink(length((u + vec2(0, 0.11)) * vec2(0.8, 1.2)) - 0.032));
      s.col = mix(s.col, hex(0x3a2a26), ink(max(abs(length(vec2(abs(u.x) - 0.04, u.y + 0.15)) - 0.04) - 0.009, u.y + 0.15)));
      s.col = mix(s.col, hex(0xf7c95c), ink(rect(u + vec2(0, 0.68), vec2(0.26, 0.05), 0.05)));
    }
  }
  if (m == 2) {
    s.col = hex(0xf28c7a); s.gloss = 0.6; s.spec = 0.6;
    vec2 u = vec2(atan(q.x, q.z) * 0.7, q.y - 0.27);
    float paw = min(length(u * vec2(0.9, 1.1) + vec2(0, 0.03)) - 0.075, min(length(vec2(abs(u.x) - 0.045, u.y - 0.1)) - 0.034, length(vec2(abs(u.x) - 0.11, u.y - 0.055)) - 0.032));
    s.col = mix(s.col, hex(0xfff4ea), ink(paw));
  }
  if (m == 3) { s.col = mix(hex(0x8f5a30), hex(0xc08a52), fbm(q * 12.0)); s.gloss = 0.2; s.spec = 0.25; }
}
void dish(vec3 w) {
  float d = cup(w - vec3(0, 0.26, 0), 0.78, 0.62, 0.26, 0.06), inner = can(w - vec3(0, 0.5, 0), 0.5, 0.3, 0.1);
  put(smax(d, -inner, 0.05), 2, w);
  for (int i = 0; i < 17; i++) { float f = float(i), a = f * 2.4, r = 0.112 * sqrt(f); kibble(w - vec3(cos(a) * r, 0.47 + 0.1 * (0.5 - r), sin(a) * r), f * 1.9); }
}
`
const catFront = `${cat}
void scene(vec3 p) {
  vec3 b = p - vec3(-0.4, 1.02, -0.45); b.xz = turn(0.16) * b.xz; b.yz = turn(0.06) * b.yz; put(bag(b, 0.78, 1.02, 0.36), 1, b);
  dish(p - vec3(0.72, 0, 0.6));
  kibble(p - vec3(-0.25, 0.05, 1.0), 1.0); kibble(p - vec3(-0.55, 0.05, 0.82), 3.0); kibble(p - vec3(0.0, 0.05, 1.25), 4.0);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { catPaint(m, q, n, s); }
`
const catDish = `${cat}
void scene(vec3 p) {
  dish((p - vec3(0, 0, 0)) / 1.0);
  for (int i = 0; i < 9; i++) { float f = float(i); kibble(p - vec3(-1.0 + 0.25 * f, 0.05, 0.85 + 0.3 * hash(f)), f * 1.7); }
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { catPaint(m, q, n, s); }
`

const dog = /* glsl */ `
float bone(vec3 p) {
  float d = rod(p, vec3(-0.48, 0, 0), vec3(0.48, 0, 0), 0.15);
  vec3 s = vec3(abs(p.x) - 0.58, p.y, abs(p.z) - 0.15);
  return smin(d, ball(s, 0.19), 0.1);
}
void dogPaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m == 1) { s.col = mix(hex(0xf5e2bd), hex(0xe7c68c), fbm(q * 5.0)); s.soft = hex(0xf0d098) * 0.1; s.gloss = 0.32; vec3 g = q * 26.0; n += 0.2 * (vec3(noise(g), noise(g + 3.0), noise(g + 6.0)) - 0.5); }
  if (m == 2) { s.col = hex(0xd9a06a); s.soft = hex(0xd9a06a) * 0.06; s.gloss = 0.32; }
  if (m == 3) {
    s.col = hex(0xef6a5a); s.gloss = 0.3;
    float a = atan(q.y, q.x);
    if (abs(q.z) > 0.28) s.col = hex(0xef6a5a); 
    vec2 u = vec2(a * 3.0, q.z * 8.0);
    s.col = mix(s.col, hex(0xfff1e0), ink(abs(fract(length(q.xy) * 0.0 + q.z * 2.2) - 0.5) - 0.09));
  }
}
`
const dogFront = `${dog}
void scene(vec3 p) {
  vec3 a = p - vec3(-0.1, 0.19, 0.35); a.xz = turn(0.35) * a.xz; put(bone(a / 1.15) * 1.15, 1, a / 1.15);
  vec3 b = p - vec3(0.1, 0.19, -0.45); b.xz = turn(-0.1) * b.xz; put(bone(b / 1.15) * 1.15, 2, b / 1.15);
  vec3 c = p - vec3(-0.02, 0.6, -0.05); c.xz = turn(-0.6) * c.xz; c.xy = turn(0.08) * c.xy; put(bone(c / 1.15) * 1.15, 1, c / 1.15);
  vec3 t = p - vec3(1.05, 0.3, 0.75); put(ball(t, 0.3), 3, t);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { dogPaint(m, q, n, s); }
`
const dogTop = `${dog}
void scene(vec3 p) {
  for (int i = 0; i < 5; i++) {
    float f = float(i), k = 0.7 + 0.14 * f;
    vec3 a = p - vec3(0.12 * sin(f * 2.0), 0.19, -1.2 + 0.62 * f); a.xz = turn(0.12 * sin(f * 3.0)) * a.xz;
    put(bone(a / k) * k, 1 + i % 2, a / k);
  }
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { dogPaint(m, q, n, s); }
`

export const pets: readonly Picture[] = [
  productPicture('cat-food-1', tints.family, camera([0.08, 0.84, 0], 10, 18, 7.4), catFront),
  productPicture('cat-food-2', tints.family, camera([0, 0.25, 0.25], -14, 38, 5.4), catDish),
  productPicture('dog-bone-1', tints.family, camera([0.1, 0.35, 0.1], 6, 32, 6.4), dogFront),
  productPicture('dog-bone-2', tints.family, shots.top, dogTop),
]
