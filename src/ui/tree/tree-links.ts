import type { TreeLink } from './tree-layout'

/** Between tokens.scss's --edge and --brand-tint, and its --brand-light: a picture reads no tokens. */
const QUIET = '#e6c6b8'
const EARNING = '#ff6140'
/** The side at which a line is drawn as wide as it says. */
const PLAIN_SIDE = 351

const lines = (links: readonly TreeLink[], colour: string, width: number) =>
  links.length === 0
    ? ''
    : `<path d='${links.map(({ path }) => path).join('')}' stroke='${colour}' stroke-width='${width.toFixed(1)}'/>`

/** All links as one picture behind the nodes: those that lead to an order stand out. */
export function linksPicture(
  side: number,
  links: readonly TreeLink[],
  earns: (code: string) => boolean,
): string {
  const warm = links.filter(({ to }) => earns(to))
  const quiet = links.filter(({ to }) => !earns(to))
  const size = Math.round(side)
  const scale = Math.max(1, side / PLAIN_SIDE)
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}' fill='none' stroke-linecap='round'>${lines(quiet, QUIET, 1.2 * scale)}${lines(warm, EARNING, 1.6 * scale)}</svg>`
  const escaped = svg.replace(/[<>#]/g, (sign) => encodeURIComponent(sign))
  return `url("data:image/svg+xml,${escaped}")`
}
