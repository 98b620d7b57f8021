/** The values of src/ui/tokens.scss that a canvas needs: it cannot read custom properties. */
export const colours = {
  brand: '#EE3F2D',
  brandLight: '#FF6140',
  brandDeep: '#D13020',
  brandTint: '#FFF1EC',
  ink: '#1F1B16',
  ink2: '#5B544B',
  ink3: '#736C62',
  faint: '#AEA598',
  edge: '#DDD6CC',
  card: '#FFFFFF',
  tile: '#F1EDE7',
  white: '#FFFFFF',
} as const

/** The button's gradient. */
export const brandPaint = {
  from: colours.brandLight,
  to: colours.brand,
  towards: 'right',
} as const
