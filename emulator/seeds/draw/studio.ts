import { primitives } from './primitives'

/**
 * The photo studio: a seamless tinted backdrop, one big soft light from the upper left, a weak one
 * from the right. A scene fills in `scene` (distances), `paint` (surfaces) and may add `GLASS`.
 */
const head = /* glsl */ `#version 300 es
precision highp float;
precision highp int;
out vec4 outColor;
uniform vec2 size;
uniform vec3 eye, target, near, far;
uniform float lens, refine;
uniform sampler2D first;
uniform vec2 shift;
struct Mat { vec3 col; float gloss; float spec; vec3 soft; float glow; };
float gD; int gM; vec3 gQ;
void put(float d, int m, vec3 q) { if (d < gD) { gD = d; gM = m; gQ = q; } }
`

const tail = /* glsl */ `
float map(vec3 p) { gD = p.y; gM = 0; gQ = p; scene(p); return gD; }
vec3 normalAt(vec3 p) {
  vec3 n = vec3(0.0);
  for (int i = 0; i < 4; i++) {
    vec3 e = 0.5773 * (2.0 * vec3((((i + 3) >> 1) & 1), ((i >> 1) & 1), (i & 1)) - 1.0);
    n += e * map(p + 0.0012 * e);
  }
  return normalize(n);
}
const vec3 KEY = vec3(-0.50, 0.74, 0.45);
float shadow(vec3 p, vec3 l) {
  float res = 1.0, t = 0.03;
  for (int i = 0; i < 44; i++) {
    float h = map(p + l * t);
    res = min(res, 5.5 * h / t);
    t += clamp(h, 0.02, 0.16);
    if (res < 0.004 || t > 4.5) break;
  }
  res = clamp(res, 0.0, 1.0);
  return res * res * (3.0 - 2.0 * res);
}
float occlusion(vec3 p, vec3 n) {
  float o = 0.0, s = 1.0;
  for (int i = 1; i <= 5; i++) {
    float h = 0.09 * float(i);
    o += (h - map(p + n * h)) * s;
    s *= 0.72;
  }
  return clamp(1.0 - 1.25 * o, 0.0, 1.0);
}
float softbox(vec3 r, vec3 at, vec2 half_, float blur) {
  vec3 w = normalize(at), u = normalize(cross(vec3(0, 1, 0), w)), v = cross(w, u);
  float c = dot(r, w);
  if (c <= 0.0) return 0.0;
  vec2 q = vec2(dot(r, u), dot(r, v)) / c;
  float d = rect(q, half_, 0.12);
  return smoothstep(blur, -blur, d);
}
vec3 env(vec3 r, float rough) {
  vec3 c = mix(far * 0.45, vec3(0.95), smoothstep(-0.5, 1.0, r.y));
  float blur = 0.06 + rough * 1.1, k = 1.0 - 0.72 * rough;
  c += 2.6 * k * softbox(r, KEY, vec2(0.42, 0.3), blur);
  c += 0.9 * k * softbox(r, vec3(0.95, 0.35, 0.25), vec2(0.14, 0.6), blur);
  return c;
}
vec3 light(vec3 p, vec3 rd, vec3 n, Mat s) {
  vec3 l = normalize(KEY);
  float sh = shadow(p + n * 0.012, l), ao = occlusion(p, n), nl = dot(n, l);
  float dif = max(nl, 0.0) * sh;
  float wrap = max((nl + 0.55) / 1.55, 0.0) * mix(0.55, 1.0, sh);
  float side = max(dot(n, normalize(vec3(0.9, 0.25, 0.3))), 0.0);
  vec3 amb = mix(near * vec3(0.62, 0.58, 0.58), vec3(1.0), n.y * 0.5 + 0.5) * 0.44 * ao;
  vec3 c = s.col * (dif * vec3(1.06, 1.03, 0.98) + amb + side * 0.16 * ao);
  c += s.soft * wrap * mix(0.5, 1.0, ao);
  float facing = clamp(1.0 + dot(rd, n), 0.0, 1.0);
  float fre = s.spec * mix(0.05, 1.0, pow(facing, 5.0));
  c += env(reflect(rd, n), 1.0 - s.gloss) * fre * mix(0.35, 1.0, ao) * mix(0.6, 1.0, sh);
  c += s.col * pow(facing, 3.0) * 0.22 * ao;
  return mix(c, s.col * 1.6, s.glow);
}
vec3 backdrop(vec2 uv) {
  float r = length((uv - vec2(-0.06, 0.06)) * vec2(0.9, 1.0));
  return mix(near, far, smoothstep(0.05, 0.95, r));
}
float march(vec3 ro, vec3 rd) {
  float t = 1.5;
  for (int i = 0; i < 150; i++) {
    float h = map(ro + rd * t);
    if (h < 0.0006 * t) return t;
    t += h * 0.86;
    if (t > 16.0) break;
  }
  return -1.0;
}
#ifdef GLASS
vec3 glassOver(vec3 c, vec3 ro, vec3 rd, float limit) {
  float t = 1.5;
  for (int i = 0; i < 90; i++) {
    float h = glass(ro + rd * t);
    if (h < 0.0008 * t) {
      if (limit > 0.0 && t > limit) return c;
      vec3 p = ro + rd * t;
      vec2 e = vec2(0.0015, 0.0);
      vec3 n = normalize(vec3(glass(p + e.xyy) - glass(p - e.xyy), glass(p + e.yxy) - glass(p - e.yxy),
        glass(p + e.yyx) - glass(p - e.yyx)));
      float f = clamp(1.0 + dot(rd, n), 0.0, 1.0);
      c = mix(c, c * GLASS, 0.25 + 0.75 * pow(f, 2.0));
      return c + env(reflect(rd, n), 0.06) * mix(0.055, 0.75, pow(f, 4.0));
    }
    t += h * 0.9;
    if (t > 14.0) break;
  }
  return c;
}
#endif
vec3 shot(vec2 uv) {
  vec3 f = normalize(target - eye), u = normalize(cross(f, vec3(0, 1, 0))), v = cross(u, f);
  vec3 rd = normalize(f * lens + u * (uv.x - shift.x) + v * (uv.y - shift.y));
  vec3 c = backdrop(uv - shift * 0.7);
  float t = march(eye, rd);
  if (t > 0.0) {
    vec3 p = eye + rd * t;
    map(p);
    int m = gM;
    vec3 q = gQ;
    if (m == 0) {
      float away = smoothstep(3.2, 1.2, length(p.xz) * 0.62);
      float sh = shadow(p + vec3(0, 0.004, 0), normalize(KEY)), ao = occlusion(p, vec3(0, 1, 0));
      vec3 dark = far * vec3(0.60, 0.52, 0.52);
      c = mix(c, dark, (1.0 - sh) * 0.52 * away + (1.0 - ao) * 0.42 * away);
    } else {
      vec3 n = normalAt(p);
      Mat s = Mat(vec3(0.8), 0.4, 0.5, vec3(0.0), 0.0);
      paint(m, q, n, s);
      n = normalize(n);
      c = light(p, rd, n, s);
    }
  }
#ifdef GLASS
  c = glassOver(c, eye, rd, t);
#endif
  return c;
}
vec3 develop(vec3 c) {
  c = max(c, 0.0);
  vec3 over = max(c - 0.72, 0.0);
  c = min(c, 0.72) + over / (1.0 + over * 2.2);
  c = pow(c, vec3(1.0 / 2.2));
  return clamp(mix(vec3(dot(c, vec3(0.3, 0.59, 0.11))), c, 1.07), 0.0, 1.0);
}
vec3 sampleAt(vec2 j) { return develop(shot((gl_FragCoord.xy + j - size * 0.5) / size.y)); }
/* The first pass takes one sample a pixel, the second four where neighbours differ. */
void main() {
  if (refine < 0.5) {
    outColor = vec4(sampleAt(vec2(0.0)), 1.0);
    return;
  }
  ivec2 at = ivec2(gl_FragCoord.xy);
  vec3 here = texelFetch(first, at, 0).rgb;
  float edge = 0.0;
  for (int i = 0; i < 9; i++) {
    ivec2 other = clamp(at + ivec2(i % 3 - 1, i / 3 - 1), ivec2(0), ivec2(size) - 1);
    vec3 d = abs(texelFetch(first, other, 0).rgb - here);
    edge = max(edge, max(d.r, max(d.g, d.b)));
  }
  if (edge > 0.035) {
    here = 0.25 * (sampleAt(vec2(-0.125, -0.375)) + sampleAt(vec2(0.375, -0.125))
      + sampleAt(vec2(0.125, 0.375)) + sampleAt(vec2(-0.375, 0.125)));
  }
  float grain = (hash(dot(gl_FragCoord.xy, vec2(12.9898, 78.233))) - 0.5) / 255.0;
  outColor = vec4(here + grain, 1.0);
}
`

/** One whole fragment shader. `scene` is GLSL that defines `scene` and `paint`. */
export const shaderFor = (scene: string): string => `${head}${primitives}${scene}${tail}`
