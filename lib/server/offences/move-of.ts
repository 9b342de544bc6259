import type { Db } from '@/lib/db/client'
import { templateInForce } from '@/lib/domain/offences/in-force'
import { laterVersion } from '@/lib/domain/offences/later-version'
import { type Moved, moveVersion } from '@/lib/domain/offences/move-version'
import type { OffenceTemplate } from '@/lib/domain/offences/template'
import { columnDay } from '@/lib/domain/shared/period'
import type { Ruling } from '@/lib/domain/shared/ruling'
import { templateOf } from './keep-template'
import { knownTemplates } from './known-templates'

type Counted = {
  readonly id: string
  readonly caseId: string
  readonly from: Date
  readonly template: { readonly id: string; readonly body: unknown }
}

/** What moving a count to the later version of its offence would do; null when there is none. */
export async function moveOf(
  db: Db,
  count: Counted,
): Promise<{ readonly to: OffenceTemplate; readonly moved: Moved; readonly ruling: Ruling<Moved> } | null> {
  const { id: countId, caseId } = count
  const known = await knownTemplates(db)
  const template = templateOf(count.template)
  const day = columnDay(count.from)
  const to = templateInForce(known, template.id, day)
  if (!to.ok || laterVersion(known, template, day) === null) return null
  const charges = await db.charge.findMany({
    where: { caseId, countId, withdrawnAt: null },
    select: { id: true, modes: true },
  })
  const links = await db.proofLink.findMany({
    where: {
      ...{ caseId, withdrawnAt: null, element: { not: null } },
      OR: [{ countId }, { chargeId: { in: charges.map(({ id }) => id) } }],
    },
    select: { id: true, element: true, polarity: true, countId: true },
  })
  const standing = {
    modes: [...new Set(charges.flatMap(({ modes }) => modes))],
    links: links.map(({ id, element, polarity, countId: shared }) => ({
      ...{ id, element: element ?? '', polarity, shared: shared !== null },
    })),
  }
  return { to: to.value, ...moveVersion(template, to.value, standing) }
}
