import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import { sealLog } from '@/lib/server/log/seal-log'
import type { Fixture } from './every-act'
import { serial, today } from './people'

/** A flag on somebody's conduct that nobody worked yet. */
export async function aFlag(
  accountId: string,
  more: { otherId?: string; caseId?: string; raisedAt?: Date } = {},
) {
  const id = newId()
  await prisma.conductFlag.create({
    data: {
      ...{ id, kind: 'refused-tries', accountId, day: new Date('2026-11-01'), count: 12, outOf: 2 },
      ...{ raisedAt: today, once: `test ${id}`, ...more },
    },
  })
  return id
}

/** A sample that somebody drew, with one thing in it. */
export async function aSample(byId: string, one: { accountId: string } | { caseId: string }) {
  const [sampleId, sampledId, n] = [newId(), newId(), serial()]
  const ofConduct = 'accountId' in one
  await prisma.auditSample.create({
    data: {
      ...{ id: sampleId, kind: ofConduct ? 'conduct' : 'content', byId, at: today, outOf: 9, size: 100n },
      // A month of its own each: the database takes one a month and person.
      ...{ root: 'ab'.repeat(32), month: `${1000 + n}-01` },
    },
  })
  await prisma.auditSampled.create({
    data: {
      ...{ id: sampledId, sampleId, place: 1, weight: 3, reasons: [ofConduct ? 'tries-refused' : 'at-risk'] },
      ...(ofConduct ? { ...one, day: new Date('2026-11-01') } : one),
    },
  })
  return { sampleId, sampledId }
}

const finding = { verdict: 'in_order', words: 'He had a warrant for that night.' }

/** How the acts of those who watch are done as they are meant. */
export const auditFixtures: Readonly<Record<string, Fixture>> = {
  'view-flags': { by: 'auditor', input: () => ({}) },
  'view-flag': { by: 'auditor', input: async ({ cast }) => ({ flagId: await aFlag(cast.lead.id) }) },
  'close-flag': {
    by: 'auditor',
    once: true,
    input: async ({ cast }) => ({ flagId: await aFlag(cast.lead.id), ...finding }),
  },
  'draw-audit-sample': {
    by: 'auditor',
    once: true,
    input: async () => {
      await sealLog(today)
      return {}
    },
  },
  'view-audit-samples': { by: 'auditor', input: () => ({}) },
  'view-audit-sample': {
    by: 'auditor',
    input: async ({ cast }, by) => ({
      sampleId: (await aSample(by.id, { accountId: cast.lead.id })).sampleId,
    }),
  },
  'record-finding': {
    by: 'auditor',
    once: true,
    input: async ({ cast }, by) => ({
      sampledId: (await aSample(by.id, { accountId: cast.lead.id })).sampledId,
      ...finding,
    }),
  },
}
