import type { Said } from '@/lib/domain/evidence/kind'

const ones = [
  ...[
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
]
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

const khmerOnes = ['សូន្យ', 'មួយ', 'ពីរ', 'បី', 'បួន', 'ប្រាំ', 'ប្រាំមួយ', 'ប្រាំពីរ', 'ប្រាំបី', 'ប្រាំបួន']
const khmerTens = ['', 'ដប់', 'ម្ភៃ', 'សាមសិប', 'សែសិប', 'ហាសិប', 'ហុកសិប', 'ចិតសិប', 'ប៉ែតសិប', 'កៅសិប']
/** Khmer counts by ten thousands and hundred thousands too. */
const khmerPlaces = [
  [1e6, 'លាន'],
  [1e5, 'សែន'],
  [1e4, 'ម៉ឺន'],
  [1e3, 'ពាន់'],
  [100, 'រយ'],
] as const

/**
 * A plain decimal such as `12310.25` in words, in both languages, so that nobody reads 1.234 as 1234 (design: khmer, F.3).
 * The figures after the point are said one by one. What is no plain decimal, or too long to say, is not said.
 */
export function inWords(decimal: string): Said | null {
  const [, whole = '', figures = ''] = /^(\d{1,12})(?:\.(\d{1,6}))?$/.exec(decimal) ?? []
  if (whole === '') return null
  const value = Number(whole)
  const after = [...figures].map(Number)
  const en =
    after.length === 0 ? english(value) : `${english(value)} point ${after.map((one) => ones[one]).join(' ')}`
  const km =
    after.length === 0 ? khmer(value) : `${khmer(value)} ក្បៀស ${after.map((one) => khmerOnes[one]).join(' ')}`
  return { en, km }
}

function english(value: number): string {
  for (const [size, name] of [
    [1e9, 'billion'],
    [1e6, 'million'],
    [1e3, 'thousand'],
  ] as const)
    if (value >= size) return joined(`${english(Math.floor(value / size))} ${name}`, value % size, ' ')
  if (value >= 100) return joined(`${ones[Math.floor(value / 100)]} hundred`, value % 100, ' ')
  if (value < 20) return ones[value] ?? ''
  return joined(tens[Math.floor(value / 10)] ?? '', value % 10, '-')
}

const joined = (said: string, rest: number, by: string) =>
  rest === 0 ? said : `${said}${by}${english(rest)}`

function khmer(value: number): string {
  for (const [size, name] of khmerPlaces) {
    if (value < size) continue
    const rest = value % size
    return `${khmer(Math.floor(value / size))}${name}${rest === 0 ? '' : khmer(rest)}`
  }
  if (value < 10) return khmerOnes[value] ?? ''
  const rest = value % 10
  return `${khmerTens[Math.floor(value / 10)]}${rest === 0 ? '' : khmerOnes[rest]}`
}
