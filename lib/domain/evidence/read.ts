import { normaliseIdentifier } from '@/lib/domain/people/identifier'
import { parseNumber, parseWeight } from '@/lib/domain/shared/quantity'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { latinDigits } from '@/lib/domain/shared/shapes'
import type { Field } from './kind'
import { parseDay, parseMoment } from './when'

/** What an answer becomes: a weight is a number of grams, a day and a moment are text, a list is its lines. */
export type Fact = string | number | boolean | readonly string[]

/** Reads one answer as typed, by the kind of its field. A refusal names why; the field is the caller's to say. */
export function readAnswer(field: Field, typed: string): Ruling<Fact> {
  switch (field.kind) {
    case 'weight':
      return parseWeight(typed)
    case 'percentage':
      return parseNumber(typed.replace(/\s*[%٪]\s*$/, ''), { min: 0, max: 100, decimals: 6 })
    case 'count':
      return parseNumber(typed, { min: field.range?.min ?? 0, max: field.range?.max ?? 1e9, decimals: 0 })
    case 'number':
      return parseNumber(typed, {
        min: field.range?.min ?? -1e12,
        max: field.range?.max ?? 1e12,
        decimals: 6,
      })
    case 'choice':
      return field.choices?.some(({ id }) => id === typed.trim())
        ? allow(typed.trim())
        : refuse('not-a-choice')
    case 'yesno':
      return yesOrNo(typed.trim())
    case 'datetime':
      return parseMoment(typed)
    case 'date':
      return parseDay(typed)
    case 'identifier':
      return readIdentifier(field, typed)
    case 'list':
      return readLines(typed)
    case 'longtext':
      return readText(typed, longest.longtext)
    case 'text':
    case 'person':
    case 'place':
      return readText(oneLine(typed), longest[field.kind])
  }
}

/** The longest answer of each kind, in characters. */
export const longest = {
  text: 300,
  longtext: 4_000,
  person: 200,
  place: 300,
  identifier: 120,
  list: 20_000,
} as const

const oneLine = (typed: string) => typed.replace(/\s+/g, ' ').trim()

/** Control characters, and those that turn text round so that it reads as something else. Joiners of Khmer stay. */
const hidden = /(?![\n\t])[\p{Cc}]|[\u202a-\u202e\u2066-\u2069]/u

/** Text as people write it: trimmed, in lines, with nothing hidden in it. */
export function readText(typed: string, most: number): Ruling<string> {
  const text = typed.replace(/\r\n?/g, '\n').trim()
  if (text === '') return refuse('missing')
  if (text.length > most) return refuse('too-long', undefined, { most })
  if (!text.isWellFormed() || text.includes('\u0000')) return refuse('unreadable-text')
  return hidden.test(text) ? refuse('hidden-characters') : allow(text)
}

function yesOrNo(typed: string): Ruling<boolean> {
  if (['yes', 'true', 'on'].includes(typed)) return allow(true)
  return ['no', 'false'].includes(typed) ? allow(false) : refuse('not-yes-or-no')
}

/** One entry a line; empty lines are left out. */
function readLines(typed: string): Ruling<readonly string[]> {
  const text = readText(typed, longest.list)
  if (!text.ok) return text
  const lines = text.value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length > 200) return refuse('too-many', undefined, { most: 200 })
  return lines.some((line) => line.length > 1_000)
    ? refuse('too-long', undefined, { most: 1_000 })
    : allow(lines)
}

/** An identifier as it stands on the thing; those with a known shape must have it, so that a slip is seen at once. */
function readIdentifier(field: Field, typed: string): Ruling<string> {
  const text = readText(oneLine(typed), longest.identifier)
  if (!text.ok) return text
  const bare = latinDigits(text.value).replace(/[\s.-]/g, '')
  switch (field.scheme) {
    case 'phone': {
      const phone = normaliseIdentifier('phone', text.value)
      return phone.ok ? allow(phone.value.display) : refuse('not-a-phone-number')
    }
    case 'imei':
      return /^\d{14,16}$/.test(bare) ? allow(bare) : refuse('not-an-imei')
    case 'iccid':
      return /^89\d{16,20}$/.test(bare) ? allow(bare) : refuse('not-a-sim-number')
    case 'imsi':
      return /^\d{14,15}$/.test(bare) ? allow(bare) : refuse('not-an-imsi')
    case 'sha256':
      return /^[0-9a-f]{64}$/i.test(bare) ? allow(bare.toLowerCase()) : refuse('not-a-hash')
    default:
      return /[\p{L}\p{N}]/u.test(text.value) ? text : refuse('identifier-unreadable')
  }
}
