import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { NotFound, type Refused, Stale } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { keepHalfWritten } from '@/lib/server/review/keep-half-written'
import { keepNote } from '@/lib/server/review/keep-note'
import { keepPosition } from '@/lib/server/review/keep-position'
import { markSeen } from '@/lib/server/review/mark-seen'
import { reviewItem } from '@/lib/server/review/review-item'
import { sendNote } from '@/lib/server/review/send-note'
import { viewReview } from '@/lib/server/review/view-review'
import { aLink, anItem } from '../../support/cases'
import { aFile, type Company, theCompany } from '../../support/cast'
import { at, today } from '../../support/people'
import { anUnjudgedCharge } from '../../support/review'

let company: Company
beforeAll(async () => {
  company = await theCompany()
})

async function submitted() {
  const caseId = await aFile(company)
  const itemId = await anItem(caseId, {})
  await prisma.case.update({ where: { id: caseId }, data: { status: 'submitted', submittedAt: today } })
  return { caseId, itemId, place: `item:${itemId}` }
}
const failure = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (caught: unknown) => caught,
  )

describe('a note of a review', () => {
  test('is kept as it is typed, each save over the one before', async () => {
    const { caseId, place } = await submitted()
    const by = company.cast.prosecutor
    const first = await run(keepNote, by, { caseId, place, words: 'Ask her ', version: 0 }, at())
    await run(keepNote, by, { caseId, place, words: 'Ask her about ', version: first.version }, at())
    expect(await prisma.reviewNote.findMany({ where: { caseId } })).toMatchObject([
      { words: 'Ask her about ', version: 2 },
    ])
  })

  test('of one person in two windows is not lost: the later one is shown both', async () => {
    const { caseId, place } = await submitted()
    const by = company.cast.prosecutor
    await run(keepNote, by, { caseId, place, words: 'here', version: 0 }, at())
    for (const version of [0, 7]) {
      const late = await failure(run(keepNote, by, { caseId, place, words: 'there', version }, at()))
      expect((late as Stale).current).toMatchObject({ words: 'here', version: 1 })
    }
  })

  test('is each prosecutor’s own: a second one at the same place writes a note of theirs', async () => {
    const { caseId, place } = await submitted()
    const said = { caseId, place, version: 0 }
    await run(keepNote, company.cast.prosecutor, { ...said, words: 'mine' }, at())
    await run(keepNote, company.cast.prosecutorOnTeam, { ...said, words: 'and mine' }, at())
    expect(await prisma.reviewNote.count({ where: { caseId } })).toBe(2)
    const other = { caseId, place, version: 1, as: 'comment' } as const
    await run(sendNote, company.cast.prosecutorOnTeam, other, at())
    expect(await prisma.comment.findMany({ where: { caseId } })).toMatchObject([{ words: 'and mine' }])
    expect(await prisma.reviewNote.findFirst({ where: { caseId, words: 'mine' } })).not.toBeNull()
  })

  test('leaves no trace of itself in the log of the case until it is sent', async () => {
    const { caseId, place } = await submitted()
    const entries = () =>
      prisma.$queryRaw<
        { n: number }[]
      >`SELECT count(*)::int AS n FROM audit.entry WHERE case_id = ${caseId}::uuid`
    const before = await entries()
    await run(keepNote, company.cast.prosecutor, { caseId, place, words: 'Doubtful.', version: 0 }, at())
    expect(await entries()).toEqual(before)
  })

  test('becomes a defect of the return that is being written, and is empty then', async () => {
    const { caseId, itemId, place } = await submitted()
    const by = company.cast.prosecutor
    await run(keepNote, by, { caseId, place, words: 'Only he says so.', version: 0 }, at())
    await run(sendNote, by, { caseId, place, version: 1, as: 'defect', defect: 'one_voice' }, at())
    expect(await prisma.defect.findMany({ where: { caseId } })).toMatchObject([
      { itemId, code: 'one_voice', words: 'Only he says so.' },
    ])
    const again = await failure(run(sendNote, by, { caseId, place, version: 2, as: 'comment' }, at()))
    expect((again as Refused).refusals[0]?.because).toBe('note-empty')
  })

  test('is not sent over words that were not read, nor by somebody who wrote none', async () => {
    const { caseId, place } = await submitted()
    const by = company.cast.prosecutor
    await run(keepNote, by, { caseId, place, words: 'first', version: 0 }, at())
    await run(keepNote, by, { caseId, place, words: 'second', version: 1 }, at())
    const send = { caseId, place, version: 1, as: 'comment' } as const
    expect(await failure(run(sendNote, by, send, at()))).toBeInstanceOf(Stale)
    expect(await failure(run(sendNote, company.cast.prosecutorOnTeam, send, at()))).toBeInstanceOf(NotFound)
    expect(await prisma.comment.count({ where: { caseId } })).toBe(0)
  })
})

