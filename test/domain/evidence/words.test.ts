import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decisions } from '@/lib/domain/evidence/assessment'
import { filePlaces, languages, newItem } from '@/lib/domain/evidence/item'
import { commonFieldIds, kind, moment, originKinds, procedure } from '@/lib/domain/evidence/kind'
import { classes, polarities, strengths } from '@/lib/domain/readiness/vocabulary'
import en from '@/messages/en.json'
import km from '@/messages/km.json'

const folder = 'lib/domain/evidence'
const sources = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(folder, file), 'utf8'))

/** Codes as rules and shapes write them: in `refuse`, after `because`, and as the last word of a check. */
const codes = new Set(
  sources.flatMap((source) =>
    [
      ...source.matchAll(/(?:refuse\(|because: |\? |: )'([a-z]+(?:-[a-z]+)+)'/g),
      ...source.matchAll(/\.(?:regex|min|max|string|enum|union)\([^\n]*'([a-z]+(?:-[a-z]+)+)'\)/g),
    ].map(([, code = '']) => code),
  ),
)
/** Targets and ways of saying a place, which have words of their own. */
const elsewhere = new Set([
  'count-element',
  'charge-element',
  'control-link',
  'region-of-page',
  'paragraph-of-page',
])

describe.each([
  ['English', en],
  ['Khmer', km],
])('in %s', (_, words) => {
  test('every refusal of these rules has a sentence', () => {
    expect(codes.size).toBeGreaterThan(30)
    expect([...codes].filter((code) => !elsewhere.has(code) && !Object.hasOwn(words.reasons, code))).toEqual(
      [],
    )
  })

  test('every closed list has its words', () => {
    const { evidence, links, ui } = words
    const law = kind.shape.prerequisites.element.shape
    const lists: [object, readonly string[]][] = [
      [evidence.moment, moment.options],
      [evidence.origin, originKinds],
      [evidence.procedure, procedure.options],
      [evidence.language, languages],
      [evidence.class, classes],
      [evidence.decision, decisions],
      [evidence.law, law.status.options],
      [evidence.instrument, law.instrument.unwrap().options],
      [evidence.mark, law.whenMissing.options],
      [links.strength, strengths],
      [links.polarity, polarities],
      [ui.disclosure, filePlaces],
    ]
    for (const [said, list] of lists) expect(Object.keys(said)).toEqual(expect.arrayContaining([...list]))
  })

  test('every part of the common record has a label, here or in its declaration', () => {
    const declared: readonly string[] = commonFieldIds
    const unasked = ['originId', 'facts', ...declared]
    const labelled: readonly string[] = Object.keys(words.evidence.field)
    expect(
      Object.keys(newItem.shape).filter((name) => !unasked.includes(name) && !labelled.includes(name)),
    ).toEqual([])
  })
})
