import { randomInt } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { paperKinds, paperLanguages } from '@/lib/domain/paper/kinds'
import { id, whole } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { gather, hashOfFacts } from './gather'
import { paperOfHands } from './hands'

/** Prints one paper out of the record: what it says is kept with its hash and a code, and only then can it be had. */
export const printPaper = act({
  name: 'print-paper',
  kind: 'write',
  permission: 'paper:print',
  leavesCase: true,
  input: z.strictObject({
    caseId: id,
    kind: z.enum(paperKinds),
    languages: z.enum(paperLanguages),
    itemId: id.optional(),
    procedureId: id.optional(),
    seq: whole(1, 1_000_000).optional(),
  }),
  pace: () => 'paper',
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, kind, languages, ...given }) {
    const { db, actor, now, record } = context
    const about = {
      caseId,
      kind,
      itemId: kind === 'exhibit_list' ? null : (given.itemId ?? null),
      procedureId: kind === 'exhibit_list' ? (given.procedureId ?? null) : null,
      seq: kind === 'custody_receipt' ? (given.seq ?? null) : null,
    }
    await paperOfHands(context, about)
    const facts = await gather(db, about)
    const factsHash = hashOfFacts(facts)
    const { revision } = await db.case.findUniqueOrThrow({
      where: { id: caseId },
      select: { revision: true },
    })
    const [paperId, code] = [newId(), aCode()]
    await db.paper.create({
      data: {
        ...{ ...about, id: paperId, code, languages, facts, factsHash, revision },
        ...{ printedAt: now, printedById: actor.id },
      },
    })
    record('paper.printed', paperId, { paper: kind, code, languages, revision, facts: factsHash })
    return { caseId, paperId, code }
  },
})

// Without the signs that are mistaken for one another: 0 O, 1 I L.
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const aCode = () => Array.from({ length: 8 }, () => signs[randomInt(signs.length)]).join('')
