import type { Db } from '@/lib/db/client'
import { fromExcluded } from '@/lib/domain/authority/rules'
import { type Guarded, itemMarks } from '@/lib/domain/cases/guardrails'
import type { Ground } from '@/lib/domain/cases/procedure-marks'
import { usable } from '@/lib/domain/evidence/assessment'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { type CommonAnswers, missing } from '@/lib/domain/evidence/completeness'
import type { Facts } from '@/lib/domain/evidence/facts'
import type { filePlaces } from '@/lib/domain/evidence/item'
import type { ItemType } from '@/lib/domain/evidence/kind'
import { standingDecision } from '@/lib/domain/evidence/standing-decision'
import type { Admissibility, informationGrades, Source } from '@/lib/domain/readiness/vocabulary'
import { groundOf } from '@/lib/server/authority/ground'
import { caseHeader } from '@/lib/server/cases/case-header'
import { readCaseView } from '@/lib/server/cases/load-case-view'
import { act } from '@/lib/server/kernel/act'
import { draftsOf } from './drafts'
import { type ItemFilter, itemFilter, itemRows, placeOf } from './item-filter'
import { checksOf } from './keep-completeness'
import { readsPrivileged } from './privilege'

const perPage = 50

/** The items of a case, fifty to a page: what each is, how good, whether it can be used, and what it is linked to. */
export const listEvidence = act({
  name: 'list-evidence',
  kind: 'read',
  permission: 'case:read',
  input: itemFilter,
  pace: ({ text }) => (text ? 'search' : undefined),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, file, now, record }, filter) {
    const { caseId, from: _, back: __, ...asked } = filter
    record('evidence.listed', caseId, { filter: JSON.stringify(asked) })
    const header = await caseHeader(db, actor, caseId)
    return {
      header,
      drafts: await draftsOf(db, actor, [caseId]),
      ...(await pageOfItems(db, filter, {
        ground: await groundOf(db, caseId, now),
        inherited: await inheritedRisk(db, caseId, now),
        reads: file !== undefined && readsPrivileged(actor, file),
        ...{ id: actor.id, grades: header.may.grade },
      })),
    }
  },
})

/** What was made, by any number of steps, from something excluded: the risk is the case's to tell, not the item's own. */
const inheritedRisk = async (db: Db, caseId: string, now: Date): Promise<ReadonlySet<string>> => {
  const { items } = await readCaseView(db, caseId, now)
  const inherits = ({ marks }: (typeof items)[number]) =>
    marks.some(({ because }) => because === fromExcluded)
  return new Set(items.filter(inherits).map(({ id }) => id))
}

/** A page of items, and where the pages beside it begin. */
async function pageOfItems(db: Db, filter: ItemFilter, reader: Reader) {
  const rows = await wanted(db, filter, reader)
  const more = rows.length > perPage
  const page = more ? rows.slice(0, perPage) : rows
  if (filter.back) page.reverse()
  const [first, last] = [page[0], page.at(-1)]
  const earlier = filter.back ? more : filter.from !== undefined
  return {
    items: page.map(({ obtainedAt, ...row }) => ({ ...row, obtainedAt: row.sealed ? null : obtainedAt })),
    earlier: first && earlier ? placeOf(filter.sort, first) : null,
    later: last && (filter.back !== undefined || more) ? placeOf(filter.sort, last) : null,
  }
}

/**
 * One row more than a page. Whether an item can be used is a rule's answer, not a column: asked for it, the rows are read
 * in order and judged until the page is full.
 */
async function wanted(db: Db, filter: ItemFilter, reader: Reader): Promise<Listed[]> {
  const step = filter.usable ? 500 : perPage + 1
  const found: Listed[] = []
  let from = filter.from
  while (found.length <= perPage) {
    const rows = (await db.$queryRaw<Row[]>(itemRows(filter, from, step, reader.reads, reader.id))).map(
      (row) => asListed(row, reader),
    )
    found.push(...rows.filter((row) => filter.usable === undefined || row.usable.value === filter.usable))
    const last = rows.at(-1)
    if (rows.length < step || !last) break
    from = placeOf(filter.sort, last)
    if (!filter.usable) break
  }
  return found.slice(0, perPage + 1)
}

/** What the list is judged against, and whether its reader may read what is sealed. */
type Reader = {
  readonly ground: Ground
  readonly inherited: ReadonlySet<string>
  readonly reads: boolean
  readonly id: string
  readonly grades: boolean
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
} & CommonAnswers &
  Pick<Guarded, 'authorityId' | 'placeCode' | 'nightException' | 'witnessesPolice'> & {
    procedureId: string | null
    obtainedPlace: string
    witnessOne: string | null
    witnessTwo: string | null

    interpreterSworn: boolean | null
    interpreterIndependent: boolean | null
    origin: string
    source: Source | null
    information: (typeof informationGrades)[number] | null
    decided: Admissibility | null
    decidedAt: Date | null
    duressAt: Date[]
    sealedAt: Date[]
    privileged: boolean
    byTwo: boolean
    differ: boolean
    gradedByReader: boolean
    files: number
    supports: number
    undermines: number
  }

function asListed(row: Row, { ground, inherited, reads, grades }: Reader) {
  const { itemId, number, type, title, obtainedAt, filePlace, exculpatory, sensitivity, facts } = row
  const { origin, source, information, byTwo, differ, files, supports, undermines, privileged } = row
  const decision = row.decided && row.decidedAt ? { value: row.decided, at: row.decidedAt } : null
  const assessed = standingDecision(decision, [...row.duressAt, ...row.sealedAt])
  const open = missing(checksOf(row))
  const own = itemMarks({ ...row, id: itemId, facts }, ground)
  const marks = inherited.has(itemId) ? [...own, { mark: 'at_risk', because: fromExcluded } as const] : own
  // The grades of others stay covered until the reader's own is given.
  const unseen = grades && source !== null && !row.gradedByReader && !byTwo
  const shown = {
    ...{ itemId, number, type, title, obtainedAt, filePlace, exculpatory, sensitivity },
    ...{ origin, byTwo, differ, unseen, files, supports, undermines, privileged, sealed: false },
    ...(unseen ? { source: null, information: null } : { source, information }),
    /** How many answers it still needs, and the next thing to do. */
    missing: open.length,
    next: open[0]?.next ?? null,
    usable: usable(kinds[type], marks, assessed),
  }
  return privileged && !reads ? { ...shown, ...nothing } : shown
}

/** What is left of a sealed item to whoever may not read it: its number and its type. */
const nothing = {
  ...{ sealed: true, title: '', origin: '', source: null, information: null, exculpatory: false },
  ...{ byTwo: false, differ: false, unseen: false },
  ...{ filePlace: 'undecided' as const, sensitivity: 'normal' as const },
  ...{ files: 0, supports: 0, undermines: 0, missing: 0, next: null },
}
type Listed = ReturnType<typeof asListed>

/** What the list of evidence shows. */
export type EvidenceView = Awaited<ReturnType<(typeof listEvidence)['perform']>>
