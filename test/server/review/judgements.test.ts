import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { NotFound, Refused, Stale } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { judgeProof } from '@/lib/server/review/judge-proof'
import { reviewItem } from '@/lib/server/review/review-item'
import { anItem } from '../../support/cases'
import { aFile, type Company, theCompany } from '../../support/cast'
import { at, today } from '../../support/people'
import { anUnjudgedCharge } from '../../support/review'

let company: Company
beforeAll(async () => {
  company = await theCompany()
})

async function submitted() {
  const caseId = await aFile(company)
  const { countId, chargeId } = await anUnjudgedCharge(caseId)
  const itemId = await anItem(caseId, {})
  await prisma.case.update({ where: { id: caseId }, data: { status: 'submitted', submittedAt: today } })
  return { caseId, countId, chargeId, itemId }
}
const failure = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (caught: unknown) => caught,
  )
const reason = 'Nothing shows that he gave the order himself.'

describe('a prosecutor judges the proof beside the engine', () => {
  test('of a whole charge, an element of it and an element that all share, each with its history', async () => {
    const { caseId, chargeId, countId } = await submitted()
    for (const place of [`charge:${chargeId}`, `count:${countId}:ACT`]) {
      const said = { caseId, place, word: 'not_yet', reason, seq: 0 } as const
      await run(judgeProof, company.cast.prosecutor, said, at())
      await run(judgeProof, company.cast.prosecutor, { ...said, word: 'holds', seq: 1 }, at())
    }
    const kept = await prisma.judgement.findMany({
      where: { caseId },
      orderBy: [{ place: 'asc' }, { seq: 'asc' }],
    })
    expect(kept.map(({ seq, word }) => [seq, word])).toEqual([
      [1, 'not_yet'],
      [2, 'holds'],
      [1, 'not_yet'],
      [2, 'holds'],
    ])
  })

  test('and no reading, revision or word in the log of the team comes of it', async () => {
    const { caseId, chargeId } = await submitted()
    const before = await prisma.case.findUniqueOrThrow({ where: { id: caseId } })
    await run(
      judgeProof,
      company.cast.prosecutor,
      { caseId, place: `charge:${chargeId}`, word: 'cannot_hold', reason, seq: 0 },
      at(),
    )
    const after = await prisma.case.findUniqueOrThrow({ where: { id: caseId } })
    expect(after.revision).toBe(before.revision)
    expect(await prisma.judgement.findFirst({ where: { caseId } })).toMatchObject({
      revision: before.revision,
    })
  })

  test('and the second of two who wrote at once is shown the words of the first', async () => {
    const { caseId, chargeId } = await submitted()
    const place = `charge:${chargeId}`
    await run(judgeProof, company.cast.prosecutor, { caseId, place, word: 'not_yet', reason, seq: 0 }, at())
    const late = await failure(
      run(
        judgeProof,
        company.cast.prosecutorOnTeam,
        { caseId, place, word: 'holds', reason: 'The order is on page 3.', seq: 0 },
        at(),
      ),
    )
    expect(late).toBeInstanceOf(Stale)
    expect((late as Stale).current).toEqual({ seq: 1, word: 'not_yet', reason })
    expect(await prisma.judgement.count({ where: { caseId } })).toBe(1)
  })

  test('but not a part of another case, nor the same twice, nor without a reason', async () => {
    const [here, there] = [await submitted(), await submitted()]
    const said = {
      caseId: here.caseId,
      place: `charge:${here.chargeId}`,
      word: 'holds',
      reason,
      seq: 0,
    } as const
    const foreign = { ...said, place: `charge:${there.chargeId}` }
    expect(await failure(run(judgeProof, company.cast.prosecutor, foreign, at()))).toBeInstanceOf(NotFound)
    await run(judgeProof, company.cast.prosecutor, said, at())
    expect(await failure(run(judgeProof, company.cast.prosecutor, { ...said, seq: 1 }, at()))).toBeInstanceOf(
      Refused,
    )
    await expect(
      run(judgeProof, company.cast.prosecutor, { ...said, seq: 1, word: 'not_yet', reason: 'no' }, at()),
    ).rejects.toThrow()
  })

  test('only when the file is before their office', async () => {
    const { caseId, chargeId } = await submitted()
    const said = { caseId, place: `charge:${chargeId}`, word: 'holds', reason, seq: 0 } as const
    for (const nobody of ['lead', 'supervisorOnTeam', 'prosecutorElsewhere'] as const)
      expect(await failure(run(judgeProof, company.cast[nobody], said, at()))).toBeInstanceOf(NotFound)
    await prisma.case.update({ where: { id: caseId }, data: { status: 'open', submittedAt: null } })
    expect(await failure(run(judgeProof, company.cast.prosecutor, said, at()))).toBeInstanceOf(NotFound)
  })

  test('and the database changes no judgement and takes none for another case', async () => {
    const [{ caseId, chargeId }, other] = [await submitted(), await submitted()]
    await run(
      judgeProof,
      company.cast.prosecutor,
      { caseId, place: `charge:${chargeId}`, word: 'holds', reason, seq: 0 },
      at(),
    )
    await expect(
      prisma.judgement.updateMany({ where: { caseId }, data: { word: 'not_yet' } }),
    ).rejects.toThrow()
    await expect(prisma.judgement.deleteMany({ where: { caseId } })).rejects.toThrow()
    const kept = await prisma.judgement.findFirstOrThrow({ where: { caseId } })
    await expect(
      prisma.judgement.create({ data: { ...kept, id: crypto.randomUUID(), caseId: other.caseId } }),
    ).rejects.toThrow()
  })
})

describe('a prosecutor reviews an item', () => {
  test('with four answers, each review standing beside the earlier ones', async () => {
    const { caseId, itemId } = await submitted()
    const said = { caseId, itemId, reliable: 'with_care', credible: 'yes', reason, seq: 0 } as const
    await run(reviewItem, company.cast.prosecutor, said, at())
    await run(
      reviewItem,
      company.cast.prosecutorOnTeam,
      { ...said, credible: 'no', otherMaterial: 'The recording.', seq: 1 },
      at(),
    )
    expect(await prisma.itemReview.findMany({ where: { caseId }, orderBy: { seq: 'asc' } })).toMatchObject([
      { reliable: 'with_care', credible: 'yes', otherMaterial: null },
      { credible: 'no', otherMaterial: 'The recording.' },
    ])
  })

  test('and loses nothing to a colleague who was quicker', async () => {
    const { caseId, itemId } = await submitted()
    const said = { caseId, itemId, reliable: 'yes', credible: 'yes', reason, seq: 0 } as const
    await run(reviewItem, company.cast.prosecutor, said, at())
    const late = await failure(
      run(reviewItem, company.cast.prosecutorOnTeam, { ...said, credible: 'no' }, at()),
    )
    expect((late as Stale).current).toEqual({
      seq: 1,
      reliable: 'yes',
      credible: 'yes',
      otherMaterial: null,
      reason,
    })
    expect(await failure(run(reviewItem, company.cast.prosecutor, { ...said, seq: 1 }, at()))).toBeInstanceOf(
      Refused,
    )
  })
})
