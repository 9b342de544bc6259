import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
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
import { aPerson, aUnit, today } from './people'
import { peopleFixtures } from './people-acts'
import { proofFixtures } from './proof-acts'
import { retentionFixtures } from './retention'
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
  ...retentionFixtures,
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
  ...peopleFixtures,
  ...proofFixtures,
  'export-history': {
    by: 'lead',
    input: ({ caseId, seizure }) => ({ caseId, about: seizure, from: '2026-11-01' }),
  },
  'add-to-team': {
    by: 'supervisor',
    once: true,
    input: async ({ caseId }) => ({ caseId, accountId: (await aPerson('officer')).id }),
  },
  'change-case': {
    by: 'lead',
    once: true,
    input: async ({ caseId }) => ({
      ...{ caseId, title: 'The river network', summary: 'Three boats.' },
      version: (await prisma.case.findUniqueOrThrow({ where: { id: caseId } })).version,
    }),
  },
  'close-case': {
    by: 'supervisor',
    once: true,
    input: async (scene) => ({ caseId: await aFile(scene), because: 'Merged into another file' }),
  },
  'view-timeline': { by: 'lead', input: ({ caseId, leader: party }) => ({ caseId, party }) },
  'inform-office': {
    by: 'supervisor',
    once: true,
    input: async (scene) => ({
      ...{ caseId: await aFile(scene), officeId: await aUnit('prosecution_office') },
      ...{ how: 'telephone', toldTo: 'Prosecutor Phkay Mony', toldAt: '2026-11-01T08:30' },
    }),
  },
  'list-cases': {
    by: 'lead',
    input: ({ caseId, cast }) => ({
      ...{ text: 'river', status: 'open', unitId: cast.lead.unitId, sort: 'changed' },
      ...{ from: `2026-11-03T03:00:00.000Z~${caseId}`, back: 'yes' },
    }),
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
  'unseal-case': {
    by: 'supervisorOnTeam',
    input: async (scene) => {
      const caseId = await aFile(scene)
      await prisma.case.update({ where: { id: caseId }, data: { sensitivity: 'sealed' } })
      return { caseId, because: 'The threat is over' }
    },
  },
  'view-case': { by: 'lead', input: ({ caseId }) => ({ caseId }) },
  'view-history': {
    by: 'lead',
    input: ({ caseId, cast }) => ({
      ...{ caseId, kind: 'changes', actorId: cast.lead.id, before: 1_000_000, after: 0 },
    }),
  },
  'view-team': { by: 'lead', input: ({ caseId }) => ({ caseId, find: 'Person' }) },
  'view-work': { by: 'lead', input: () => ({}) },
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
