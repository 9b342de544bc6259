import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { viewWork } from '@/lib/server/cases/view-work'
import { NotFound, Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { cureDefect } from '@/lib/server/returns/cure-defect'
import { decideDefect } from '@/lib/server/returns/decide-defect'
import { disputeDefect } from '@/lib/server/returns/dispute-defect'
import { noteDefect } from '@/lib/server/returns/note-defect'
import { returnCase } from '@/lib/server/returns/return-case'
import { viewReturns } from '@/lib/server/returns/view-returns'
import { aCharge, aCount, anItem, aSuspect } from '../../support/cases'
import { aFile, type Company, theCompany } from '../../support/cast'
import { at, today } from '../../support/people'

let company: Company
beforeAll(async () => {
  company = await theCompany()
})

const later = (days: number) => ({ ...at(), now: new Date(today.getTime() + days * 86_400_000) })
const dayAhead = (days: number) => later(days).now.toISOString().slice(0, 10)
const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (caught: unknown) => caught,
  )
  if (!(error instanceof Refused)) throw error ?? new Error('it was not refused')
  return error.refusals[0]?.because
}

/** A submitted file with one item, of which both prosecutors are on the team or of the office. */
async function submitted() {
  const caseId = await aFile(company)
  await aSuspect(caseId, { nameLatin: 'Popok Visal' })
  const itemId = await anItem(caseId, {})
  await prisma.item.update({ where: { id: itemId }, data: { description: 'He named the boat.' } })
  await prisma.case.update({ where: { id: caseId }, data: { status: 'submitted', submittedAt: today } })
  return { caseId, itemId }
}

async function returned(codes: readonly string[] = ['one_voice']) {
  const { caseId, itemId } = await submitted()
  const defects = []
  for (const code of codes) {
    const noted = await run(
      noteDefect,
      company.cast.prosecutor,
      { caseId, defect: code, about: `item:${itemId}`, words: 'Everything rests on one man.' },
      at(),
    )
    defects.push(noted.defectId)
  }
  await run(returnCase, company.cast.prosecutor, { caseId, due: dayAhead(20) }, at())
  return { caseId, itemId, defects }
}

describe('a prosecutor returns a file', () => {
  test('and what they write is theirs alone until it is sent', async () => {
    const { caseId } = await submitted()
    const note = {
      caseId,
      defect: 'search_witnesses',
      about: 'file',
      words: 'The second witness is missing.',
    }
    await run(noteDefect, company.cast.prosecutor, note, at())
    const seen = await run(viewReturns, company.cast.prosecutorOnTeam, { caseId }, at())
    expect(seen.unsent).toBeNull()
    expect((await run(viewReturns, company.cast.lead, { caseId }, at())).returns).toEqual([])
    expect((await run(viewReturns, company.cast.prosecutor, { caseId }, at())).unsent?.defects).toHaveLength(
      1,
    )
  })

  test('and the file is open to the police again, with a snapshot, and the team is told', async () => {
    const { caseId } = await returned()
    expect(await prisma.case.findUnique({ where: { id: caseId } })).toMatchObject({ status: 'returned' })
    expect(await prisma.snapshot.count({ where: { caseId, because: 'returned' } })).toBe(1)
    const told = await prisma.notice.findMany({ where: { caseId, kind: 'file-returned' } })
    expect(told.map(({ accountId }) => accountId)).toEqual([company.cast.lead.id])
  })

  test('and not one that was not submitted, nor one without a defect', async () => {
    const caseId = await aFile(company)
    const send = (actor = company.cast.prosecutorOnTeam) =>
      run(returnCase, actor, { caseId, due: dayAhead(20) }, at())
    expect(await refusal(send())).toBe('returned-only-when-submitted')
    await prisma.case.update({ where: { id: caseId }, data: { status: 'submitted', submittedAt: today } })
    expect(await refusal(send())).toBe('no-defect-named')
  })
})

