import * as made from './cases'
import type { Fixture } from './every-act'
import { serial } from './people'

/** How the acts about counts and charges, what proves them and what speaks against them are done as they are meant. */
export const proofFixtures: Readonly<Record<string, Fixture>> = {
  'add-charge': {
    by: 'lead',
    once: true,
    input: async ({ caseId, countId }) => ({
      ...{ caseId, countId, modes: ['INSTIG', 'ORG'] },
      partyId: await made.aSuspect(caseId),
    }),
  },
  'add-count': {
    by: 'lead',
    input: ({ caseId, seizure }) => ({
      ...{ caseId, offence: 'KH-T01', title: 'Sale of 12 kg by boat', place: 'Kumru river' },
      ...{ from: '2026-10-01', to: '2026-11-01', seizures: [seizure] },
    }),
  },
  'add-explanation': {
    by: 'lead',
    input: ({ caseId, leader: partyId, chargeId }) => ({
      ...{ caseId, partyId, voice: 'suspect', elements: [`${chargeId}:KNOW`] },
      account: 'He rents the boat to fishers, and ice is ice for the catch.',
    }),
  },
  'add-ground': {
    by: 'lead',
    once: true,
    input: async (scene) => ({
      ...{ caseId: scene.caseId, explanationId: await made.anExplanation(scene), itemId: scene.statement },
      ...{ side: 'rebuts', reasoning: 'He says that there were no fish that night.' },
    }),
  },
  'confirm-link': {
    by: 'prosecutorOnTeam',
    once: true,
    input: async ({ caseId, countId, statement: itemId }) => ({
      ...{ caseId, linkId: await made.aLink(caseId, { itemId, countId, element: 'UNLAW' }) },
      reason: 'Page 2 says so in as many words.',
    }),
  },
  'lower-link': {
    by: 'prosecutorOnTeam',
    once: true,
    input: async ({ caseId, countId, statement: itemId }) => ({
      ...{
        caseId,
        linkId: await made.aLink(caseId, { itemId, countId, element: 'UNLAW', strength: 'proves' }),
      },
      ...{ strength: 'fits', reason: 'It says that he was there, and nothing of what he knew.' },
    }),
  },
  'change-count': {
    by: 'lead',
    once: true,
    input: async ({ caseId, seizure }) => ({
      ...{ caseId, countId: await made.aCount(caseId), version: 1, title: 'Two boats' },
      ...{ to: '2026-11-02', place: 'Kumru landing', seizures: [seizure] },
    }),
  },
  'export-reading': {
    by: 'lead',
    input: ({ caseId, chargeId }) => ({ caseId, chargeId, ifCleared: 'yes' }),
  },
  'add-origin': {
    by: 'lead',
    once: true,
    input: ({ caseId }) => ({ caseId, name: `Operator ${serial()}`, kind: 'records_system' }),
  },
  'declare-dependence': {
    by: 'prosecutorOnTeam',
    once: true,
    input: async ({ caseId }) => ({
      ...{ caseId, oneId: await made.anOrigin(caseId), otherId: await made.anOrigin(caseId) },
      ...{ reason: 'She knows it only from him.', why: 'derived' },
    }),
  },
  'decline-suggestion': {
    by: 'lead',
    once: true,
    input: async ({ caseId }) => {
      const [oneId, otherId] = [await made.anOrigin(caseId), await made.anOrigin(caseId)]
      const facts = { speaker: `Sok ${serial()}` }
      await made.anItem(caseId, { originId: oneId, facts })
      await made.anItem(caseId, { originId: otherId, facts })
      return { caseId, oneId, otherId, why: 'same_person', reason: 'Two men of one name.' }
    },
  },
  'lift-dependence': {
    by: 'prosecutorOnTeam',
    once: true,
    input: async ({ caseId }) => ({
      ...{ caseId, joinId: await made.aJoin(caseId, 'dependent') },
      reason: 'She was there herself.',
    }),
  },
  'merge-origins': {
    by: 'lead',
    once: true,
    input: async ({ caseId }) => ({
      ...{ caseId, oneId: await made.anOrigin(caseId), otherId: await made.anOrigin(caseId) },
      ...{ reason: 'One man, written in two ways.', why: 'same_person' },
    }),
  },
  'move-to-origin': {
    by: 'lead',
    once: true,
    input: async ({ caseId }) => ({
      ...{ caseId, itemId: await made.anItem(caseId), originId: await made.anOrigin(caseId) },
      reason: 'It was taken from her handset.',
    }),
  },
  'undo-merge': {
    by: 'lead',
    once: true,
    input: async ({ caseId }) => ({
      ...{ caseId, joinId: await made.aJoin(caseId, 'merged') },
      reason: 'They are father and son.',
    }),
  },
  'view-origins': { by: 'lead', input: ({ caseId }) => ({ caseId }) },
  'link-evidence': {
    by: 'lead',
    input: ({ caseId, statement: itemId, fileId, countId, chargeId, attributionId }) => ({
      ...{ caseId, itemId, polarity: 'supports', strength: 'shows' },
      locator: { in: 'page', fileId, page: '2', to: '3' },
      reasoning: 'He says on page 2 that he was told to wait.',
      targets: [`count:${countId}:ACT`, `charge:${chargeId}:INSTIG.ACT`],
      restsOn: [attributionId],
    }),
  },
  'take-snapshot': { by: 'lead', input: ({ caseId }) => ({ caseId, note: 'Before the meeting' }) },
  'test-explanation': {
    by: 'lead',
    input: async (scene) => ({
      ...{ caseId: scene.caseId, explanationId: await made.anExplanation(scene), outcome: 'unsettled' },
      done: 'Asked all three fishers of the landing; none remembers that night.',
    }),
  },
  'view-defence': { by: 'lead', input: ({ caseId }) => ({ caseId }) },
  'export-matrix': { by: 'lead', input: ({ caseId }) => ({ caseId, format: 'csv' }) },
  'view-cell': { by: 'lead', input: ({ caseId, chargeId }) => ({ caseId, cell: `${chargeId}:INSTIG.ACT` }) },
  'view-linking': {
    by: 'lead',
    input: ({ caseId, chargeId, statement }) => ({
      ...{ caseId, cells: [`${chargeId}:INSTIG.ACT`, `${chargeId}:ACT`], find: 'holdall', after: statement },
    }),
  },
  'view-matrix': { by: 'lead', input: ({ caseId, chargeId }) => ({ caseId, show: 'held', from: chargeId }) },
  'view-spread': {
    by: 'lead',
    input: ({ caseId, chargeId, statement }) => ({ caseId, chargeId, by: 'items', from: statement }),
  },
  'view-link-form': { by: 'lead', input: ({ caseId }) => ({ caseId }) },
  'view-offences': { by: 'lead', input: ({ caseId }) => ({ caseId }) },
  'view-reading': { by: 'lead', input: ({ caseId, chargeId }) => ({ caseId, chargeId }) },
  'view-snapshots': { by: 'lead', input: ({ caseId }) => ({ caseId, before: 5 }) },
  'withdraw-charge': {
    by: 'lead',
    once: true,
    input: async ({ caseId, countId }) => {
      const chargeId = await made.aCharge(caseId, { countId, partyId: await made.aSuspect(caseId) })
      return { caseId, chargeId, because: 'Charged twice.' }
    },
  },
  'withdraw-link': {
    by: 'lead',
    once: true,
    input: async ({ caseId, countId, statement: itemId }) => {
      const linkId = await made.aLink(caseId, { itemId, countId, element: 'QTY' })
      return { caseId, linkId, because: 'The page speaks of another boat.' }
    },
  },
}
