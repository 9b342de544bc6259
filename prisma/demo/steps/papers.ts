import { prisma } from '@/lib/db/client'
import { run } from '@/lib/server/kernel/run'
import { printPaper } from '@/lib/server/papers/print-paper'
import type { PaperEntry, Story } from '../story'
import { idOf, type Step } from './step'

/** Papers printed to be signed: the seizure record at the landing, the request to the laboratory. */
export const papers = ({ papers: all, officer }: Story): Step[] => all.map((entry) => prints(entry, officer))

const prints = ({ at, item, kind }: PaperEntry, officer: Story['officer']): Step => ({
  at,
  who: officer,
  there: async ({ id }) =>
    idOf(
      await prisma.paper.findFirst({
        where: { itemId: id(`item:${item}`), kind, printedAt: at },
        select: { id: true },
      }),
    ),
  perform: async ({ caseId, id }, actor, now) =>
    (await run(printPaper, actor, { caseId, kind, languages: 'both', itemId: id(`item:${item}`) }, now))
      .paperId,
})
