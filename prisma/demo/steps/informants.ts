import { prisma } from '@/lib/db/client'
import { vaultKey } from '@/lib/server/informants/key'
import { registerInformant } from '@/lib/server/informants/register-informant'
import { pseudonymsOf } from '@/lib/server/informants/vault'
import { run } from '@/lib/server/kernel/run'
import type { Story } from '../story'
import type { Step } from './step'

/** Whom the officer of a case registers. The pseudonym that is drawn is the id under which the story knows them. */
export const informants = ({ officer, informants: all = [] }: Story): Step[] =>
  all.map(({ key, at, ...who }) => ({
    at,
    who: officer,
    as: `informant:${key}`,
    there: async ({ caseId, id }) =>
      prisma.$transaction(async (db) => {
        const vault = await vaultKey(db)
        const theirs = vault ? await pseudonymsOf(db, vault, id(`account:${officer}`)) : []
        return theirs.find((one) => one.caseId === caseId && one.at === at.toISOString())?.pseudonym
      }),
    perform: async ({ caseId }, actor, now) =>
      (await run(registerInformant, actor, { caseId, ...who }, now)).pseudonym,
  }))
