import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { viewFile } from '@/lib/server/evidence/view-file'
import { run } from '@/lib/server/kernel/run'
import * as made from './cases'
import type { Fixture } from './every-act'
import { at, serial, today } from './people'

/** How the acts of evidence, its files, drafts, authorities and procedure are done as they are meant. */
export const evidenceFixtures: Readonly<Record<string, Fixture>> = {
  'allege-duress': {
    by: 'lead',
    input: ({ caseId, statement: itemId }) => ({
      ...{ caseId, itemId, allegedBy: 'His lawyer Tvear Sokha', says: 'He was hit on the way to the unit.' },
    }),
  },
  'ask-pages': {
    by: 'lead',
    input: async ({ fileId }, by) => {
      await looked(fileId, by)
      return { fileId, page: 2 }
    },
  },
  'assess-item': {
    by: 'prosecutorOnTeam',
    once: true,
    input: async ({ caseId, originId }) => ({
      ...{ caseId, itemId: await made.anItem(caseId, { originId }), value: 'cleared' },
      reason: 'Authority and seals checked.',
    }),
  },
  'answer-contradiction': {
    by: 'lead',
    input: async ({ caseId, countId, statement, seizure }) => ({
      ...{ caseId, answer: 'resolved', items: [seizure] },
      linkId: await made.aLink(caseId, {
        itemId: statement,
        countId,
        element: 'ACT',
        polarity: 'undermines',
      }),
      reason: 'The page speaks of the week before, when the boat was at the yard.',
    }),
  },
  'attach-file': {
    by: 'lead',
    input: async ({ caseId, statement }, by) => ({ uploadId: await anUpload(caseId, statement, by) }),
  },
  'begin-upload': {
    by: 'lead',
    once: true,
    input: ({ caseId, statement: itemId }) => ({
      ...{ caseId, itemId, uploadId: randomBytes(16).toString('hex'), name: 'ledger page 3.pdf' },
      ...{ size: 1024, sha256: randomBytes(32).toString('hex') },
    }),
  },
  'change-evidence': {
    by: 'lead',
    once: true,
    input: async ({ caseId, originId, procedureId, authorityId, seizure }) => ({
      ...{ caseId, itemId: await made.anItem(caseId, { originId }), version: 1, type: 'witness_statement' },
      ...itemAnswers,
      ...{ originId, procedureId, authorityId, derivedFrom: [seizure] },
    }),
  },
  'correct-authority': {
    by: 'lead',
    once: true,
    input: async ({ caseId }) => ({
      ...{
        caseId,
        authorityId: await made.anAuthority(caseId, { kind: 'prosecutor_verbal' }),
        seq: 1,
        reason: 'The paper says the landing.',
      },
      ...authorityAnswers,
    }),
  },
  'change-procedure': {
    by: 'lead',
    once: true,
    input: async ({ caseId, authorityId }) => ({
      ...{ caseId, procedureId: await made.aProcedure(caseId), version: 1, ...procedureAnswers },
      ...{ until: '2026-11-03T10:30', authorityId },
    }),
  },
  'discard-draft': {
    by: 'lead',
    once: true,
    input: async ({ caseId }, by) => ({ caseId, draftId: await aDraft(caseId, by) }),
  },
  'grade-item': {
    by: 'lead',
    input: ({ caseId, statement: itemId }) => ({
      ...{ caseId, itemId, source: 'B', information: 2, reason: 'He was near and it was light.' },
    }),
  },
  'list-drafts': { by: 'lead', input: ({ caseId }) => ({ caseId }) },
  'list-evidence': {
    by: 'lead',
    input: ({ caseId, seizure }) => ({
      ...{ caseId, text: 'holdall', type: 'witness_statement', usable: 'unassessed', graded: 'yes' },
      ...{ place: 'undecided', sort: 'obtained', down: 'yes', back: 'yes' },
      from: `2026-11-03T03:00:00.000Z~${seizure}`,
    }),
  },
  'log-evidence': {
    by: 'lead',
    input: async ({ caseId, procedureId, authorityId, seizure }, by) => ({
      ...{ caseId, type: 'witness_statement', ...itemAnswers, procedureId, derivedFrom: [seizure] },
      authorityId,
      ...{ originName: `Touk Chan ${serial()}`, originKind: 'witness' },
      draftId: await aDraft(caseId, by),
    }),
  },
  'mark-step': {
    by: 'lead',
    input: ({ caseId, procedureId: triggerId, statement: itemId }) => ({
      ...{ caseId, step: 'search_two_witnesses', triggerId, state: 'done', itemId },
      reason: 'Both signed the record.',
    }),
  },
  'open-file': { by: 'lead', input: ({ fileId }) => ({ fileId }) },
  'open-page': {
    by: 'lead',
    input: async ({ fileId }, by) => {
      await looked(fileId, by)
      return { fileId, page: 1 }
    },
  },
  'place-item': {
    by: 'lead',
    once: true,
    input: async ({ caseId, originId }) => ({
      ...{ caseId, itemId: await made.anItem(caseId, { originId }), version: 1 },
      ...{ filePlace: 'in_file', exculpatory: 'no' },
    }),
  },
  'record-authority': {
    by: 'lead',
    input: ({ caseId }) => ({ caseId, kind: 'prosecutor_verbal', ...authorityAnswers }),
  },
  'record-procedure': {
    by: 'lead',
    input: ({ caseId, leader: partyId, authorityId }) => ({
      ...{ caseId, kind: 'search', authorityId, ...procedureAnswers },
      ...{ at: '2026-11-01T18:40', until: '2026-11-01T19:55', place: 'Landing' },
      ...{ partyId, authority: 'Warrant 17', note: 'Without resistance.' },
    }),
  },
  'release-privileged': {
    by: 'prosecutorOnTeam',
    once: true,
    input: async ({ caseId, originId }, by) => {
      const itemId = await made.anItem(caseId, { originId })
      await made.sealedAsPrivileged(caseId, itemId, by)
      return { caseId, itemId, reason: 'The lawyer is not the lawyer of anybody here.' }
    },
  },
  'save-draft': {
    by: 'lead',
    once: true,
    input: ({ caseId }) => ({
      ...{ caseId, draftId: newId(), kind: 'evidence', version: 0 },
      answers: { title: 'Blue hold', derivedFrom: ['1', '2'] },
    }),
  },
  'seal-privileged': {
    by: 'lead',
    once: true,
    input: async ({ caseId, originId }) => ({
      ...{
        caseId,
        itemId: await made.anItem(caseId, { originId }),
        reason: 'Letters to a lawyer among them.',
      },
    }),
  },
  'view-authorities': { by: 'lead', input: ({ caseId }) => ({ caseId }) },
  'view-file': {
    by: 'lead',
    input: ({ caseId, statement: itemId, fileId }) => ({ caseId, itemId, fileId }),
  },
  'view-file-standing': { by: 'auditor', input: () => ({}) },
  'view-entry-quality': { by: 'lead', input: () => ({}) },
  'view-field-desk': { by: 'lead', input: () => ({ numbers: ['KUM-2026-0031'] }) },
  'view-item': { by: 'lead', input: ({ caseId, statement: itemId }) => ({ caseId, itemId }) },
  'view-log-form': {
    by: 'lead',
    input: async ({ caseId, statement: itemId }, by) => ({
      ...{ caseId, itemId, draftId: await aDraft(caseId, by) },
    }),
  },
  'withdraw-authority': {
    by: 'lead',
    once: true,
    input: async ({ caseId }) => ({
      ...{ caseId, authorityId: await made.anAuthority(caseId), because: 'The prosecutor took it back.' },
    }),
  },
  'write-authority-down': {
    by: 'lead',
    once: true,
    input: async ({ caseId }) => ({
      ...{ caseId, authorityId: await made.anAuthority(caseId, { kind: 'prosecutor_verbal' }) },
      ...{ writtenAt: '2026-11-02T09:00', reference: 'A-07' },
    }),
  },
}

