import type { CardDraft } from './share-params'
import { PROGRAM } from './share-style'
import { el } from './sheet'

/** The address under which this page can show a picture of the stage's. */
const shot = (image: string) =>
  image === '' ? el('div', { class: 'shot' }) : picture(image, 'shot')

export const picture = (source: string, kind: string): HTMLElement =>
  el('img', { class: kind, src: source, alt: '' })

/** A card as it will stand in the chat. */
export const cardPreview = ({ title, desc, image }: CardDraft): HTMLElement =>
  el(
    'div',
    { class: 'card', 'data-testid': 'wx-share-card' },
    el('small', {}, PROGRAM),
    el('p', {}, title),
    ...(desc === '' ? [] : [el('b', {}, desc)]),
    shot(image),
    el('div', {}, '小程序'),
  )

/** A card as it will stand in Moments. */
export const momentPreview = ({ title, image }: CardDraft): HTMLElement =>
  el(
    'div',
    { class: 'strip', 'data-testid': 'wx-share-card' },
    image === '' ? el('i') : picture(image, ''),
    el('span', {}, title),
  )
