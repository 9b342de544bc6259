import { enquiryOf } from '@/lib/domain/enquiries/catalogue/catalogue'
import { propose } from '@/lib/domain/enquiries/propose'
import { rank } from '@/lib/domain/readiness/next'
import { refuse } from '@/lib/domain/shared/ruling'
import { loadCaseView } from '@/lib/server/cases/load-case-view'
import type { Context } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** A line as the catalogue proposes it now, in the columns of a task, with what it promises. Nobody makes up a promise. */
export async function theLine({ db, now, uphold }: Context, caseId: string, chargeId: string, key: string) {
  const view = await loadCaseView(db, caseId, now)
  if (!view.charges.some(({ id }) => id === chargeId)) throw new NotFound()
  const { ground, lines } = propose(view, chargeId)
  const [ranked] = rank(
    ground.file,
    lines.filter(({ id }) => id === key),
    view.policy,
  )
  if (!ranked || !enquiryOf(ranked.action.code)) return uphold(refuse('line-not-proposed', 'line'))
  if (await db.task.findFirst({ where: { caseId, line: key, state: 'open' }, select: { id: true } }))
    return uphold(refuse('line-runs-already', 'line'))
  const { code, names, target, awaits, types, lossAt, pointsAway, factsHash } = ranked.action
  const { elementOf: _, ...columns } = target
  return {
    ...{
      action: code,
      line: key,
      names,
      chargeId,
      ...columns,
      awaits,
      types: [...types],
      lossAt,
      pointsAway,
    },
    ...{ factsHash, promise: { chargeId, from: ground.shown.display, to: ranked.ifItHelps.display } },
  }
}
