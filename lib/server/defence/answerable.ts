import type { Db } from '@/lib/db/client'
import { chooseModes, placedElements } from '@/lib/domain/offences/modes'
import type { Words } from '@/lib/domain/offences/template'
import { templateOf } from '@/lib/server/offences/keep-template'

/** An element of a charge for which an innocent explanation must be tested. */
export type Answerable = {
  readonly key: string
  readonly chargeId: string
  readonly partyId: string
  readonly element: string
  readonly title: Words
  readonly count: number
}

/** Every element of the charges that stand for which an innocent explanation must be tested, in reading order. */
export async function answerableIn(db: Db, caseId: string): Promise<readonly Answerable[]> {
  const counts = await db.count.findMany({
    where: { caseId },
    include: {
      template: true,
      charges: { where: { withdrawnAt: null }, orderBy: [{ addedAt: 'asc' }, { id: 'asc' }] },
    },
    orderBy: { number: 'asc' },
  })
  return counts.flatMap(({ number: count, template: row, charges }) => {
    const template = templateOf(row)
    return charges.flatMap(({ id: chargeId, partyId, modes }) => {
      const chosen = chooseModes(template, modes)
      return placedElements(template, chosen.ok ? chosen.value : [])
        .filter(({ element }) => element.needsAlternative)
        .map(({ element: { id: element, title } }) => ({
          ...{ key: `${chargeId}:${element}`, chargeId, partyId, element, title, count },
        }))
    })
  })
}
