import { prisma } from '@/lib/db/client'
import { recordAuthority } from '@/lib/server/authority/record-authority'
import { writeAuthorityDown } from '@/lib/server/authority/write-authority-down'
import { run } from '@/lib/server/kernel/run'
import type { AuthorityEntry, Story } from '../story'
import { idOf, later, type Step } from './step'

const recorded = ({ given }: AuthorityEntry) => later(given, 0.3)

/** What allowed the searches and recordings, recorded soon after it was given, and put in writing later. */
export const authorities = ({ authorities: all, officer }: Story): Step[] =>
  all.flatMap((entry): Step[] => {
    const { key, written, given, by, ...said } = entry
    return [
      {
        at: recorded(entry),
        who: officer,
        as: `authority:${key}`,
        there: async ({ caseId }) =>
          idOf(
            await prisma.authority.findFirst({
              where: { caseId, recordedAt: recorded(entry), kind: said.kind },
              select: { id: true },
            }),
          ),
        perform: async ({ caseId }, actor, now) => {
          const { from, to, scope, targets, ...rest } = said
          const input = {
            ...{ caseId, ...rest, givenBy: by, givenAt: given.toISOString(), scope: [...scope] },
            ...{ targets: [...(targets ?? [])], from: from?.toISOString(), to: to?.toISOString() },
          }
          return (await run(recordAuthority, actor, input, now)).authorityId
        },
      },
      ...(written ? [writtenDown(officer, key, written)] : []),
    ]
  })

const writtenDown = (who: Story['officer'], key: string, written: Date): Step => ({
  at: later(written, 0.5),
  who,
  there: async ({ id }) =>
    idOf(
      await prisma.authorityEntry.findFirst({
        where: { authorityId: id(`authority:${key}`), entry: 'written' },
        select: { id: true },
      }),
    ),
  perform: async ({ caseId, id }, actor, now) =>
    (
      await run(
        writeAuthorityDown,
        actor,
        { caseId, authorityId: id(`authority:${key}`), writtenAt: written.toISOString() },
        now,
      )
    ).authorityId,
})
