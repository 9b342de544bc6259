import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import type { DefectCode } from '@/lib/domain/returns/catalogue'
import { anItem } from './cases'
import { aFile, type Company } from './cast'
import type { Fixture } from './every-act'
import { today } from './people'

/** A defect that a prosecutor noted and did not send. */
export async function aNotedDefect(caseId: string, byId: string, code: DefectCode = 'one_voice') {
  const unsent = await prisma.return.findFirst({ where: { caseId, byId, sentAt: null } })
  const returnId = unsent?.id ?? newId()
  if (!unsent) await prisma.return.create({ data: { id: returnId, caseId, byId, begunAt: today } })
  const place = (await prisma.defect.count({ where: { returnId } })) + 1
  const defectId = newId()
  await prisma.defect.create({
    data: {
      ...{ id: defectId, caseId, returnId, place, code, addedAt: today },
      words: 'Everything about the purpose comes from one man.',
    },
  })
  return { returnId, defectId }
}

/** A defect of a return that was sent. */
export async function aSentDefect(caseId: string, byId: string, code?: DefectCode) {
  const { returnId, defectId } = await aNotedDefect(caseId, byId, code)
  const number = (await prisma.return.count({ where: { caseId, sentAt: { not: null } } })) + 1
  await prisma.return.update({
    where: { id: returnId },
    data: { number, sentAt: new Date(today.getTime() - 86_400_000), due: new Date('2027-01-31T00:00:00Z') },
  })
  return { returnId, defectId }
}

async function aSubmittedFile(company: Company) {
  const caseId = await aFile(company)
  await prisma.case.update({ where: { id: caseId }, data: { status: 'submitted' } })
  return caseId
}

/** How the acts of the return loop are done as they are meant. */
export const returnFixtures: Readonly<Record<string, Fixture>> = {
  'note-defect': {
    by: 'prosecutorOnTeam',
    input: async (scene) => {
      const caseId = await aSubmittedFile(scene)
      return {
        ...{ caseId, defect: 'signatures_missing', about: `item:${await anItem(caseId, {})}` },
        words: 'Page 3 of the seizure record has no thumbprint.',
      }
    },
  },
  'drop-defect': {
    by: 'prosecutorOnTeam',
    once: true,
    input: async (scene, by) => {
      const caseId = await aSubmittedFile(scene)
      return { caseId, defectId: (await aNotedDefect(caseId, by.id)).defectId }
    },
  },
  'return-case': {
    by: 'prosecutorOnTeam',
    once: true,
    input: async (scene, by) => {
      const caseId = await aSubmittedFile(scene)
      await aNotedDefect(caseId, by.id)
      return { caseId, due: '2027-01-31', note: 'The rest is in order.' }
    },
  },
  'cure-defect': {
    by: 'lead',
    once: true,
    input: async ({ caseId, cast }) => {
      const { defectId } = await aSentDefect(caseId, cast.prosecutorOnTeam.id)
      const itemId = await anItem(caseId, {})
      await prisma.item.update({ where: { id: itemId }, data: { description: 'She says the same.' } })
      return { caseId, defectId, itemId, how: 'A second witness was heard.' }
    },
  },
  'dispute-defect': {
    by: 'lead',
    once: true,
    input: async ({ caseId, cast }) => ({
      ...{ caseId, defectId: (await aSentDefect(caseId, cast.prosecutorOnTeam.id)).defectId },
      reason: 'The second voice is on page 4 of E-002.',
    }),
  },
  'decide-defect': {
    by: 'prosecutorOnTeam',
    once: true,
    input: async ({ caseId, cast }) => ({
      ...{ caseId, defectId: (await aSentDefect(caseId, cast.prosecutor.id)).defectId },
      ...{ decision: 'lifted', reason: 'It is in the file after all.' },
    }),
  },
  'view-returns': { by: 'lead', input: ({ caseId }) => ({ caseId }) },
}
