import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseFile, type Item } from '@/lib/domain/readiness/case-file'
import { atAGlance, type Change, change, type Desk, fileOn, lay } from '@/lib/domain/readiness/desk'
import { score } from '@/lib/domain/readiness/score'
import { admissibilities, strengths } from '@/lib/domain/readiness/vocabulary'
import { anyCase } from './any-case'
import { aBigCase } from './big-case'

/** All that a desk says, and the same of a whole new reading of what lies on it. */
const said = (desk: Desk) => {
  const { coverage, evidence, facts, docket } = desk.reading.hearing
  return {
    ...atAGlance(desk),
    evidence,
    withoutPerson: desk.reading.standing.withoutPerson,
    points: docket.targets.map(({ name }, slot) => [name, coverage[slot], facts[slot]?.points]),
  }
}
const anew = (desk: Desk): Desk => lay(fileOn(desk))

/** Changes that a file of these items could see: taken away, put back, and put in again otherwise. */
const anyChanges = (items: readonly Item[]): fc.Arbitrary<Change[]> => {
  const one = fc.constantFrom(...items)
  const otherwise = fc
    .tuple(one, fc.constantFrom(...strengths), fc.constantFrom(...admissibilities), one, fc.boolean())
    .map(
      ([item, strength, admissibility, { origin }, spoken]): Item => ({
        ...item,
        strength,
        admissibility,
        origin,
        spoken,
      }),
    )
  return fc.array(
    fc.oneof(
      one.map(({ id }): Change => ({ take: [id] })),
      one.map((item): Change => ({ put: [item] })),
      otherwise.map((item): Change => ({ put: [item] })),
      fc
        .tuple(one, otherwise)
        .map(([{ id }, item]): Change => (id === item.id ? { put: [item] } : { take: [id], put: [item] })),
    ),
    { minLength: 1, maxLength: 6 },
  )
}

describe('a charge that lies open', { timeout: 240_000 }, () => {
  test('says after any changes what a whole new reading says, to the last byte', () => {
    const changed = anyCase
      .map((plain) => caseFile.parse(plain))
      .filter(({ items }) => items.length > 0)
      .chain((file) => fc.tuple(fc.constant(file), anyChanges(file.items)))
    fc.assert(
      fc.property(changed, ([file, changes]) => {
        const desk = changes.reduce(change, lay(file))
        expect(said(desk)).toEqual(said(anew(desk)))
      }),
      { numRuns: 1_000 },
    )
  })

  test('agrees with the score that is stored', () => {
    const file = caseFile.parse(aBigCase({ links: 400, origins: 20 }))
    const [first, second] = file.items
    if (!first || !second) throw new Error('a big case has items')
    const desk = change(lay(file), { take: [first.id], put: [{ ...second, strength: 'proves' }] })
    const { readiness, limits, display } = score(fileOn(desk))
    expect(atAGlance(desk)).toMatchObject({ readiness, limits, display })
  })

  test('keeps the desk it was changed from as it was', () => {
    const file = caseFile.parse(aBigCase({ links: 200, origins: 20 }))
    const desk = lay(file)
    const before = structuredClone(said(desk))
    change(desk, { take: file.items.slice(0, 50).map(({ id }) => id) })
    expect(said(desk)).toEqual(before)
  })
})
