import { describe, expect, test } from 'vitest'
import { mayBeTold, tellThem, withdrawComment, wordsFor } from '@/lib/domain/comments/comment'
import type { CaseFacts } from '@/lib/domain/identity/policy'

const file: CaseFacts = {
  ...{ caseId: 'river', unitId: 'police', officeId: 'office', status: 'open', sensitivity: 'normal' },
  ...{
    submitted: false,
    onTeam: true,
    deputyFor: null,
    reasonGiven: true,
    glassBroken: true,
    holdsHere: true,
  },
}
const person = (id: string, role: 'officer' | 'prosecutor' | 'auditor', onTeam: boolean) => ({
  ...{ id, role, onTeam },
  unitId: role === 'prosecutor' ? 'office' : 'police',
})
const lead = person('lead', 'officer', true)
const colleague = person('colleague', 'officer', false)
const prosecutor = person('prosecutor', 'prosecutor', false)
const auditor = person('auditor', 'auditor', true)
const everybody = [lead, colleague, prosecutor, auditor]
const told = (facts: CaseFacts, sealed = false) => mayBeTold(everybody, facts, sealed).map(({ id }) => id)

describe('who may be told of a comment', () => {
  test('is the team, and the office once the file went there; how the writer stands to the case lends nothing', () => {
    expect(told(file)).toEqual(['lead'])
    expect(told({ ...file, status: 'submitted', submitted: true })).toEqual(['lead', 'prosecutor'])
  })

  test('of an item sealed from the team is only the prosecutor who may read it', () => {
    expect(told({ ...file, status: 'submitted', submitted: true }, true)).toEqual(['prosecutor'])
  })

  test('is nobody else: who may not see it and who does not exist are one answer', () => {
    const answer = { ok: false, refusals: [{ because: 'told-may-not-see', field: 'told' }] }
    expect(tellThem(['colleague'], [lead])).toMatchObject(answer)
    expect(tellThem(['nobody'], [lead])).toMatchObject(answer)
    expect(tellThem(['lead', 'lead'], [lead])).toMatchObject({ ok: true, value: ['lead'] })
  })
})

describe('a comment that was withdrawn', () => {
  const comment = { words: 'The other boat.', byId: 'lead', withdrawn: true }

  test('keeps its words for who wrote it and for who must disclose', () => {
    expect(wordsFor(comment, { id: 'lead', discloses: false })).toBe('The other boat.')
    expect(wordsFor(comment, { id: 'prosecutor', discloses: true })).toBe('The other boat.')
    expect(wordsFor(comment, { id: 'colleague', discloses: false })).toBeNull()
    expect(wordsFor({ ...comment, withdrawn: false }, { id: 'colleague', discloses: false })).not.toBeNull()
  })

  test('was withdrawn by its writer, once', () => {
    expect(withdrawComment(comment, 'lead')).toMatchObject({ refusals: [{ because: 'comment-withdrawn' }] })
    const standing = { ...comment, withdrawn: false }
    expect(withdrawComment(standing, 'lead').ok).toBe(true)
    expect(withdrawComment(standing, 'colleague')).toMatchObject({
      refusals: [{ because: 'comment-of-another' }],
    })
  })
})
