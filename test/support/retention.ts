import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import { run } from '@/lib/server/kernel/run'
import { restrictPerson } from '@/lib/server/retention/restrict-person'
import { viewRetention } from '@/lib/server/retention/view-retention'
import * as made from './cases'
import { aFile, type Company } from './cast'
import { aReading, asDecided } from './court'
import type { Fixture } from './every-act'
import { at, serial, today } from './people'

/** A ministry answers how long files are kept, on paper; until then nothing is erased. */
export async function answeredByMinistry(byId: string): Promise<void> {
  await prisma.questionAnswer.create({
    data: {
      ...{
        id: newId(),
        question: 'retention',
        answered: true,
        says: 'As the house proposes.',
        at: today,
        byId,
      },
      ...{ official: 'Secretary of State Sok Dara', office: 'Ministry of Justice' },
      ...{ document: 'Prakas 12', documentDay: today },
    },
  })
}

/** A court says a word of a charge, held against the last snapshot of its file. */
export async function anOutcome(
  caseId: string,
  chargeId: string,
  {
    word = 'acquitted',
    stage = 'supreme',
    on = '2015-03-02',
    byId,
  }: {
    readonly word?: 'acquitted' | 'convicted' | 'dismissed'
    readonly stage?: 'first_instance' | 'supreme'
    readonly on?: string
    readonly byId: string
  },
): Promise<void> {
  const { id: snapshotId } = await prisma.snapshot.findFirstOrThrow({
    where: { caseId },
    orderBy: { number: 'desc' },
  })
  const seq = (await prisma.outcome.count({ where: { chargeId } })) + 1
  await prisma.outcome.create({
    data: {
      ...{ id: newId(), caseId, chargeId, seq, stage, word, court: 'Supreme Court', on: new Date(on) },
      ...{ words: 'Nothing showed that he knew.', cameTo: word === 'convicted', snapshotId, at: today, byId },
    },
  })
}

/** A file in which everything ended: one suspect, charged and acquitted for good years ago. */
export async function anEndedFile(
  company: Company,
  nameLatin = `Acquitted ${serial()}`,
  outcome: Partial<Parameters<typeof anOutcome>[2]> = {},
) {
  const caseId = await aFile(company)
  const partyId = await made.aSuspect(caseId, { nameLatin })
  const countId = await made.aCount(caseId, {})
  const chargeId = await made.aCharge(caseId, { countId, partyId })
  const byId = company.cast.prosecutorOnTeam.id
  await asDecided(caseId, [chargeId], byId)
  await aReading(caseId, chargeId, 40)
  await anOutcome(caseId, chargeId, { ...outcome, byId })
  const { personId } = await prisma.party.findUniqueOrThrow({ where: { id: partyId } })
  return { caseId, partyId, countId, chargeId, personId: personId ?? '' }
}

const order = {
  ...{ cause: 'court_order', reason: 'The court keeps it for the civil claim.' },
  paper: 'Order 14 of the court of Kumru, 1 November 2026',
}

/** How the acts about what is kept of a person are done as they are meant. */
export const retentionFixtures: Readonly<Record<string, Fixture>> = {
  'list-retention': { by: 'supervisor', input: () => ({ show: 'all' }) },
  'view-retention': { by: 'lead', input: ({ caseId, leader: partyId }) => ({ caseId, partyId }) },
  'correct-person': {
    by: 'lead',
    once: true,
    input: async ({ caseId }) => ({
      ...{ caseId, partyId: await made.aSuspect(caseId), version: 1, nameLatin: `Kdar ${serial()}` },
      ...{
        birth: '1990',
        sex: 'male',
        because: 'The identity card says so.',
        paper: 'Identity card shown on 1 November',
      },
    }),
  },
  'refuse-correction': {
    by: 'supervisor',
    input: ({ caseId, leader: partyId }) => ({
      ...{ caseId, partyId, because: 'He asks for another year of birth and shows nothing for it.' },
      paper: 'His letter of 1 November 2026',
    }),
  },
  'restrict-person': {
    by: 'supervisor',
    once: true,
    input: async ({ caseId }) => ({ caseId, partyId: await made.aSuspect(caseId), ...order }),
  },
  'lift-restriction': {
    by: 'supervisor',
    input: async ({ caseId, cast }) => {
      const partyId = await made.aSuspect(caseId)
      await run(restrictPerson, cast.supervisor, { caseId, partyId, ...order }, at())
      return { caseId, partyId, seq: 1, reason: 'The court took its order back on 2 November 2026.' }
    },
  },
  'erase-person': {
    by: 'supervisor',
    input: async (scene) => {
      await answeredByMinistry(scene.cast.administrator.id)
      const { caseId, partyId } = await anEndedFile(scene)
      const view = await run(viewRetention, scene.cast.reasoned, { caseId, partyId }, at())
      return {
        ...{ caseId, partyId, content: view.content?.hash ?? '' },
        reason: 'Acquitted for good eleven years ago; nobody needs it.',
      }
    },
  },
}
