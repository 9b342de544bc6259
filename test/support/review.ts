import { aCharge, aCount, anItem, aSuspect } from './cases'
import type { Fixture } from './every-act'

/** A count and a charge on it that nobody judged yet. */
export async function anUnjudgedCharge(caseId: string) {
  const partyId = await aSuspect(caseId, { nameLatin: 'Keo Vanna' })
  const countId = await aCount(caseId)
  return { countId, chargeId: await aCharge(caseId, { countId, partyId }) }
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
}