describe('where a prosecutor is in a file', () => {
  test('is remembered, and what they saw only at the revision that stood on their page', async () => {
    const { caseId } = await submitted()
    const { chargeId } = await anUnjudgedCharge(caseId)
    const by = company.cast.prosecutor
    await run(keepPosition, by, { caseId, cell: `${chargeId}:ACT` }, at())
    const { revision } = await prisma.case.findUniqueOrThrow({ where: { id: caseId } })
    await run(markSeen, by, { caseId, revision }, at())
    expect(await prisma.reviewDesk.findMany({ where: { caseId } })).toMatchObject([
      { accountId: by.id, cell: `${chargeId}:ACT`, seenRevision: revision, seenAt: today },
    ])
    const early = await failure(run(markSeen, by, { caseId, revision: revision - 1 }, at()))
    expect((early as Refused).refusals[0]?.because).toBe('changed-while-reading')
  })

  test('is in no charge of another case', async () => {
    const [here, there] = [await submitted(), await submitted()]
    const { chargeId } = await anUnjudgedCharge(there.caseId)
    const away = { caseId: here.caseId, cell: `${chargeId}:ACT` }
    expect(await failure(run(keepPosition, company.cast.prosecutor, away, at()))).toBeInstanceOf(NotFound)
  })
})

describe('a form of a review that is half written', () => {
  const half = (caseId: string, place: string, reason: string, version: number) =>
    ({ caseId, form: 'questions', place, answers: { reliable: 'no', reason, seq: '0' }, version }) as const

  test('comes back as it was left, to its writer alone, and is gone once the form was sent', async () => {
    const { caseId, itemId, place } = await submitted()
    const by = company.cast.prosecutor
    await run(keepHalfWritten, by, half(caseId, place, 'She was arr', 0), at())
    await run(keepHalfWritten, by, half(caseId, place, 'She was arrested', 1), at())
    const look = (who = by) => run(viewReview, who, { caseId, itemId }, at())
    expect((await look()).half).toMatchObject([
      { form: 'questions', place, version: 2, answers: { reliable: 'no', reason: 'She was arrested' } },
    ])
    expect((await look(company.cast.prosecutorOnTeam)).half).toEqual([])
    const sent = { reliable: 'no', credible: 'no', reason: 'She was arrested with him.', seq: 0 } as const
    await run(reviewItem, by, { caseId, itemId, ...sent }, at())
    expect((await look()).half).toMatchObject([{ answers: {}, version: 3 }])
  })

  test('is not written anew by a window left open, which is shown what stands', async () => {
    const { caseId, place } = await submitted()
    const by = company.cast.prosecutor
    await run(keepHalfWritten, by, half(caseId, place, 'here', 0), at())
    for (const version of [0, 9]) {
      const late = await failure(run(keepHalfWritten, by, half(caseId, place, 'there', version), at()))
      expect((late as Stale).current).toMatchObject({ answers: { reason: 'here' }, version: 1 })
    }
  })

  test('stands at no item, charge or link of another case', async () => {
    const [here, there] = [await submitted(), await submitted()]
    const { countId, chargeId } = await anUnjudgedCharge(there.caseId)
    const linkId = await aLink(there.caseId, { itemId: there.itemId, countId, element: 'ACT' })
    const places = { questions: there.place, judge: `charge:${chargeId}`, lower: `link:${linkId}` }
    for (const [form, place] of Object.entries(places)) {
      const away = { caseId: here.caseId, form, place, answers: {}, version: 0 }
      const came = await failure(run(keepHalfWritten, company.cast.prosecutor, away as never, at()))
      expect(came, form).toBeInstanceOf(NotFound)
    }
  })
})
