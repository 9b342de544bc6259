import { prisma } from '@/lib/db/client'
import { run } from '@/lib/server/kernel/run'
import { restrictPerson } from '@/lib/server/retention/restrict-person'
import type { Turn } from '../turn'
import type { Step } from './step'

/** What is kept of somebody is restricted, because they object. */
export const restricts = ({
  party,
  reason,
  paper,
}: Extract<Turn, { readonly turn: 'restricts' }>): Pick<Step, 'there' | 'perform'> => ({
  there: async ({ caseId, id }) => {
    const partyId = id(`party:${party}`)
    return (await prisma.restriction.count({ where: { caseId, partyId } })) > 0 ? partyId : undefined
  },
  perform: async ({ caseId, id }, actor, now) => {
    const partyId = id(`party:${party}`)
    await run(restrictPerson, actor, { caseId, partyId, cause: 'objection', reason, paper }, now)
    return partyId
  },
})