const authorityAnswers = {
  ...{ reference: 'A-07', givenBy: 'Prosecutor Phkay Mony', givenAt: '2026-11-01T17:10' },
  ...{ writtenAt: '2026-11-02T08:00', scope: ['search', 'seizure'], targets: 'Boat KB-118' },
  ...{
    place: 'Landing at Kampong Kumru',
    placeCode: '0102',
    from: '2026-11-01T17:10',
    to: '2026-11-02T18:00',
  },
  note: 'By telephone.',
} as const
const procedureAnswers = {
  ...{ nightException: 'drug_place', ownerPresent: 'no', witnessOne: 'Sok Dara', witnessTwo: 'Chea Rith' },
  ...{ witnessesPolice: 'no', interpreterIndependent: 'yes' },
} as const

const itemAnswers = {
  ...{ title: 'Statement of Touk Chan', description: 'Four pages.', obtainedAt: '2026-11-01T18:40' },
  ...{ obtainedPlace: 'Landing at Kampong Kumru', placeCode: '0102', latitude: '11.5', longitude: 104.9 },
  ...{
    obtainedBy: 'Lt. Mlih Bopha',
    legalBasis: 'Code of Criminal Procedure, 91',
    authorisation: 'Order 17',
  },
  ...{ persons: 'The owner', witnessOne: 'Sok Dara', witnessTwo: 'Chea Rith', language: 'km' },
  ...{ interpreter: 'Kim Ly', interpreterSworn: 'yes', interpreterIndependent: 'yes', hearsay: 'no' },
  ...{ spoken: 'yes', uniqueObject: 'no', exculpatory: 'no', filePlace: 'undecided', sensitivity: 'normal' },
  ...{ witnessesPolice: 'no', nightException: 'drug_place' },
  remarks: 'Signed on every page.',
  facts: { speaker: 'Touk Chan', knows_by: 'saw', event_at: '2026-10-31T22:15', duration: '3', minor: 'no' },
} as const

/** Somebody has just looked at the file: what follows comes under that entry. */
async function looked(fileId: string, by: Actor) {
  const { caseId, itemId } = await prisma.itemFile.findUniqueOrThrow({ where: { id: fileId } })
  await run(viewFile, by, { caseId, itemId, fileId }, at()).catch(() => {})
}

async function anUpload(caseId: string, itemId: string, { id: accountId }: Actor) {
  const [id, claimed] = [randomBytes(16).toString('hex'), randomBytes(32).toString('hex')]
  await prisma.upload.create({
    data: {
      id,
      caseId,
      itemId,
      accountId,
      name: 'ledger.pdf',
      size: 1024n,
      claimed,
      startedAt: today,
      keptAt: today,
    },
  })
  return id
}

async function aDraft(caseId: string, { id: accountId }: Actor) {
  const id = newId()
  await prisma.draft.create({
    data: {
      id,
      caseId,
      accountId,
      kind: 'evidence',
      answers: { title: 'x' },
      startedAt: today,
      savedAt: today,
    },
  })
  return id
}
