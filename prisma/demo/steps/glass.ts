import { prisma } from '@/lib/db/client'
import { breakGlass } from '@/lib/server/cases/break-glass'
import { run } from '@/lib/server/kernel/run'
import type { Turn } from '../turn'
import { idOf, type Step } from './step'

/** Somebody from outside opens the case for an hour and says why; the review waits. */
export const breaksGlass = ({
  reason,
}: Extract<Turn, { readonly turn: 'breaks-glass' }>): Pick<Step, 'there' | 'perform'> => ({
  there: async ({ caseId }) =>
    idOf(await prisma.brokenGlass.findFirst({ where: { caseId, reason }, select: { id: true } })),
  perform: async ({ caseId }, actor, now) => {
    const { number } = await prisma.case.findUniqueOrThrow({
      where: { id: caseId },
      select: { number: true },
    })
    return (await run(breakGlass, actor, { number, reason }, now)).glassId
  },
})
