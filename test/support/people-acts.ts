import { run } from '@/lib/server/kernel/run'
import { markVictim } from '@/lib/server/people/mark-victim'
import * as made from './cases'
import type { Fixture } from './every-act'
import { at, serial } from './people'

/** How the acts about the people of a file, and what ties them together, are done as they are meant. */
export const peopleFixtures: Readonly<Record<string, Fixture>> = {
  'add-identifier': {
    by: 'lead',
    once: true,
    input: ({ caseId }) => ({
      ...{ caseId, kind: 'phone', identifier: `012 ${String(serial() + 100_000)}` },
      ...{ label: 'N9', note: 'Found in the holdall' },
    }),
  },
  'add-organisation': {
    by: 'lead',
    input: ({ caseId }) => ({
      ...{ caseId, nameKm: 'ក្រុមហ៊ុនដឹកជញ្ជូន', nameLatin: 'Kumru Transport' },
      ...{ registration: '00012345', note: 'Owns the boat' },
    }),
  },
  'add-person': {
    by: 'lead',
    input: ({ caseId }) => ({
      ...{
        caseId,
        nameKm: 'ទូក ចាន់',
        nameLatin: 'Touk Chan',
        nameOther: '杜灿',
        aliases: 'Ta Tuk\nLong Hair',
      },
      ...{ honorific: 'Mr', birth: '1984-05-21', birthplace: 'Kampong Kumru', sex: 'male' },
      ...{ nationality: 'Khmer', standing: 'suspect', role: 'courier', tier: '2', note: 'Steers the boat' },
      tierReason: 'He carries money too.',
    }),
  },
  'change-party': {
    by: 'lead',
    once: true,
    input: async ({ caseId }) => ({
      ...{ caseId, partyId: await made.aSuspect(caseId), version: 1, standing: 'suspect', role: 'broker' },
      ...{ tier: 2, tierReason: 'He finds the buyers.', note: 'Seen twice' },
    }),
  },
  'correct-attribution': {
    by: 'lead',
    once: true,
    input: async ({ caseId, courier: partyId }) => ({
      caseId,
      attributionId: await made.anAttribution(caseId, {
        identifierId: await made.anIdentifier(caseId),
        partyId,
      }),
      ...{ version: 1, from: '2026-02-01', to: '2026-09-30', because: 'The SIM was bought in February.' },
    }),
  },
  'correct-control-link': {
    by: 'lead',
    once: true,
    input: async ({ caseId, leader, courier }) => ({
      caseId,
      controlLinkId: await made.aControlLink(caseId, {
        ...{ kind: 'paid', fromPartyId: leader, toPartyId: courier },
      }),
      ...{ version: 1, from: '2026-02-01', to: '2026-09-30', because: 'The book says February.' },
    }),
  },
  'propose-rival': {
    by: 'lead',
    input: async ({ caseId, attributionId, statement: itemId }) => ({
      ...{ caseId, attributionId, itemId, partyId: await made.aSuspect(caseId) },
      ...{ from: '2026-01-01', to: '2026-10-31', strength: 'points' },
      ...{ locator: { in: 'page', page: 2 }, reasoning: 'He says that his brother carried it.' },
    }),
  },
  'list-attributions': { by: 'lead', input: ({ caseId }) => ({ caseId }) },
  'view-attribution': { by: 'lead', input: ({ caseId, attributionId }) => ({ caseId, attributionId }) },
  'view-control-link': { by: 'lead', input: ({ caseId, controlLinkId }) => ({ caseId, controlLinkId }) },
  'mark-victim': {
    by: 'lead',
    once: true,
    input: async ({ caseId }) => ({
      ...{ caseId, partyId: await made.aSuspect(caseId), ground: 'coerced' },
      reason: 'He works off a debt of his mother without pay.',
    }),
  },
  'withdraw-victim': {
    by: 'lead',
    once: true,
    input: async ({ caseId, cast }) => {
      const partyId = await made.aSuspect(caseId)
      const reason = 'He works off a debt of his mother without pay.'
      await run(markVictim, cast.lead, { caseId, partyId, ground: 'coerced', reason }, at())
      return { caseId, partyId, because: 'It was his brother who was forced.' }
    },
  },
  'propose-attribution': {
    by: 'lead',
    once: true,
    input: async ({ caseId, courier: partyId }) => ({
      ...{ caseId, partyId, identifierId: await made.anIdentifier(caseId) },
      ...{ from: '2026-01-01', to: '2026-10-31', note: 'He answers it.' },
    }),
  },
  'propose-control-link': {
    by: 'lead',
    input: ({ caseId, leader, seizure }) => ({
      ...{ caseId, kind: 'supplied', start: `party:${leader}`, finish: `item:${seizure}` },
      ...{ from: '2026-01-01', to: '2026-10-31', note: 'Twelve packages.' },
    }),
  },
  'set-tier': {
    by: 'prosecutorOnTeam',
    input: ({ caseId, courier: partyId }) => ({
      caseId,
      partyId,
      tier: '2',
      because: 'He hires the others.',
    }),
  },
  'view-people': { by: 'lead', input: ({ caseId }) => ({ caseId }) },
  'withdraw-attribution': {
    by: 'lead',
    once: true,
    input: async ({ caseId, courier: partyId }) => {
      const identifierId = await made.anIdentifier(caseId)
      const attributionId = await made.anAttribution(caseId, { identifierId, partyId })
      return { caseId, attributionId, because: 'It was his brother.' }
    },
  },
  'withdraw-control-link': {
    by: 'lead',
    once: true,
    input: async ({ caseId, leader: fromPartyId, courier: toPartyId }) => {
      const controlLinkId = await made.aControlLink(caseId, { kind: 'paid', fromPartyId, toPartyId })
      return { caseId, controlLinkId, because: 'The payment was rent.' }
    },
  },
}
