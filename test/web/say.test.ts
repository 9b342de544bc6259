import { beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { newItem } from '@/lib/domain/evidence/item'
import { percentage, weightInGrams } from '@/lib/domain/shared/quantity'
import { day, flag, id, line, many, moment, whole } from '@/lib/domain/shared/shapes'
import { sayIssues, sayRefusals } from '@/lib/web/say'
import { unsaid } from '../support/words'

const reading = vi.hoisted(() => ({ language: 'en' as 'en' | 'km' }))
vi.mock('server-only', () => ({}))
vi.mock('next-intl/server', async () => {
  const { sentences } = await import('../support/words')
  return { getTranslations: async (namespace: 'reasons') => sentences(reading.language, namespace) }
})
beforeEach(() => {
  reading.language = 'en'
  unsaid.clear()
})

const said = async (shape: z.ZodType, typed: unknown) => {
  const result = shape.safeParse(typed)
  if (result.success) throw new Error('it was taken')
  return sayIssues(result.error)
}

describe('what is said of a wrong answer', () => {
  const form = z.strictObject({
    ...{ title: line(10), on: day, at: moment, who: id, sure: flag, many: many(id, 2), count: whole(1, 9) },
    ...{ kind: z.enum(['phone', 'imei'], 'not-a-choice'), net: weightInGrams, purity: percentage },
  })
  const right = {
    ...{ title: 'Holdall', on: '2026-11-01', at: '2026-11-01T10:00', sure: 'on', count: '3', kind: 'imei' },
    ...{ who: '01a203a7-0930-74a0-b55c-30d3266a8b29', many: [], net: '12', purity: '80' },
  }

  test.each<[string, string, unknown, RegExp]>([
    ['a line that is too long', 'title', 'x'.repeat(11), /10/],
    ['a day that is none', 'on', '2026-02-30', /./],
    ['a moment that is none', 'at', 'noon', /./],
    ['a number over its most', 'count', '10', /9/],
    ['a purity over a hundred', 'purity', '137', /100/],
    ['a weight that can be two', 'net', '1.234', /1.?234.*1\.2340/s],
    ['a weight in tablets', 'net', '12 tablets', /./],
    ['a choice that is not offered', 'kind', 'fax', /./],
    ['what is missing', 'who', undefined, /./],
    ['too many', 'many', [right.who, right.who, right.who], /2/],
  ])('%s stands beside its field, in both languages', async (_, field, wrong, words) => {
    const typed = { ...right, [field]: wrong }
    const english = await said(form, typed)
    expect(Object.keys(english)).toEqual([field])
    expect(english[field]?.join(' ')).toMatch(words)
    reading.language = 'km'
    expect((await said(form, typed))[field]?.join(' ')).toMatch(/\p{Script=Khmer}/u)
    expect([...unsaid]).toEqual([])
  })

  test('names the field that nobody asked for', async () => {
    expect((await said(form, { ...right, role: 'admin' }))['']?.join()).toContain('role')
  })

  test('is told by its path, and all of it at once', async () => {
    const wrong = { type: 'drug_seizure', title: '', facts: { net_weight: { gt: '' } } }
    expect(Object.keys(await said(newItem, wrong))).toEqual(
      expect.arrayContaining(['title', 'obtainedAt', 'obtainedBy', 'facts.net_weight']),
    )
  })
})

describe('what is said of a refusal', () => {
  test('stands under its field; what concerns the whole stands under none', async () => {
    const sayings = await sayRefusals([
      { because: 'case-closed' },
      { because: 'obtained-in-future', field: 'obtainedAt' },
      { because: 'missing', field: 'obtainedAt' },
    ])
    expect(sayings['']).toHaveLength(1)
    expect(sayings.obtainedAt).toHaveLength(2)
  })

  test('for which there is no sentence is told plainly, and no code reaches the reader', async () => {
    const sayings = await sayRefusals([{ because: 'no-such-code-anywhere' }])
    expect(sayings['']?.join()).not.toContain('no-such-code')
    expect([...unsaid]).toEqual(['en: no-such-code-anywhere'])
  })
})
