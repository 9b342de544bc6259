import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import { contentHash } from '@/lib/server/kernel/approval'
import { aFile, aSession, type Company, theirPassword, theirPasswordAgain } from './cast'
import type { Fixture } from './every-act'
import { aMatter, anAuthenticator } from './factor-acts'
import { aPerson, aUnit, serial, today } from './people'

/** How the acts of accounts, units, sessions and approvals are done as they are meant. */
export const identityFixtures: Readonly<Record<string, Fixture>> = {
  'change-account': {
    by: 'administrator',
    once: true,
    input: async () => ({
      ...{ accountId: (await aPerson('officer')).id, version: 1 },
      ...{ nameLatin: 'Mlih Bopha', nameKm: 'ម្លិះ បុប្ផា' },
    }),
  },
  'choose-mail': {
    by: 'lead',
    input: () => ({ pace: 'daily', address: 'lead@example.org', quietFrom: '21:00', quietTo: '06:00' }),
  },
  'view-mail-choice': { by: 'lead', input: () => ({}) },
  'view-notices': { by: 'lead', input: () => ({}) },
  'change-preferences': { by: 'lead', input: () => ({ language: 'en', khmerDigits: true }) },
  'change-unit': {
    by: 'administrator',
    once: true,
    input: async () => ({ unitId: await aUnit(), version: 1, nameEn: 'Lake police', nameKm: 'នគរបាលបឹង' }),
  },
  'ask-purposes': {
    by: 'administrator',
    once: true,
    input: async () => ({ unitId: await aUnit(), asks: 'yes' }),
  },
  'give-delegation': {
    by: 'supervisor',
    once: true,
    input: async () => ({
      toId: (await aPerson('supervisor')).id,
      ...{ firstDay: '2026-11-03', lastDay: '2026-11-09', because: 'A course in the capital.' },
    }),
  },
  'view-delegations': { by: 'supervisor', input: () => ({}) },
  'end-delegation': {
    by: 'supervisor',
    once: true,
    input: async ({ cast }) => {
      const [id, hour] = [newId(), 3_600_000]
      const span = { startsAt: today, endsAt: new Date(today.getTime() + hour), givenAt: today }
      await prisma.delegation.create({
        data: { id, fromId: cast.supervisor.id, toId: (await aPerson('supervisor')).id, ...span },
      })
      return { delegationId: id }
    },
  },
  'close-unit': { by: 'administrator', once: true, input: async () => ({ unitId: await aUnit() }) },
  'change-own-password': {
    by: 'lead',
    input: async (_, by) => {
      await aSession(by, by.sessionId)
      await theirPasswordAgain(by)
      return { current: theirPassword, password: 'a fourth lantern, dry' }
    },
  },
  'confirm-it-is-me': {
    by: 'lead',
    input: async (_, by) => {
      await aSession(by, by.sessionId)
      await theirPasswordAgain(by)
      return { password: theirPassword, for: aMatter }
    },
  },
  'create-account': {
    by: 'administrator',
    input: async () => ({
      ...{ username: `new.officer.${serial()}`, role: 'officer', unitId: await aUnit() },
      ...{ nameLatin: 'Mlih Bopha', nameKm: 'ម្លិះ បុប្ផា', language: 'km' },
    }),
  },
  'create-unit': {
    by: 'administrator',
    once: true,
    input: async () => ({
      ...{ code: `X${serial()}`, kind: 'police', nameEn: 'Bay police', nameKm: 'នគរបាលឈូងសមុទ្រ' },
      parentId: await aUnit(),
    }),
  },
  approve: {
    by: 'supervisor',
    once: true,
    input: async (scene) => {
      const { approvalId, content } = await aWaitingSubmission(scene)
      return { approvalId, contentHash: content }
    },
  },
  decline: {
    by: 'supervisor',
    once: true,
    input: async (scene) => ({
      approvalId: (await aWaitingSubmission(scene)).approvalId,
      because: 'The laboratory report is missing.',
    }),
  },
  'disable-account': {
    by: 'administrator',
    once: true,
    input: async () => ({ accountId: (await aPerson('officer')).id, because: 'Left the service' }),
  },
  'enable-account': {
    by: 'administrator',
    input: async () => {
      const { id: accountId } = await aPerson('officer')
      await prisma.account.update({ where: { id: accountId }, data: { status: 'disabled' } })
      return { accountId }
    },
  },
  'end-other-sessions': { by: 'lead', input: () => ({}) },
  'end-session': {
    by: 'lead',
    once: true,
    input: async (_, by) => ({ sessionId: await aSession(by) }),
  },
  'give-role': {
    by: 'administrator',
    input: async () => ({
      ...{ accountId: (await aPerson('officer')).id, role: 'supervisor', unitId: await aUnit() },
    }),
  },
  'list-accounts': {
    by: 'administrator',
    input: async ({ cast, ministryId }) => ({
      ...{ role: 'administrator', unitId: ministryId, status: 'active', find: 'Person' },
      ...{ after: cast.auditor.id },
    }),
  },
  'list-approvals': { by: 'lead', input: () => ({}) },
  'list-sessions': { by: 'lead', input: () => ({}) },
  'list-units': { by: 'administrator', input: () => ({}) },
  'make-first-link': {
    by: 'administrator',
    input: async () => {
      const { id: accountId } = await aPerson('officer')
      await prisma.account.update({
        where: { id: accountId },
        data: { status: 'invited', passwordHash: null },
      })
      return { accountId }
    },
  },
  'move-account': {
    by: 'administrator',
    input: async () => ({ accountId: (await aPerson('officer')).id, unitId: await aUnit() }),
  },
  'move-unit': {
    by: 'administrator',
    input: async () => ({ unitId: await aUnit(), parentId: await aUnit() }),
  },
  'object-to-password-reset': {
    by: 'lead',
    once: true,
    async input(_, by) {
      // One stands at a time.
      if (await prisma.passwordReset.count({ where: { accountId: by.id, objectedAt: null } })) return {}
      const [one, other] = [await aPerson('administrator'), await aPerson('administrator')]
      const effectiveAt = new Date(today.getTime() + 24 * 3_600_000)
      const decided = { askedById: one.id, approvedById: other.id, at: today, effectiveAt }
      await prisma.passwordReset.create({ data: { id: newId(), accountId: by.id, ...decided } })
      return {}
    },
  },
  'reset-password-now': {
    by: 'administrator',
    input: async ({ cast }) => {
      const { id: accountId } = await aPerson('officer', cast.lead.unitId)
      await anAuthenticator(accountId)
      return { accountId }
    },
  },
  'reset-password': {
    by: 'administrator',
    input: async () => ({ accountId: (await aPerson('officer')).id }),
  },
  'sign-out': { by: 'lead', input: () => ({}) },
  'view-account': { by: 'administrator', input: ({ cast }) => ({ accountId: cast.lead.id }) },
  'view-approval': {
    by: 'lead',
    input: async (scene) => ({ approvalId: (await aWaitingSubmission(scene)).approvalId }),
  },
  'withdraw-approval': {
    by: 'lead',
    once: true,
    input: async (scene) => ({ approvalId: (await aWaitingSubmission(scene)).approvalId }),
  },
}

/** A submission that the lead asked for, of a case of its own. */
async function aWaitingSubmission(scene: Company) {
  const caseId = await aFile(scene)
  const [approvalId, act, input] = [newId(), 'submit-case', { caseId }]
  const content = contentHash(act, input)
  await prisma.approval.create({
    data: {
      ...{ id: approvalId, act, input, contentHash: content, caseId, requestedById: scene.cast.lead.id },
      ...{ requestedAt: today, expiresAt: new Date(today.getTime() + 3_600_000) },
    },
  })
  return { approvalId, content, caseId }
}
