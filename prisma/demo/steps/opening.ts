import { prisma } from '@/lib/db/client'
import { addToTeam } from '@/lib/server/cases/add-to-team'
import { informOffice } from '@/lib/server/cases/inform-office'
import { run } from '@/lib/server/kernel/run'
import type { Story } from '../story'
import { idOf, type Step } from './step'

/** Who joins the team, and when the prosecution office is informed. */
export const opening = ({ team, informed, toldTo, office, supervisor }: Story): Step[] => [
  ...team.map(
    ({ at, joins }): Step => ({
      at,
      who: supervisor,
      there: async ({ caseId, id }) =>
        idOf(
          await prisma.teamMember.findFirst({
            where: { caseId, accountId: id(`account:${joins}`) },
            select: { id: true },
          }),
        ),
      perform: async ({ caseId, id }, actor, now) => {
        await run(addToTeam, actor, { caseId, accountId: id(`account:${joins}`) }, now)
        return caseId
      },
    }),
  ),
  ...(informed === null
    ? []
    : [
        {
          at: informed,
          who: supervisor,
          there: async ({ caseId }) =>
            idOf(
              await prisma.case.findFirst({
                where: { id: caseId, officeId: { not: null } },
                select: { id: true },
              }),
            ),
          perform: async ({ caseId, id }, actor, now) =>
            (
              await run(
                informOffice,
                actor,
                {
                  ...{ caseId, officeId: id(`unit:${office}`) },
                  ...(toldTo ? { how: 'telephone', toldTo } : {}),
                },
                now,
              )
            ).caseId,
        } satisfies Step,
      ]),
]
