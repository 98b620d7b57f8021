/**
 * A number in [0, 1) that follows from a seed and the names alone. Each question has its own name, so
 * leaving a command out of a run changes no answer that the others get: failures can be made small.
 */
export type Chance = (...names: readonly (string | number)[]) => number

const PRIME = 0x01000193

/** FNV-1a, then murmur's finish, which spreads names that differ in one digit. */
function hash(text: string, seed: number): number {
  let h = 0x811c9dc5 ^ seed
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), PRIME)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

export function createChance(seed: number): Chance {
  return (...names) => hash(names.join('\n'), seed) / 2 ** 32
}
