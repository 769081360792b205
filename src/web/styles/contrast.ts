/**
 * Contrast of the pairs of colours that stand on each other, by WCAG 2.2 relative luminance.
 * Pure: the build asks it whether a municipality's own colours may be used.
 */

/** Two tokens (without the `--lk-` before them) and the ratio that they need at least. */
export interface Pair {
  front: string
  ground: string
  least: number
}

const TEXT = 4.5
const SHAPE = 3

const onGrounds = (front: string, grounds: string[], least = TEXT): Pair[] =>
  grounds.map((ground) => ({ front: `color-${front}`, ground: `color-${ground}`, least }))

const text = [
  ...onGrounds('text', ['page', 'quiet', 'selected', 'lit', 'banner', 'info-ground', 'risk-ground', 'bad-ground']),
  ...onGrounds('text-soft', ['page', 'quiet', 'lit']),
  ...onGrounds('link', ['page', 'quiet', 'lit', 'risk-ground']),
  ...onGrounds('link-hover', ['page', 'quiet', 'lit', 'risk-ground']),
  ...onGrounds('on-ground', ['ground', 'ground-raised']),
  ...onGrounds('on-ground-soft', ['ground']),
]

const actions = [
  ...onGrounds('on-action', ['action', 'action-hover']),
  ...onGrounds('on-accent', ['accent', 'accent-hover', 'banner']),
  ...onGrounds('on-state', ['bad', 'good', 'risk']),
  ...onGrounds('action', ['selected', 'page']),
  ...onGrounds('action-hover', ['selected']),
]

const states = [
  ...['good', 'risk', 'bad', 'neutral'].flatMap((state) => onGrounds(state, [`${state}-ground`, 'page'])),
  ...onGrounds('info', ['info-ground']),
]

const edges = [
  ...onGrounds('control', ['page', 'quiet'], SHAPE),
  ...onGrounds('strong', ['page'], SHAPE),
  ...onGrounds('accent', ['ground', 'ground-raised'], SHAPE),
  ...['on-ground-light', 'on-ground-edge'].flatMap((edge) => onGrounds(edge, ['ground'], SHAPE)),
  ...['page', 'quiet', 'lit', 'bad-ground', 'banner'].map((ground) => focusRing('focus-outer', `color-${ground}`)),
  focusRing('focus-inner', 'color-ground'),
  focusRing('focus-inner', 'color-ground-raised'),
  focusRing('focus-inner', 'focus-outer'),
]

function focusRing(front: string, ground: string): Pair {
  return { front, ground, least: SHAPE }
}

/** Every pair of tokens that is in use; hairlines only divide, so they are not here. */
export const pairs: readonly Pair[] = [...text, ...actions, ...states, ...edges]

function channels(colour: string): number[] {
  const digits = colour.slice(1)
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255)
}

/** Relative luminance of `#rgb` or `#rrggbb`, between 0 (black) and 1 (white). */
function luminance(colour: string): number {
  const linear = channels(colour).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  const [red = 0, green = 0, blue = 0] = linear
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio of two colours, from 1 to 21; the order does not matter. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
