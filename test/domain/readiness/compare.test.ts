import { describe, expect, test } from 'vitest'
import { type CaseFile, caseFile } from '@/lib/domain/readiness/case-file'
import { compare, same } from '@/lib/domain/readiness/compare'
import { score } from '@/lib/domain/readiness/score'
import { aCase, anItem } from './cases'

const read = (file: CaseFile) => ({ file, result: score(file) })
const plain = caseFile.parse(aCase({ items: [anItem({ id: 'a' }), anItem({ id: 'b', origin: 'other' })] }))
const [a, b] = plain.items
if (!a || !b) throw new Error('a case of two items')

describe('two readings of one charge', () => {
  test('of the same file are the same', () => {
    expect(same(compare(read(plain), read(structuredClone(plain))))).toBe(true)
  })

  test('tell which items came, which went, and which count differently, and in what', () => {
    const change = compare(
      read(plain),
      read({
        ...plain,
        items: [
          { ...a, admissibility: 'excluded' },
          { ...b, id: 'c' },
        ],
      }),
    )
    expect(change).toMatchObject({
      came: ['c'],
      went: ['b'],
      otherwise: [{ id: 'a', in: ['admissibility'] }],
    })
    expect(same(change)).toBe(false)
  })

  test('tell which elements moved, the deepest fall first, and the numbers before and after', () => {
    const change = compare(read(plain), read({ ...plain, items: [] }))
    expect(change.elements.every(({ from, to }) => to < from)).toBe(true)
    expect(change.display.to).toBe(0)
  })

  test('tell which steps were settled and which stand open', () => {
    const steps = (done: boolean): CaseFile => ({
      ...plain,
      steps: [{ id: 'rights_notice', severity: 'blocker', done }],
    })
    expect(compare(read(steps(false)), read(steps(true)))).toMatchObject({ stepsDone: ['rights_notice'] })
    expect(compare(read(steps(true)), read(steps(false)))).toMatchObject({ stepsOpened: ['rights_notice'] })
    expect(compare(read(steps(false)), read(plain))).toMatchObject({ stepsDone: ['rights_notice'] })
  })

  test('warn when they were read under another version of the law', () => {
    expect(compare(read(plain), read({ ...plain, template: 'KH-T01@0.2.0' })).otherRules).toBe(true)
  })
})
