import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { run } from '@/lib/server/kernel/run'
import { markVictim } from '@/lib/server/people/mark-victim'
import { settle } from '@/lib/server/readiness/settle'
import { auditFixtures } from './audit-acts'
import * as made from './cases'
import { aFile, type Company, type Persona } from './cast'
import { commentFixtures } from './comments'
import { courtFixtures } from './court-acts'
import { custodyFixtures } from './custody-acts'
import { enquiryFixtures } from './enquiry-acts'
import { evidenceFixtures } from './evidence-acts'
import { factorFixtures } from './factor-acts'
import { glassFixtures } from './glass'
import { identityFixtures } from './identity-acts'
import { informantFixtures } from './informants'
import { informedFixtures } from './informed'
import { lawFixtures } from './law-fixtures'
import { learningFixtures } from './learning'
import { leavingFixtures } from './leaving'
import { logFixtures } from './log-acts'
import { paperFixtures } from './paper-fixtures'
import { aPerson, at, aUnit, serial, today } from './people'
import { returnFixtures } from './returns'
import { reviewFixtures } from './review'

/** A case in which there is one of everything that an act can be about. */
export type Scene = Company & {
  readonly caseId: string
  readonly leader: string
  readonly courier: string
  readonly originId: string
  readonly seizure: string
  readonly statement: string
  readonly fileId: string
  readonly identifierId: string
  readonly attributionId: string
  readonly controlLinkId: string
  readonly countId: string
  readonly chargeId: string
  readonly procedureId: string
  readonly authorityId: string
}

/** Builds the case once; the fixtures add to it what they use up. */
export async function aScene(company: Company): Promise<Scene> {
  const caseId = await aFile(company)
  const leader = await made.aSuspect(caseId, { nameLatin: 'Popok Visal' })
  const courier = await made.aSuspect(caseId, { nameLatin: 'Touk Chan', role: 'courier', tier: 3 })
  const originId = await made.anOrigin(caseId)
  const seizure = await made.anItem(caseId, { type: 'drug_seizure', class: 'official', spoken: false })
  const statement = await made.anItem(caseId, { originId, grade: { source: 'B', information: 2 } })
  const identifierId = await made.anIdentifier(caseId)
  const attributionId = await made.anAttribution(caseId, { identifierId, partyId: leader })
  const controlLinkId = await made.aControlLink(caseId, {
    kind: 'ordered',
    fromPartyId: leader,
    toPartyId: courier,
  })
  const countId = await made.aCount(caseId, { seizures: [seizure] })
  const chargeId = await made.aCharge(caseId, { countId, partyId: leader })
  await made.aLink(caseId, { itemId: statement, countId, element: 'ACT' })
  const { id: addedById } = company.cast.lead
  const procedureId = await made.aProcedure(caseId)
  const authorityId = await made.anAuthority(caseId)
  const fileId = await aStoredFile(caseId, statement, addedById)
  await settle(caseId, today)
  return {
    ...company,
    ...{ caseId, leader, courier, originId, seizure, statement, fileId, identifierId },
    ...{ attributionId, controlLinkId, countId, chargeId, procedureId, authorityId },
  }
}

type Input = Record<string, unknown>

/** How an act is done as it is meant. */
export type Fixture = {
  /** Who does it. */
  readonly by: Persona
  /** What it is given. Each call answers another input that succeeds; `by` is who will send it. */
  readonly input: (scene: Scene, by: Actor) => Input | Promise<Input>
  /** True when the same input cannot be done twice: the second is refused. */
  readonly once?: true
}

