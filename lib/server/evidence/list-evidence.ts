import type { Db } from '@/lib/db/client'
import { usable } from '@/lib/domain/evidence/assessment'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { type CommonAnswers, missing } from '@/lib/domain/evidence/completeness'
import type { Facts } from '@/lib/domain/evidence/facts'
import type { filePlaces } from '@/lib/domain/evidence/item'
import type { ItemType } from '@/lib/domain/evidence/kind'
import { marksOf } from '@/lib/domain/evidence/marks'
import type { Admissibility, informationGrades, Source } from '@/lib/domain/readiness/vocabulary'
import { caseHeader } from '@/lib/server/cases/case-header'
import { act } from '@/lib/server/kernel/act'
import { draftsOf } from './drafts'
import { type ItemFilter, itemFilter, itemRows, placeOf } from './item-filter'
import { checksOf } from './keep-completeness'

const perPage = 50

/** The items of a case, fifty to a page: what each is, how good, whether it can be used, and what it is linked to. */
export const listEvidence = act({
  name: 'list-evidence',
  kind: 'read',
  permission: 'case:read',
  input: itemFilter,
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, record }, filter) {
    const { caseId, from: _, back: __, ...asked } = filter
    record('evidence.listed', caseId, { filter: JSON.stringify(asked) })
    return {
      header: await caseHeader(db, actor, caseId),
      drafts: await draftsOf(db, actor, [caseId]),
      ...(await pageOfItems(db, filter)),
    }
  },
})

/** A page of items, and where the pages beside it begin. */
async function pageOfItems(db: Db, filter: ItemFilter) {
  const rows = await wanted(db, filter)
  const more = rows.length > perPage
  const page = more ? rows.slice(0, perPage) : rows
  if (filter.back) page.reverse()
  const [first, last] = [page[0], page.at(-1)]
  const earlier = filter.back ? more : filter.from !== undefined
  return {
    items: page,
    earlier: first && earlier ? placeOf(filter.sort, first) : null,
    later: last && (filter.back !== undefined || more) ? placeOf(filter.sort, last) : null,
  }
}

/**
 * One row more than a page. Whether an item can be used is a rule's answer, not a column: asked for it, the rows are read
 * in order and judged until the page is full.
 */
async function wanted(db: Db, filter: ItemFilter): Promise<Listed[]> {
  const step = filter.usable ? 500 : perPage + 1
  const found: Listed[] = []
  let from = filter.from
  while (found.length <= perPage) {
    const rows = (await db.$queryRaw<Row[]>(itemRows(filter, from, step))).map(asListed)
    found.push(...rows.filter((row) => filter.usable === undefined || row.usable.value === filter.usable))
    const last = rows.at(-1)
    if (rows.length < step || !last) break
    from = placeOf(filter.sort, last)
    if (!filter.usable) break
  }
  return found.slice(0, perPage + 1)
}

type Row = {
  itemId: string
  number: number
  type: ItemType
  title: string
  obtainedAt: Date
  filePlace: (typeof filePlaces)[number]
  exculpatory: boolean
  sensitivity: 'normal' | 'restricted'
  facts: Facts
} & CommonAnswers & {
    interpreterSworn: boolean | null
    interpreterIndependent: boolean | null
    origin: string
    source: Source | null
    information: (typeof informationGrades)[number] | null
    assessed: Admissibility | null
    files: number
    supports: number
    undermines: number
  }

function asListed(row: Row) {
  const kind = kinds[row.type]
  const marks = marksOf(kind, row.facts, row)
  const open = missing(checksOf(row))
  const { itemId, number, type, title, obtainedAt, filePlace, exculpatory, sensitivity } = row
  const { origin, source, information, files, supports, undermines } = row
  return {
    ...{ itemId, number, type, title, obtainedAt, filePlace, exculpatory, sensitivity },
    ...{ origin, source, information, files, supports, undermines },
    /** How many answers it still needs, and the next thing to do. */
    missing: open.length,
    next: open[0]?.next ?? null,
    usable: usable(kind, marks, row.assessed),
  }
}
type Listed = ReturnType<typeof asListed>

/** What the list of evidence shows. */
export type EvidenceView = Awaited<ReturnType<(typeof listEvidence)['perform']>>
