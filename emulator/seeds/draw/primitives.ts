/** Signed distance functions and helpers that the scenes are put together from (GLSL ES 3.0). */
export const primitives = /* glsl */ `
const float PI = 3.14159265;
mat2 turn(float a) { float c = cos(a), s = sin(a); return mat2(c, -s, s, c); }
vec3 hex(int h) {
  vec3 c = vec3(float((h >> 16) & 255), float((h >> 8) & 255), float(h & 255)) / 255.0;
  return pow(c, vec3(2.2));
}
float hash(float n) { return fract(sin(n * 127.1 + 11.7) * 43758.5453); }
float hash3(vec3 p) { return fract(sin(dot(p, vec3(127.1, 311.7, 74.7))) * 43758.5453); }
float noise(vec3 p) {
  vec3 i = floor(p), f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  return mix(
    mix(mix(hash3(i), hash3(i + vec3(1, 0, 0)), f.x),
        mix(hash3(i + vec3(0, 1, 0)), hash3(i + vec3(1, 1, 0)), f.x), f.y),
    mix(mix(hash3(i + vec3(0, 0, 1)), hash3(i + vec3(1, 0, 1)), f.x),
        mix(hash3(i + vec3(0, 1, 1)), hash3(i + vec3(1, 1, 1)), f.x), f.y), f.z);
}
float fbm(vec3 p) { return noise(p) * 0.55 + noise(p * 2.1) * 0.3 + noise(p * 4.3) * 0.15; }

float smin(float a, float b, float k) {
  float h = max(k - abs(a - b), 0.0) / k;
  return min(a, b) - h * h * k * 0.25;
}
float smax(float a, float b, float k) { return -smin(-a, -b, k); }

float ball(vec3 p, float r) { return length(p) - r; }
float egg(vec3 p, vec3 r) {
  float k = length(p / r);
  return k < 0.001 ? -min(r.x, min(r.y, r.z)) : k * (k - 1.0) / length(p / (r * r));
}
float box(vec3 p, vec3 b, float r) {
  vec3 q = abs(p) - b + r;
  return length(max(q, 0.0)) + min(max(q.x, max(q.y, q.z)), 0.0) - r;
}
float rect(vec2 p, vec2 b, float r) {
  vec2 q = abs(p) - b + r;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - r;
}
/* Upright cylinder: radius, half height, rounding of its edges. */
float can(vec3 p, float r, float h, float round) {
  return rect(vec2(length(p.xz), p.y), vec2(r, h), round);
}
/* Upright cylinder whose radius goes from bottom to top. */
float cup(vec3 p, float bottom, float top, float h, float round) {
  float r = mix(bottom, top, clamp(p.y / h * 0.5 + 0.5, 0.0, 1.0));
  return rect(vec2(length(p.xz), p.y), vec2(r, h), round) * 0.92;
}
float rod(vec3 p, vec3 a, vec3 b, float r) {
  vec3 pa = p - a, ba = b - a;
  return length(pa - ba * clamp(dot(pa, ba) / dot(ba, ba), 0.0, 1.0)) - r;
}
float horn(vec3 p, float low, float high, float h) {
  float b = (low - high) / h, a = sqrt(1.0 - b * b);
  vec2 q = vec2(length(p.xz), p.y);
  float k = dot(q, vec2(-b, a));
  if (k < 0.0) return length(q) - low;
  if (k > a * h) return length(q - vec2(0.0, h)) - high;
  return dot(q, vec2(a, b)) - low;
}
float ring(vec3 p, float r, float t) { return length(vec2(length(p.xz) - r, p.y)) - t; }
/* An arc of a ring standing in the x-y plane, above y = 0 when open upwards. */
float arch(vec3 p, float r, float t) {
  float d = length(vec2(length(p.xy) - r, p.z)) - t;
  return p.y > 0.0 ? d : length(vec3(abs(p.x) - r, p.y, p.z)) - t;
}
/* Hollow bowl standing on its bottom: outer radius, depth as part of the radius, wall. */
float bowl(vec3 p, float r, float depth, float wall) {
  vec3 q = p - vec3(0.0, r * depth, 0.0);
  q.y /= depth;
  float shell = abs(length(q) - r + wall) - wall;
  float d = smax(shell * min(depth, 1.0), p.y - r * depth, 0.05);
  return min(d, can(p - vec3(0.0, 0.05, 0.0), r * 0.45, 0.05, 0.02));
}
float plate(vec3 p, float r) {
  float x = length(p.xz);
  float y = p.y - 0.05 - 0.09 * smoothstep(r * 0.62, r, x);
  return rect(vec2(x, y), vec2(r, 0.03), 0.028) * 0.8;
}
/* A leaf lying along +z from its stalk at the origin. */
float leaf(vec3 p, float len, float wide) {
  float z = p.z / len;
  p.y -= 0.25 * len * z * (1.0 - z) - abs(p.x) * 0.25;
  float w = wide * sqrt(max(z * (1.0 - z), 0.0)) * 2.0 * (1.0 - 0.35 * z);
  float d = max(abs(p.x) - w, max(-p.z, p.z - len));
  return max(d, abs(p.y) - 0.014) * 0.55 - 0.006;
}
/* A filled bag standing upright: half width, half height, half thickness. */
float bag(vec3 p, float w, float h, float t) {
  float x = clamp(abs(p.x) / w, 0.0, 1.0), y = clamp(p.y / h, -1.0, 1.0);
  float belly = pow(max(1.0 - x * x * x * x, 0.0), 0.6) * pow(max(1.0 - pow(max(y, 0.0), 3.0), 0.0), 0.7);
  belly *= 1.0 - 0.25 * pow(max(-y, 0.0), 6.0);
  float thick = 0.018 + t * belly;
  return max(rect(p.xy, vec2(w, h), 0.05), abs(p.z) - thick) * 0.6 - 0.012;
}
/* 2D helpers for what is printed on things; 1 inside, soft edge. */
float ink(float d) { return smoothstep(0.012, -0.012, d); }
float leafMark(vec2 p) {
  p = turn(0.6) * p;
  return max(length(p - vec2(0.11, 0.0)) - 0.2, length(p + vec2(0.11, 0.0)) - 0.2);
}
`
