import { prisma } from '@/lib/db/client'
import { statePurpose } from '@/lib/server/cases/state-purpose'
import { run } from '@/lib/server/kernel/run'
import type { Turn } from '../turn'
import type { Step } from './step'

/** Somebody says for what they open the case that day. */
export const saysPurpose = ({
  by,
  at,
  purpose,
  words,
}: Extract<Turn, { readonly turn: 'says-purpose' }>): Pick<Step, 'there' | 'perform'> => ({
  there: async ({ caseId, id }) =>
    (await prisma.statedPurpose.findFirst({ where: { caseId, accountId: id(`account:${by}`), at } }))?.caseId,
  perform: async ({ caseId }, actor, now) =>
    (await run(statePurpose, actor, { caseId, purpose, ...(words ? { words } : {}) }, now)).caseId,
})
