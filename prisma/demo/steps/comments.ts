import { prisma } from '@/lib/db/client'
import { sayComment } from '@/lib/server/comments/say-comment'
import { run } from '@/lib/server/kernel/run'
import type { Turn } from '../turn'
import { idOf, type Step } from './step'

/** Somebody says something of an item, and tells whom it concerns. */
export const says = ({
  item,
  words,
  told = [],
}: Extract<Turn, { readonly turn: 'says' }>): Pick<Step, 'there' | 'perform'> => ({
  there: async ({ caseId }) =>
    idOf(await prisma.comment.findFirst({ where: { caseId, words }, select: { id: true } })),
  perform: async ({ caseId, id }, actor, now) => {
    const said = {
      caseId,
      place: `item:${id(`item:${item}`)}`,
      words,
      told: told.map((who) => id(`account:${who}`)),
    }
    return (await run(sayComment, actor, said, now)).commentId
  },
})