describe('a defect', () => {
  test('is cured with what came since, and the prosecutor accepts it', async () => {
    const {
      caseId,
      itemId,
      defects: [defectId = ''],
    } = await returned()
    const cure = () =>
      run(cureDefect, company.cast.lead, { caseId, defectId, itemId, how: 'Heard again.' }, later(2))
    expect(await refusal(cure())).toBe('cure-older-than-return')
    await prisma.item.update({
      where: { id: itemId },
      data: { description: 'A second witness says the same.', changedAt: later(1).now, version: 2 },
    })
    await cure()
    const decide = { caseId, defectId, decision: 'accepted', reason: 'Two voices now.' } as const
    await run(decideDefect, company.cast.prosecutor, decide, later(3))
    const [one] = (await run(viewReturns, company.cast.lead, { caseId }, later(3))).returns
    expect(one?.defects[0]).toMatchObject({ state: 'closed', name: 'R1.1' })
  })

  test('in dispute is decided by a second prosecutor, never by the first', async () => {
    const {
      caseId,
      defects: [defectId = ''],
    } = await returned()
    await run(disputeDefect, company.cast.lead, { caseId, defectId, reason: 'See page 4.' }, later(1))
    const decide = { caseId, defectId, decision: 'lifted', reason: 'Page 4 says so.' } as const
    expect(await refusal(run(decideDefect, company.cast.prosecutor, decide, later(2)))).toBe(
      'dispute-decided-by-another',
    )
    await run(decideDefect, company.cast.prosecutorOnTeam, decide, later(2))
  })

  test('that was sent can be changed or taken out by nobody, and nothing is said of one that was not', async () => {
    const {
      caseId,
      defects: [defectId = ''],
    } = await returned()
    await expect(
      prisma.defect.update({ where: { id: defectId }, data: { words: 'Nothing.' } }),
    ).rejects.toThrow()
    await expect(prisma.defect.delete({ where: { id: defectId } })).rejects.toThrow()
    const { returnId } = await prisma.defect.findUniqueOrThrow({ where: { id: defectId } })
    await expect(
      prisma.return.update({ where: { id: returnId }, data: { note: 'Never mind.' } }),
    ).rejects.toThrow()
    await expect(
      prisma.defect.create({
        data: { id: newId(), caseId, returnId, place: 2, code: 'one_voice', words: 'Late.', addedAt: today },
      }),
    ).rejects.toThrow()
  })

  test('about an item of another case is about nothing', async () => {
    const [{ caseId }, other] = [await submitted(), await submitted()]
    const note = { caseId, defect: 'one_voice', about: `item:${other.itemId}`, words: 'Not mine.' }
    await expect(run(noteDefect, company.cast.prosecutor, note, at())).rejects.toThrow()
  })

  test('about a charge that was withdrawn, or a cell of it, is about nothing', async () => {
    const { caseId } = await submitted()
    const partyId = await aSuspect(caseId, {})
    const countId = await aCount(caseId, {})
    const chargeId = await aCharge(caseId, { countId, partyId, modes: ['INSTIG'] })
    const say = (about: string) =>
      run(
        noteDefect,
        company.cast.prosecutor,
        { caseId, defect: 'one_voice', about, words: 'One man.' },
        at(),
      )
    await say(`charge:${chargeId}`)
    await prisma.charge.update({
      where: { id: chargeId },
      data: { withdrawnAt: today, withdrawnReason: 'It was another.' },
    })
    for (const about of [`charge:${chargeId}`, `charge:${chargeId}:KNOW`])
      await expect(say(about)).rejects.toThrow(NotFound)
  })
})

describe('the page of work', () => {
  const onesIn = async (actor: Company['cast']['lead'], caseId: string) =>
    (await run(viewWork, actor, {}, later(1))).returns.filter((one) => one.caseId === caseId)

  test('names a returned file to the officers until each defect waits for a prosecutor, and then to them', async () => {
    const { caseId, defects } = await returned(['one_voice', 'scan_illegible'])
    const { lead, prosecutor, colleague } = company.cast
    expect(await onesIn(lead, caseId)).toMatchObject([{ defects: 2 }])
    expect(await onesIn(prosecutor, caseId)).toEqual([])
    for (const defectId of defects)
      await run(disputeDefect, lead, { caseId, defectId, reason: 'It is there.' }, later(1))
    expect(await onesIn(lead, caseId)).toEqual([])
    expect(await onesIn(prosecutor, caseId)).toMatchObject([{ defects: 2 }])
    expect(await onesIn(colleague, caseId)).toEqual([])
  })

  test('names no sealed file to an office', async () => {
    const { caseId, defects } = await returned()
    const { lead, prosecutor, prosecutorOnTeam } = company.cast
    await run(disputeDefect, lead, { caseId, defectId: defects[0], reason: 'It is there.' }, later(1))
    await prisma.case.update({ where: { id: caseId }, data: { sensitivity: 'sealed' } })
    expect(await onesIn(prosecutor, caseId)).toEqual([])
    expect(await onesIn(prosecutorOnTeam, caseId)).toMatchObject([{ defects: 1 }])
  })
})
