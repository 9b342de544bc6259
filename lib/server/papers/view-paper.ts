import { z } from 'zod'
import { can } from '@/lib/domain/identity/policy'
import { changedFields, paperFacts } from '@/lib/domain/paper/facts'
import { papers } from '@/lib/domain/paper/kinds'
import { id } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { namesOf } from '@/lib/server/custody/names'
import { seenFiles } from '@/lib/server/custody/own-files'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { gather } from './gather'
import { paperOfHands } from './hands'
import { keeperOf } from './keeper'
import { notOfSealed } from './not-of-sealed'

/** One printed paper: from what it was printed, whether the record still says the same, and its signed scan. */
export const viewPaper = act({
  name: 'view-paper',
  kind: 'read',
  permission: 'paper:open',
  input: z.strictObject({ caseId: id, paperId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, paperId }) {
    const { db, actor, file, record } = context
    const paper = await db.paper.findUnique({
      where: { caseId_id: { caseId, id: paperId } },
      include: { returned: true },
    })
    if (!paper || !file) throw new NotFound()
    const inHands = await paperOfHands(context, paper)
    const sees = inHands ? await seenFiles(context, inHands) : () => can(actor, 'file:open', file)
    record('paper.viewed', paperId, { paper: paper.kind, code: paper.code })
    const { kind, code, languages, factsHash, revision, printedAt, printedById, returned } = paper
    const facts = paperFacts.parse(paper.facts)
    await notOfSealed(context, caseId, kind, facts)
    const sealed =
      paper.itemId !== null &&
      (await db.item.count({ where: { caseId, id: paper.itemId, privileged: true } })) > 0
    const keeper = await keeperOf(db, paper)
    const names = await namesOf(db, [printedById, returned?.byId ?? null])
    const scan = returned && (await db.itemFile.findUnique({ where: { id: returned.fileId } }))
    return {
      header: can(actor, 'case:read', file) ? await caseHeader(db, actor, caseId) : null,
      ...{ caseId, paperId, kind, code, languages, factsHash, revision, printedAt, itemId: keeper },
      closes: papers[kind].closes?.step ?? null,
      about: facts.item && {
        ...{ number: facts.item.number, type: facts.item.type },
        title: sealed ? '' : facts.item.title,
      },
      by: names.get(printedById) ?? null,
      changed: returned ? [] : changedFields(facts, await gather(db, paper)),
      returned: returned && {
        at: returned.at,
        changed: returned.changed,
        by: names.get(returned.byId) ?? null,
        fileId: returned.fileId,
        name: sees(returned.fileId) ? (scan?.name ?? '') : '',
      },
      // A scan is made after the paper is printed.
      files:
        keeper === null || returned
          ? []
          : (
              await db.itemFile.findMany({
                where: { caseId, itemId: keeper, attachedAt: { gte: printedAt } },
                select: { id: true, name: true, attachedAt: true },
                orderBy: [{ attachedAt: 'desc' }, { id: 'desc' }],
                take: 50,
              })
            ).filter(({ id }) => sees(id)),
      mayReturn: file.status !== 'closed' && can(actor, 'file:attach', file),
      mayOpenScan: returned !== null && sees(returned.fileId),
    }
  },
})

/** What the page of one paper shows. */
export type PaperView = Awaited<ReturnType<(typeof viewPaper)['perform']>>