/** Every act of the house by its name. An act that is not here fails a test. */
export const fixtures: Readonly<Record<string, Fixture>> = {
  ...paperFixtures,
  ...enquiryFixtures,
  ...evidenceFixtures,
  ...logFixtures,
  ...auditFixtures,
  ...lawFixtures,
  ...returnFixtures,
  ...reviewFixtures,
  ...informedFixtures,
  ...commentFixtures,
  ...factorFixtures,
  ...courtFixtures,
  ...custodyFixtures,
  ...identityFixtures,
  ...informantFixtures,
  ...glassFixtures,
  ...leavingFixtures,
  ...learningFixtures,
  'export-history': {
    by: 'lead',
    input: ({ caseId, seizure }) => ({ caseId, about: seizure, from: '2026-11-01' }),
  },
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
  'add-to-team': {
    by: 'supervisor',
    once: true,
    input: async ({ caseId }) => ({ caseId, accountId: (await aPerson('officer')).id }),
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
  'change-case': {
    by: 'lead',
    once: true,
    input: async ({ caseId }) => ({
      ...{ caseId, title: 'The river network', summary: 'Three boats.' },
      version: (await prisma.case.findUniqueOrThrow({ where: { id: caseId } })).version,
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
  'change-party': {
    by: 'lead',
    once: true,
    input: async ({ caseId }) => ({
      ...{ caseId, partyId: await made.aSuspect(caseId), version: 1, standing: 'suspect', role: 'broker' },
      ...{ tier: 2, tierReason: 'He finds the buyers.', note: 'Seen twice' },
    }),
  },
  'close-case': {
    by: 'supervisor',
    once: true,
    input: async (scene) => ({ caseId: await aFile(scene), because: 'Merged into another file' }),
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
  'propose-rival': {
    by: 'lead',
    input: async ({ caseId, attributionId, statement: itemId }) => ({
      ...{ caseId, attributionId, itemId, partyId: await made.aSuspect(caseId) },
      ...{ from: '2026-01-01', to: '2026-10-31', strength: 'points' },
      ...{ locator: { in: 'page', page: 2 }, reasoning: 'He says that his brother carried it.' },
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
  'list-attributions': { by: 'lead', input: ({ caseId }) => ({ caseId }) },
  'view-attribution': { by: 'lead', input: ({ caseId, attributionId }) => ({ caseId, attributionId }) },
  'view-timeline': { by: 'lead', input: ({ caseId, leader: party }) => ({ caseId, party }) },
  'view-control-link': { by: 'lead', input: ({ caseId, controlLinkId }) => ({ caseId, controlLinkId }) },
  'view-origins': { by: 'lead', input: ({ caseId }) => ({ caseId }) },
  'inform-office': {
    by: 'supervisor',
    once: true,
    input: async (scene) => ({
      ...{ caseId: await aFile(scene), officeId: await aUnit('prosecution_office') },
      ...{ how: 'telephone', toldTo: 'Prosecutor Phkay Mony', toldAt: '2026-11-01T08:30' },
    }),
  },
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
  'list-cases': {
    by: 'lead',
    input: ({ caseId, cast }) => ({
      ...{ text: 'river', status: 'open', unitId: cast.lead.unitId, sort: 'changed' },
      ...{ from: `2026-11-03T03:00:00.000Z~${caseId}`, back: 'yes' },
    }),
  },
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
  'name-lead': {
    by: 'supervisor',
    once: true,
    input: async (scene) => {
      const caseId = await aFile(scene)
      return { caseId, accountId: (await made.onTeam(caseId, await aPerson('officer'))).id }
    },
  },
  'open-case': { by: 'lead', input: () => ({ title: 'The lake network', summary: 'Two boats.' }) },
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
  'read-log': {
    by: 'auditor',
    input: ({ cast }) => ({ kind: 'changes', actorId: cast.lead.id, before: 1_000_000, after: 0 }),
  },
  'read-notices': { by: 'lead', input: () => ({}) },
  'remove-from-team': {
    by: 'supervisor',
    once: true,
    input: async ({ caseId }) => ({
      caseId,
      accountId: (await made.onTeam(caseId, await aPerson('officer'))).id,
    }),
  },
  'reopen-case': {
    by: 'supervisor',
    once: true,
    input: async (scene) => {
      const caseId = await aFile(scene)
      await prisma.case.update({ where: { id: caseId }, data: { status: 'closed', closedAt: today } })
      return { caseId, because: 'A new witness' }
    },
  },
  'seal-case': {
    by: 'supervisorOnTeam',
    once: true,
    input: async (scene) => ({ caseId: await aFile(scene), because: 'Threats against a witness' }),
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
  'hand-over-case': {
    by: 'supervisor',
    once: true,
    input: async (scene) => {
      const caseId = await aFile(scene)
      return { caseId, accountId: (await made.onTeam(caseId, await aPerson('officer'))).id, leaves: 'yes' }
    },
  },
  'set-team-end': {
    by: 'supervisor',
    input: async (scene) => {
      const caseId = await aFile(scene)
      return {
        caseId,
        accountId: (await made.onTeam(caseId, await aPerson('officer'))).id,
        lastDay: '2026-11-09',
      }
    },
  },
  'state-purpose': {
    by: 'lead',
    input: async (scene) => ({ caseId: await aFile(scene), purpose: 'investigate' }),
  },
  'state-reason': {
    by: 'supervisor',
    input: async (scene) => ({ caseId: await aFile(scene), purpose: 'supervise', reason: 'Monthly look.' }),
  },
  'submit-case': { by: 'lead', once: true, input: async (scene) => ({ caseId: await aFile(scene) }) },
  'take-snapshot': { by: 'lead', input: ({ caseId }) => ({ caseId, note: 'Before the meeting' }) },
  'test-explanation': {
    by: 'lead',
    input: async (scene) => ({
      ...{ caseId: scene.caseId, explanationId: await made.anExplanation(scene), outcome: 'unsettled' },
      done: 'Asked all three fishers of the landing; none remembers that night.',
    }),
  },
  'unseal-case': {
    by: 'supervisorOnTeam',
    input: async (scene) => {
      const caseId = await aFile(scene)
      await prisma.case.update({ where: { id: caseId }, data: { sensitivity: 'sealed' } })
      return { caseId, because: 'The threat is over' }
    },
  },
  'view-case': { by: 'lead', input: ({ caseId }) => ({ caseId }) },
  'view-defence': { by: 'lead', input: ({ caseId }) => ({ caseId }) },
  'view-history': {
    by: 'lead',
    input: ({ caseId, cast }) => ({
      ...{ caseId, kind: 'changes', actorId: cast.lead.id, before: 1_000_000, after: 0 },
    }),
  },
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
  'view-people': { by: 'lead', input: ({ caseId }) => ({ caseId }) },
  'view-reading': { by: 'lead', input: ({ caseId, chargeId }) => ({ caseId, chargeId }) },
  'view-snapshots': { by: 'lead', input: ({ caseId }) => ({ caseId, before: 5 }) },
  'view-team': { by: 'lead', input: ({ caseId }) => ({ caseId, find: 'Person' }) },
  'view-work': { by: 'lead', input: () => ({}) },
  'withdraw-attribution': {
    by: 'lead',
    once: true,
    input: async ({ caseId, courier: partyId }) => {
      const identifierId = await made.anIdentifier(caseId)
      const attributionId = await made.anAttribution(caseId, { identifierId, partyId })
      return { caseId, attributionId, because: 'It was his brother.' }
    },
  },
  'withdraw-charge': {
    by: 'lead',
    once: true,
    input: async ({ caseId, countId }) => {
      const chargeId = await made.aCharge(caseId, { countId, partyId: await made.aSuspect(caseId) })
      return { caseId, chargeId, because: 'Charged twice.' }
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
  'withdraw-link': {
    by: 'lead',
    once: true,
    input: async ({ caseId, countId, statement: itemId }) => {
      const linkId = await made.aLink(caseId, { itemId, countId, element: 'QTY' })
      return { caseId, linkId, because: 'The page speaks of another boat.' }
    },
  },
}

async function aStoredFile(caseId: string, itemId: string, attachedById: string) {
  const [id, sha256] = [newId(), randomBytes(32).toString('hex')]
  await prisma.storedFile.create({ data: { sha256, size: 4n, storedAt: today } })
  await prisma.itemFile.create({
    data: {
      ...{ id, caseId, itemId, sha256, name: 'statement.pdf', mediaType: 'application/pdf' },
      ...{ attachedAt: today, attachedById },
    },
  })
  const preview = { fileId: id, caseId, askedAt: today, state: 'made', kind: 'pages', pages: 9 } as const
  await prisma.filePreview.create({ data: { ...preview, madeAt: today } })
  return id
}
