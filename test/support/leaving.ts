import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import type { Fixture } from './every-act'
import { aPerson, today } from './people'

/** Somebody who leaves, with access until that moment. */
export async function aLeaver(accountId: string, begunById: string, endsAt: Date): Promise<void> {
  const begun = { begunById, begunAt: new Date(today.getTime() - 3_600_000) }
  await prisma.leaving.create({
    data: { id: newId(), accountId, endsAt, because: 'Moves to another service.', ...begun },
  })
}

const anOfficer = async () => (await aPerson('officer')).id

/** How the acts of leaving are done as they are meant. */
export const leavingFixtures: Readonly<Record<string, Fixture>> = {
  'begin-leaving': {
    by: 'administrator',
    once: true,
    input: async () => ({
      ...{ accountId: await anOfficer(), lastDay: '2026-11-20', because: 'Moves to another service.' },
    }),
  },
  'let-stay': {
    by: 'administrator',
    input: async ({ cast }) => {
      const accountId = await anOfficer()
      await aLeaver(accountId, cast.administrator.id, new Date(today.getTime() + 86_400_000))
      return { accountId }
    },
  },
  'close-leaver': {
    by: 'administrator',
    once: true,
    input: async ({ cast }) => {
      const accountId = (await aPerson('custodian')).id
      await aLeaver(accountId, cast.administrator.id, today)
      return { accountId }
    },
  },
  'list-leavers': { by: 'administrator', input: () => ({}) },
  'view-leaver': {
    by: 'supervisor',
    input: async ({ cast }) => ({ accountId: (await aPerson('officer', cast.lead.unitId)).id }),
  },
}
