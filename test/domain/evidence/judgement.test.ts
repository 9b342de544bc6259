import { describe, expect, test } from 'vitest'
import { assess, decisions, newAssessment, usable } from '@/lib/domain/evidence/assessment'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { originalMaps, originalScales } from '@/lib/domain/evidence/grade-map'
import {
  type Grade,
  gradeItem,
  newGrade,
  readGrade,
  sourcesOf,
  standingOf,
  suggestedGrade,
} from '@/lib/domain/evidence/grading'
import { sources } from '@/lib/domain/readiness/vocabulary'
import en from '@/messages/en.json'
import km from '@/messages/km.json'

const at = new Date('2026-11-05T09:00:00+07:00')
const aGrade = (byId: string, source: Grade['source'], information: number): Grade => ({
  byId,
  source,
  information,
  at,
})

describe('grading', () => {
  test('has a name and a rubric for every grade, in both languages', () => {
    for (const words of [en.grading, km.grading]) {
      expect(Object.keys(words.source)).toEqual([...sources].toSorted())
      expect(Object.keys(words.information)).toEqual(['1', '2', '3', '4', '5', '6'])
      for (const { name, rubric } of Object.values({ ...words.source, ...words.information }))
        expect([name.length > 2, rubric.length > 10]).toEqual([true, true])
    }
  })

  test('a witness has no accreditation, a laboratory no motive', () => {
    const reason = 'Right three times before'
    expect(gradeItem(kinds.witness_statement, { source: 'B', information: 2, reason }).ok).toBe(true)
    expect(gradeItem(kinds.witness_statement, { source: 'P1', information: 2, reason })).toEqual({
      ok: false,
      refusals: [{ because: 'grade-of-other-scale', field: 'source' }],
    })
    expect(gradeItem(kinds.laboratory_report, { source: 'A', information: 2, reason }).ok).toBe(false)
    expect([...sourcesOf.human, ...sourcesOf.process]).toEqual([...sources])
  })

  test('needs its reason', () => {
    expect(
      newGrade.safeParse({ source: 'B', information: '២', reason: 'Right three times before' }).data
        ?.information,
    ).toBe(2)
    expect(newGrade.safeParse({ source: 'B', information: 2, reason: 'good' }).success).toBe(false)
    expect(
      newGrade.safeParse({ source: 'B', information: 7, reason: 'Right three times before' }).success,
    ).toBe(false)
  })

  test('the latest counts, and a second person is a second person', () => {
    expect(standingOf([])).toEqual({ counts: null, byTwo: false, differ: 'nothing' })
    const [first, again, other] = [
      aGrade('officer', 'B', 2),
      aGrade('officer', 'C', 2),
      aGrade('supervisor', 'C', 3),
    ]
    expect(standingOf([first, again])).toEqual({ counts: again, byTwo: false, differ: 'nothing' })
    expect(standingOf([first, again, other])).toEqual({ counts: other, byTwo: true, differ: 'information' })
    expect(standingOf([aGrade('officer', 'A', 1), other]).differ).toBe('both')
    expect(standingOf([aGrade('officer', 'A', 3), other]).differ).toBe('source')
  })

  test('is suggested by what the form already says', () => {
    expect(suggestedGrade(kinds.laboratory_report, { accreditation: 'accredited' })).toEqual({
      source: 'P1',
      information: null,
    })
    expect(
      suggestedGrade(kinds.informant_information, { source_grade: 'b', information_grade: 'three' }),
    ).toEqual({ source: 'B', information: 3 })
    expect(suggestedGrade(kinds.witness_statement, { accreditation: 'accredited' })).toBeNull()
    expect(suggestedGrade(kinds.drug_seizure, {})).toBeNull()
  })
})

describe('assessing', () => {
  const reason = 'Flagrancy: seen handing over the bag'

  test('nobody decides that nothing was decided', () => {
    expect(decisions).toEqual(['cleared', 'at_risk', 'excluded', 'intelligence_only'])
    expect(newAssessment.safeParse({ value: 'unassessed', reason }).success).toBe(false)
    expect(newAssessment.safeParse({ value: 'cleared', reason: 'fine' }).success).toBe(false)
  })

  test('any decision may turn another round, but not repeat it', () => {
    expect(assess('unassessed', { value: 'cleared', reason }).ok).toBe(true)
    expect(assess('cleared', { value: 'excluded', reason }).ok).toBe(true)
    expect(assess('excluded', { value: 'cleared', reason }).ok).toBe(true)
    expect(assess('cleared', { value: 'cleared', reason })).toMatchObject({
      refusals: [{ because: 'already-assessed-so' }],
    })
  })

  test.each([
    ['drug_seizure', [], null, 'unassessed', 'nothing'],
    ['drug_seizure', ['at_risk'], null, 'at_risk', 'guardrail'],
    ['drug_seizure', ['remark'], null, 'unassessed', 'nothing'],
    ['drug_seizure', ['at_risk', 'excluded'], null, 'excluded', 'guardrail'],
    ['drug_seizure', ['excluded'], 'cleared', 'cleared', 'prosecutor'],
    ['informant_information', [], null, 'intelligence_only', 'type'],
    ['informant_information', ['at_risk'], null, 'intelligence_only', 'type'],
    ['informant_information', ['excluded'], null, 'excluded', 'guardrail'],
    ['informant_information', [], 'cleared', 'cleared', 'prosecutor'],
    ['drug_seizure', ['at_risk'], 'unassessed', 'at_risk', 'guardrail'],
  ] as const)('%s with marks %j, decided %s: %s, by the %s', (type, marks, decided, value, from) => {
    expect(
      usable(
        kinds[type],
        marks.map((mark) => ({ mark })),
        decided,
      ),
    ).toEqual({ value, from })
  })
})

describe('a grade of a foreign scale', () => {
  const reason = 'Came so from abroad.'
  const read = (given: object, type: 'witness_statement' | 'laboratory_report' = 'witness_statement') =>
    readGrade(kinds[type], { reason, ...given })

  test('is mapped as a whole, and never to better than what was written', () => {
    for (const scale of originalScales) {
      for (const [source, counts] of Object.entries(originalMaps[scale].source)) {
        for (const [information, as] of Object.entries(originalMaps[scale].information)) {
          expect(
            read({ originalSource: `${scale}:${source}`, originalInformation: `${scale}:${information}` }),
          ).toMatchObject({
            value: { source: counts, information: as, original: { scale, source, information } },
          })
        }
      }
    }
    // Corroboration is counted once, by independent voices.
    expect(originalMaps.uk_3x5x2.information.B).toBeGreaterThan(originalMaps.uk_3x5x2.information.A ?? 0)
  })

  test('needs both parts, of one scale, and says nothing of a laboratory', () => {
    const one = { originalSource: 'uk_3x5x2:1' }
    expect(read(one)).toMatchObject({ refusals: [{ field: 'originalInformation' }] })
    expect(read({ ...one, originalInformation: 'uk_5x5x5:1' })).toMatchObject({
      refusals: [{ because: 'grades-of-two-scales' }],
    })
    expect(read({ ...one, originalInformation: 'uk_3x5x2:A' }, 'laboratory_report')).toMatchObject({
      refusals: [{ because: 'grade-of-other-scale' }],
    })
    expect(read({})).toMatchObject({ refusals: [{ because: 'missing', field: 'source' }] })
  })
})
