import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import * as made from './cases'
import { aFile, type Company } from './cast'
import { aReading, aRedaction, asDecided, asSubmitted } from './court'
import type { Fixture } from './every-act'
import { today } from './people'

/** A file of its own with one suspect charged with one count. */
async function aChargedFile(company: Company) {
  const caseId = await aFile(company)
  const partyId = await made.aSuspect(caseId, { nameLatin: 'Popok Visal' })
  const countId = await made.aCount(caseId, {})
  const chargeId = await made.aCharge(caseId, { countId, partyId, modes: ['INSTIG'] })
  return { caseId, chargeId }
}

async function aDecidedFile(company: Company) {
  const file = await aChargedFile(company)
  const byId = company.cast.prosecutorOnTeam.id
  return { ...file, decisionId: await asDecided(file.caseId, [file.chargeId], byId) }
}

const part = { km: 'អង្គហេតុ', en: 'The facts' }
const body = { persons: part, facts: part, law: part, evidence: part, undermining: part, request: part }

async function aSheet({ caseId, decisionId }: { caseId: string; decisionId: string }, byId: string) {
  const sheetId = newId()
  const hash = '0'.repeat(64)
  await prisma.chargeSheet.create({
    data: { id: sheetId, caseId, decisionId, number: 1, body, templates: [], hash, at: today, byId },
  })
  return sheetId
}

/** How the acts between the police, the prosecutors and the court are done as they are meant. */
export const courtFixtures: Readonly<Record<string, Fixture>> = {
  'view-submission': { by: 'lead', input: ({ caseId }) => ({ caseId }) },
  'view-queue': { by: 'prosecutor', input: () => ({}) },
  'view-disclosure': { by: 'lead', input: ({ caseId }) => ({ caseId }) },
  'export-schedule': { by: 'lead', input: ({ caseId }) => ({ caseId, format: 'csv' }) },
  'mark-item': {
    by: 'prosecutorOnTeam',
    input: ({ caseId, statement }) => ({
      ...{ caseId, itemId: statement, mark: 'neither', reason: 'It says nothing of him.' },
    }),
  },
  'withhold-item': {
    by: 'prosecutorOnTeam',
    input: async ({ caseId }) => ({
      ...{ caseId, itemId: await made.anItem(caseId, {}), ground: 'witness_safety' },
      reason: 'She was threatened.',
    }),
  },
  'serve-disclosure': {
    by: 'prosecutorOnTeam',
    input: async (scene) => {
      const { caseId } = await aChargedFile(scene)
      const itemId = await made.anItem(caseId, {})
      await prisma.item.update({ where: { id: itemId }, data: { filePlace: 'in_file' } })
      return { caseId, to: 'Mr Sok, for the accused', how: 'copy' }
    },
  },
  'view-court': { by: 'lead', input: ({ caseId }) => ({ caseId }) },
  'view-calibration': { by: 'administrator', input: () => ({}) },
  'set-hearing': {
    by: 'prosecutorOnTeam',
    input: async (scene) => ({
      ...{ caseId: (await aDecidedFile(scene)).caseId, kind: 'trial', court: 'Court of Stueng Kumru' },
      on: '2027-02-01T08:30',
    }),
  },
  'record-order': {
    by: 'prosecutorOnTeam',
    once: true,
    input: async (scene) => {
      const { caseId } = await aDecidedFile(scene)
      const itemId = await made.anItem(caseId, {})
      const order = { order: 'item_excluded', itemId, court: 'Court of Stueng Kumru' }
      return { caseId, ...order, words: 'The search had no authority.' }
    },
  },
  'record-outcome': {
    by: 'prosecutorOnTeam',
    input: async (scene) => {
      const { caseId, chargeId } = await aDecidedFile(scene)
      await aReading(caseId, chargeId, 71)
      return {
        ...{ caseId, chargeId, stage: 'first_instance', word: 'convicted', court: 'Court of Stueng Kumru' },
        ...{ on: '2027-02-03', words: 'All elements were proved.' },
      }
    },
  },
  'view-redactions': { by: 'lead', input: ({ caseId, fileId }) => ({ caseId, fileId }) },
  'begin-redaction': {
    by: 'prosecutorOnTeam',
    input: ({ caseId, fileId }) => ({ caseId, fileId, words: 'Popok Visal' }),
  },
  'make-redaction': {
    by: 'prosecutorOnTeam',
    once: true,
    input: async ({ caseId, fileId, cast }) => ({
      caseId,
      redactionId: await aRedaction(caseId, fileId, { byId: cast.lead.id }),
      ...{ more: '1 10 20 30 5', reason: 'Where she lives.' },
    }),
  },
  'withdraw-redaction': {
    by: 'prosecutorOnTeam',
    once: true,
    input: async ({ caseId, fileId, cast }) => ({
      caseId,
      redactionId: await aRedaction(caseId, fileId, { byId: cast.lead.id, made: true }),
    }),
  },
  'open-redaction': {
    by: 'lead',
    input: async ({ caseId, fileId, cast }) => ({
      redactionId: await aRedaction(caseId, fileId, { byId: cast.lead.id, made: true }),
    }),
  },
  'view-decision': { by: 'lead', input: ({ caseId }) => ({ caseId }) },
  'decide-case': {
    by: 'prosecutorOnTeam',
    once: true,
    input: async (scene) => {
      const { caseId, chargeId } = await aChargedFile(scene)
      await asSubmitted(caseId, null)
      return { caseId, version: 1, charges: { [chargeId]: { verdict: 'introductory_submission' } } }
    },
  },
  'charge-otherwise': {
    by: 'prosecutorOnTeam',
    once: true,
    input: async (scene) => {
      const { caseId, chargeId } = await aChargedFile(scene)
      await asSubmitted(caseId, null)
      return {
        ...{ caseId, chargeId, version: 1, offence: 'KH-T01', modes: ['ACCOMP'] },
        reason: 'He helped, and did not order.',
      }
    },
  },
  'mark-ready': {
    by: 'prosecutorOnTeam',
    once: true,
    input: async (scene) => {
      const { caseId, chargeId } = await aDecidedFile(scene)
      return { caseId, chargeId, word: 'ready', reason: 'The laboratory answered.' }
    },
  },
  'draft-charge-sheet': {
    by: 'prosecutorOnTeam',
    once: true,
    input: async (scene) => ({ caseId: (await aDecidedFile(scene)).caseId }),
  },
  'edit-charge-sheet': {
    by: 'prosecutorOnTeam',
    once: true,
    input: async (scene, by) => {
      const file = await aDecidedFile(scene)
      await aSheet(file, by.id)
      return { caseId: file.caseId, decisionId: file.decisionId, from: 1, body }
    },
  },
  'open-charge-sheet': {
    by: 'prosecutorOnTeam',
    input: async (scene, by) => ({ sheetId: await aSheet(await aDecidedFile(scene), by.id) }),
  },
}
