import { randomInt } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import type { PaperKind } from '@/lib/domain/paper/kinds'
import { gather, hashOfFacts } from '@/lib/server/papers/gather'
import { today } from './people'

const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A paper about an item that was printed an hour ago, from what the record says. */
export async function aPrintedPaper(
  caseId: string,
  itemId: string,
  by: Actor,
  more: { readonly kind?: PaperKind; readonly seq?: number } = {},
) {
  const about = {
    caseId,
    itemId,
    procedureId: null,
    kind: more.kind ?? 'seizure_record',
    seq: more.seq ?? null,
  }
  const facts = await gather(prisma, about)
  const paperId = newId()
  const code = Array.from({ length: 8 }, () => signs[randomInt(signs.length)]).join('')
  await prisma.paper.create({
    data: {
      ...{
        ...about,
        id: paperId,
        code,
        languages: 'both',
        facts,
        factsHash: hashOfFacts(facts),
        revision: 1,
      },
      ...{ printedAt: new Date(today.getTime() - 3_600_000), printedById: by.id },
    },
  })
  return { paperId, code }
}
