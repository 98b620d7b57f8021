/**
 * What a screen reader says of a control that has no words, only a sign. Taro's templates for WeChat
 * carry no aria attributes and would send them for nothing, so this is for a browser.
 */
export const spoken = (label: string): object =>
  process.env.TARO_ENV === 'h5' ? { role: 'button', 'aria-label': label } : {}
