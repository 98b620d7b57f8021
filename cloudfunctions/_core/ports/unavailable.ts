/** Something that the function stands on cannot answer now; trying again may help. Dispatch answers BUSY. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
}
