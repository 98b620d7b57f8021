import { camera, productPicture, shots, tints, type Picture } from '../picture'

const pods = /* glsl */ `
void pod(vec3 p, float spin, float k) {
  p /= k;
  p.xz = turn(spin) * p.xz;
  float r = length(p.xz);
  float d = smin(egg(p, vec3(0.34, 0.2, 0.34)), box(p, vec3(0.33, 0.02, 0.33), 0.02), 0.1);
  put((d + 0.02 * smoothstep(0.3, 1.0, cos(atan(p.x, p.z) * 3.0 + r * 4.0)) * step(0.0, p.y)) * 0.8 * k, 1, p);
}
void podPaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m == 1) {
    float r = length(q.xz), a = atan(q.x, q.z) + r * 4.0, t = mod(a + PI, 2.0 * PI) / (2.0 * PI) * 3.0;
    s.col = t < 1.0 ? hex(0x4aa8e8) : t < 2.0 ? hex(0xf7f9ff) : hex(0xf58bb0);
    float seam = abs(fract(t) - 0.5);
    s.col = mix(s.col, hex(0xffffff), smoothstep(0.44, 0.5, seam) * 0.8);
    if (r > 0.34) s.col = hex(0xf3f7ff);
    s.gloss = 0.86; s.spec = 1.0; s.soft = s.col * 0.18;
  }
  if (m == 2) {
    vec2 u = q.xy - vec2(0, 0.62);
    s.col = hex(0xf6f8fc); s.gloss = 0.6; s.spec = 0.6;
    if (q.z > 0.4) {
      s.col = mix(s.col, hex(0x5b9be0), ink(u.y + 0.12 - 0.1 * sin(u.x * 5.0)));
      s.col = mix(s.col, hex(0x3f7fca), ink(u.y + 0.3 - 0.08 * sin(u.x * 5.0 + 1.5)));
      s.col = mix(s.col, hex(0xf58bb0), ink(length(u - vec2(-0.3, 0.24)) - 0.16));
      s.col = mix(s.col, hex(0xffd27a), ink(length(u - vec2(0.0, 0.3)) - 0.1));
      s.col = mix(s.col, hex(0x7cc0f2), ink(length(u - vec2(0.26, 0.2)) - 0.13));
    }
  }
  if (m == 3) { s.col = hex(0x5b9be0); s.gloss = 0.6; s.spec = 0.6; }
}
`
const podsFront = `${pods}
void scene(vec3 p) {
  vec3 b = p - vec3(-0.4, 0, -0.5); b.xz = turn(0.25) * b.xz;
  put(box(b - vec3(0, 0.6, 0), vec3(0.78, 0.6, 0.5), 0.14), 2, b);
  put(box(b - vec3(0, 1.3, 0), vec3(0.81, 0.14, 0.53), 0.12), 3, b);
  pod(p - vec3(0.62, 0.2, 0.72), 0.4, 1.0);
  pod(p - vec3(1.12, 0.2, 0.12), 1.3, 0.95);
  pod(p - vec3(-0.18, 0.2, 0.95), 2.2, 0.95);
  vec3 u = p - vec3(0.72, 0.55, 0.42); u.yz = turn(-0.5) * u.yz; pod(u, 2.6, 0.95);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { podPaint(m, q, n, s); }
`
const podsTop = `${pods}
void scene(vec3 p) {
  for (int i = 0; i < 9; i++) {
    float f = float(i);
    vec3 c = p - vec3((mod(f, 3.0) - 1.0) * 0.92, 0.22, (floor(f / 3.0) - 1.0) * 0.92);
    pod(c, 0.5 + f * 0.9, 1.18);
  }
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { podPaint(m, q, n, s); }
`

const tissue = /* glsl */ `
void packet(vec3 b, bool open) {
  float d = box(b - vec3(0, 0.42, 0), vec3(1.0, 0.42, 0.55), 0.14);
  put(d - 0.02 * sin(b.x * 5.0) * sin(b.z * 4.0), 1, b);
  if (!open) return;
  vec3 t = b - vec3(0, 1.12, 0);
  float y = clamp((t.y + 0.32) / 0.85, 0.0, 1.0);
  float wave = 0.16 * y * sin(t.x * 6.5 + 1.0) + 0.05 * y * sin(t.x * 15.0);
  float w = 0.3 + 0.34 * y, tip = 0.42 + 0.16 * sin(t.x * 4.6 + 0.6);
  put(max(max(abs(t.z - wave) - 0.016, abs(t.x - 0.1 * y) - w), max(t.y - tip, -t.y - 0.34)) * 0.5 - 0.006, 2, t);
}
void tissuePaint(int m, vec3 q, inout vec3 n, inout Mat s) {
  if (m == 1) {
    s.col = hex(0xf9f3e6); s.gloss = 0.4; s.spec = 0.45;
    vec2 u = abs(q.z) > 0.5 ? q.xy - vec2(0, 0.42) : vec2(9.0);
    s.col = mix(s.col, hex(0x8fb08a), ink(q.y - 0.2 - 0.08 * sin(q.x * 3.0 + q.z)));
    s.col = mix(s.col, hex(0xb9cfae), ink(abs(q.y - 0.27 - 0.08 * sin(q.x * 3.0 + q.z)) - 0.035));
    for (int i = 0; i < 3; i++)
      s.col = mix(s.col, hex(0x6f9a6a), ink(leafMark((turn(float(i) * 0.9 - 0.9) * (u - vec2(0.0, 0.16)) - vec2(0.0, 0.1)) * 1.9)));
    if (q.y > 0.8) s.col = mix(s.col, hex(0xd8cdb8), ink(length(q.xz * vec2(0.45, 1.0)) - 0.17));
  }
  if (m == 2) { s.col = hex(0xfdfdfc); s.gloss = 0.05; s.spec = 0.1; s.soft = vec3(0.12); n.y += 0.06 * sin(q.y * 70.0); }
}
`
const tissueFront = `${tissue}
void scene(vec3 p) {
  vec3 a = p - vec3(0, 0, -0.1); a.xz = turn(0.3) * a.xz; packet(a, true);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { tissuePaint(m, q, n, s); }
`
const tissueStack = `${tissue}
void scene(vec3 p) {
  vec3 a = p; a.xz = turn(0.35) * a.xz;
  packet(a - vec3(0, 0, -0.6), false); packet(a - vec3(0.05, 0, 0.6), false);
  vec3 b = a - vec3(0.0, 0.86, 0); b.xz = turn(0.12) * b.xz; packet(b, true);
}
void paint(int m, vec3 q, inout vec3 n, inout Mat s) { tissuePaint(m, q, n, s); }
`

export const laundry: readonly Picture[] = [
  productPicture('laundry-pods-1', tints.home, camera([0.1, 0.68, 0], 10, 24, 7.0), podsFront),
  productPicture('laundry-pods-2', tints.home, shots.top, podsTop),
  productPicture('soft-tissue-1', tints.home, camera([0, 0.72, 0], 6, 22, 6.6), tissueFront),
  productPicture('soft-tissue-2', tints.home, camera([0, 1.05, 0], -8, 22, 8.4), tissueStack),
]
