import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')

type Tokens = Readonly<Record<string, string>>

/** The colours declared between `after` and the next closing brace or nested block. */
function declared(after: string): Tokens {
  const [, rest = ''] = css.split(after)
  const body = rest.slice(0, rest.search(/[{}]/))
  return Object.fromEntries(
    [...body.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  )
}

const light = declared(':root,\n[data-theme] {')
const night = declared('@variant night {\n    color-scheme: dark;')
const looks = { light, dark: { ...light, ...night } }

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(tokens: Tokens, front: string, back: string): number {
  const [a, b] = [front, back].map((name) => {
    const hex = tokens[name]
    if (!hex) throw new Error(`no token ${name}`)
    return luminance(hex)
  })
  const [bright, dark] = [Math.max(a ?? 0, b ?? 0), Math.min(a ?? 0, b ?? 0)]
  return (bright + 0.05) / (dark + 0.05)
}

const said = ['accent', 'stop', 'risk', 'ok', 'counter', 'intel']

/** Text on what it stands on: at least 4.5 to 1 (WCAG 2.2 SC 1.4.3). */
const texts: readonly (readonly [string, string])[] = [
  ...['ink', 'soft', ...said].flatMap((front) =>
    ['surface', 'canvas'].map((back): [string, string] => [front, back]),
  ),
  ...said.map((front): [string, string] => [front, `${front}-tint`]),
  ...said.flatMap((tone) => ['ink', 'soft'].map((front): [string, string] => [front, `${tone}-tint`])),
  ['on-accent', 'accent'],
  ['surface', 'stop'],
  ['ink', 'sunken'],
  ['bar-ink', 'bar'],
  ['bar-soft', 'bar'],
  ['bar-accent', 'bar'],
  ['bar-ink', 'bar-line'],
]

/** Edges of controls, and marks that carry meaning: at least 3 to 1 (WCAG 2.2 SC 1.4.11). */
const marks = [
  ['edge', 'surface'],
  ['edge', 'canvas'],
  ['accent', 'sunken'],
  ['counter', 'sunken'],
  ['stop', 'sunken'],
  ['risk', 'sunken'],
  ['soft', 'sunken'],
  ['ink', 'accent-tint'],
  ['accent', 'accent-tint'],
  ['bar-accent', 'bar-line'],
] as const

/** Screens.md section 2, as published: on surface, on canvas, on the token's own tint. */
const published = {
  light: {
    ink: [17.6, 16.0],
    soft: [7.7, 7.0],
    edge: [3.7, 3.3],
    accent: [8.1, 7.3, 6.9],
    stop: [7.6, 6.9, 6.6],
    risk: [6.7, 6.1, 6.0],
    ok: [6.9, 6.3, 6.1],
    counter: [8.6, 7.8, 7.4],
    intel: [7.2, 6.5, 6.3],
  },
  dark: {
    ink: [14.5, 15.7],
    soft: [7.9, 8.6],
    edge: [4.3, 4.7],
    accent: [9.2, 10.0, 7.2],
    stop: [8.5, 9.3, 7.6],
    risk: [9.8, 10.6, 8.0],
    ok: [9.4, 10.2, 7.8],
    counter: [8.6, 9.4, 7.6],
    intel: [8.6, 9.3, 7.3],
  },
}

describe.each(['light', 'dark'] as const)('the %s look', (look) => {
  const tokens = looks[look]

  test.each(texts)('reads %s on %s', (front, back) => {
    expect(contrast(tokens, front, back)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(marks)('shows %s on %s', (front, back) => {
    expect(contrast(tokens, front, back)).toBeGreaterThanOrEqual(3)
  })

  test.each(Object.entries(published[look]))('keeps the published contrast of %s', (token, expected) => {
    const found = ['surface', 'canvas', `${token}-tint`]
      .slice(0, expected.length)
      .map((back) => contrast(tokens, token, back))
    found.forEach((value, index) => {
      expect(Math.abs(value - (expected[index] ?? 0))).toBeLessThanOrEqual(0.1)
    })
  })
})

test('night redefines every colour but those of the bar that are the same by day', () => {
  const same = ['bar-ink', 'bar-soft', 'bar-edge', 'bar-accent']
  expect(Object.keys(night).sort()).toEqual(
    Object.keys(light)
      .filter((name) => !same.includes(name))
      .sort(),
  )
})

test('components name colours by their tokens, never by their value', () => {
  expect(filesWith(/(?<!\w)#([0-9a-f]{3}|[0-9a-f]{6})\b|\b(rgb|hsl)a?\(/i)).toEqual([])
})

test('the parts of the house carry no inline style, so that a strict policy can forbid them', () => {
  expect(filesWith(/\sstyle=/)).toEqual([])
})

function filesWith(pattern: RegExp): string[] {
  return ['components/ui', 'components/shell', 'components/readiness'].flatMap((folder) => {
    const url = new URL(`../../${folder}/`, import.meta.url)
    return readdirSync(url).filter((file) => pattern.test(readFileSync(new URL(file, url), 'utf8')))
  })
}
