import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { potOnTheBus } from '@/lib/domain/practice/exercises/pot-on-the-bus'
import { keyOf } from '@/lib/domain/practice/review'
import { listCases } from '@/lib/server/cases/list-cases'
import { NotFound, Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { viewLessons } from '@/lib/server/learning/view-lessons'
import { beginPractice } from '@/lib/server/practice/begin-practice'
import { gradeInPractice } from '@/lib/server/practice/grade-in-practice'
import { handInPractice } from '@/lib/server/practice/hand-in-practice'
import { linkInPractice } from '@/lib/server/practice/link-in-practice'
import { unlinkInPractice } from '@/lib/server/practice/unlink-in-practice'
import { viewPractice } from '@/lib/server/practice/view-practice'
import { viewPractices } from '@/lib/server/practice/view-practices'
import { aPerson, at } from '../../support/people'

let officer: Actor
beforeAll(async () => {
  officer = await aPerson('officer')
})

const begin = async (who = officer) =>
  (await run(beginPractice, who, { exercise: potOnTheBus.id }, at())).attemptId
const refusal = async (work: Promise<unknown>) => {
  const error = await work.catch((caught: unknown) => caught)
  if (!(error instanceof Refused)) throw error
  return error.refusals[0]?.because
}
const link = (attemptId: string, more: object = {}) => ({
  ...{ attemptId, item: 'E5', target: 'leader:KNOW', polarity: 'supports', strength: 'shows' },
  ...more,
})

describe('a practice', () => {
  test('is begun once, gone on with, and of who began it alone', async () => {
    const attemptId = await begin()
    expect(await begin()).toBe(attemptId)
    const other = await aPerson('officer', officer.unitId)
    for (const attempt of [
      () => run(viewPractice, other, { attemptId }, at()),
      () => run(linkInPractice, other, link(attemptId), at()),
      () => run(handInPractice, other, { attemptId }, at()),
    ])
      await expect(attempt()).rejects.toThrow(NotFound)
    expect((await run(viewPractices, other, {}, at())).exercises[0]?.attempts).toEqual([])
  })

  test('keeps its key until it is handed in, then shows what a prosecutor would return and stays as it is', async () => {
    const who = await aPerson('officer')
    const attemptId = await begin(who)
    expect(await refusal(run(handInPractice, who, { attemptId }, at()))).toBe('practice-empty')
    await run(linkInPractice, who, link(attemptId), at())
    await run(linkInPractice, who, link(attemptId, { item: 'E1', strength: 'proves' }), at())
    await run(linkInPractice, who, link(attemptId, { item: 'E7', target: 'courier:PERP.ACT' }), at())
    await run(unlinkInPractice, who, { attemptId, item: 'E7', target: 'courier:PERP.ACT' }, at())
    await run(gradeInPractice, who, { attemptId, item: 'E5', source: 'P1', information: '2' }, at())
    const before = await run(viewPractice, who, { attemptId }, at())
    expect(before.review).toBeNull()
    expect(JSON.stringify(before)).not.toContain(potOnTheBus.items[0]?.key[0]?.why.en)
    await run(handInPractice, who, { attemptId }, at())
    const { review, items } = await run(viewPractice, who, { attemptId }, at())
    expect(review?.right).toBe(1)
    expect(review?.defects).toContainEqual(
      expect.objectContaining({ kind: 'wrong', code: 'leader_not_joined', item: 'E1' }),
    )
    expect(items.flatMap(({ links }) => links)).toHaveLength(2)
    for (const late of [
      () => run(linkInPractice, who, link(attemptId, { item: 'E8' }), at()),
      () => run(unlinkInPractice, who, { attemptId, item: 'E5', target: 'leader:KNOW' }, at()),
      () => run(gradeInPractice, who, { attemptId, item: 'E8', source: 'P2', information: '2' }, at()),
      () => run(handInPractice, who, { attemptId }, at()),
    ])
      expect(await refusal(late())).toBe('practice-handed-in')
    // The database keeps it too.
    await expect(prisma.practiceLink.deleteMany({ where: { attemptId } })).rejects.toThrow()
    await expect(
      prisma.practiceAttempt.update({ where: { id: attemptId }, data: { endedAt: null } }),
    ).rejects.toThrow()
    expect(await begin(who)).not.toBe(attemptId)
  })

  test('takes nothing but its own papers and places, and no grade of another scale', async () => {
    const attemptId = await begin()
    expect(await refusal(run(linkInPractice, officer, link(attemptId, { item: 'E99' }), at()))).toBe(
      'not-a-choice',
    )
    expect(
      await refusal(run(linkInPractice, officer, link(attemptId, { target: 'leader:PERP.ACT' }), at())),
    ).toBe('not-a-choice')
    const grade = { attemptId, item: 'E3', source: 'P1', information: '2' }
    expect(await refusal(run(gradeInPractice, officer, grade, at()))).toBe('grade-of-other-scale')
  })

  test('is in no case, no list, no count and no lesson: its tables know no case', async () => {
    const who = await aPerson('officer')
    const counts = async () => [
      await prisma.case.count(),
      await prisma.item.count(),
      await prisma.proofLink.count(),
      await prisma.reading.count(),
    ]
    const before = await counts()
    const attemptId = await begin(who)
    for (const one of keyOf(potOnTheBus).links) await run(linkInPractice, who, { attemptId, ...one }, at())
    await run(handInPractice, who, { attemptId }, at())
    expect(await counts()).toEqual(before)
    expect((await run(listCases, who, {}, at())).cases).toEqual([])
    expect((await run(viewLessons, who, {}, at())).lessons).toEqual([])
    const columns = await prisma.$queryRaw<{ name: string }[]>`
      SELECT column_name AS name FROM information_schema.columns
      WHERE table_name LIKE 'Practice%' AND (column_name LIKE '%case%' OR data_type IN ('json', 'jsonb', 'bytea'))`
    expect(columns).toEqual([])
  })
})
