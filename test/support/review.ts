import { prisma } from '@/lib/db/client'
import { aCharge, aCount, anItem, aSuspect } from './cases'
import { aFile } from './cast'
import type { Fixture } from './every-act'
import { today } from './people'

/** A count and a charge on it that nobody judged yet. */
export async function anUnjudgedCharge(caseId: string) {
  const partyId = await aSuspect(caseId, { nameLatin: 'Keo Vanna' })
  const countId = await aCount(caseId)
  return { countId, chargeId: await aCharge(caseId, { countId, partyId }) }
}

/** A note that somebody wrote to themselves at an item. */
export async function aNote(caseId: string, accountId: string, words = 'Ask her about the second phone.') {
  const itemId = await anItem(caseId, {})
  const place = `item:${itemId}`
  await prisma.reviewNote.create({ data: { accountId, caseId, place, itemId, words, savedAt: today } })
  return { itemId, place }
}

/** How the acts of a review are done as they are meant. */
export const reviewFixtures: Readonly<Record<string, Fixture>> = {
  'judge-proof': {
    by: 'prosecutorOnTeam',
    once: true,
    input: async ({ caseId }) => ({
      ...{ caseId, place: `charge:${(await anUnjudgedCharge(caseId)).chargeId}`, seq: 0 },
      ...{ word: 'not_yet', reason: 'Nothing shows that he gave the order himself.' },
    }),
  },
  'review-item': {
    by: 'prosecutorOnTeam',
    once: true,
    input: async ({ caseId, originId }) => ({
      ...{ caseId, itemId: await anItem(caseId, { originId }), seq: 0 },
      ...{ reliable: 'with_care', credible: 'yes', otherMaterial: 'The recording of the interview.' },
      reason: 'She was arrested with him and has something to gain.',
    }),
  },
  'keep-half-written': {
    by: 'prosecutorOnTeam',
    once: true,
    input: async ({ caseId, originId }) => ({
      ...{ caseId, form: 'questions', place: `item:${await anItem(caseId, { originId })}`, version: 0 },
      answers: {
        reliable: 'no',
        credible: 'no',
        otherMaterial: 'The recording',
        reason: 'She was',
        seq: '0',
      },
    }),
  },
  'keep-note': {
    by: 'prosecutorOnTeam',
    once: true,
    input: async ({ caseId, originId }) => ({
      ...{ caseId, place: `item:${await anItem(caseId, { originId })}` },
      ...{ words: 'Ask her about the second', version: 0 },
    }),
  },
  'send-note': {
    by: 'prosecutorOnTeam',
    once: true,
    input: async ({ caseId }, by) => ({
      ...{ caseId, place: (await aNote(caseId, by.id)).place, version: 1, as: 'comment' },
    }),
  },
  'keep-position': {
    by: 'prosecutorOnTeam',
    input: ({ caseId, chargeId }) => ({ caseId, cell: `${chargeId}:ACT` }),
  },
  'mark-seen': {
    by: 'prosecutorOnTeam',
    input: async (scene) => {
      const caseId = await aFile(scene)
      const { revision } = await prisma.case.findUniqueOrThrow({ where: { id: caseId } })
      return { caseId, revision }
    },
  },
  'view-review': { by: 'prosecutorOnTeam', input: ({ caseId }) => ({ caseId }) },
}
