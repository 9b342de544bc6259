import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Db } from '@/lib/db/client'
import type { CustodyEntry } from '@/lib/domain/custody/entry'
import { ledgerOf } from '@/lib/domain/custody/ledger'
import { kinds } from '@/lib/domain/evidence/catalogue'
import type { Facts } from '@/lib/domain/evidence/facts'
import { restingOn } from '@/lib/domain/evidence/kind'
import { type PaperFacts, paperFacts } from '@/lib/domain/paper/facts'
import { handOverKinds, type PaperKind, papers } from '@/lib/domain/paper/kinds'
import { namesOf } from '@/lib/server/custody/names'
import { entriesByItem, entriesOf } from '@/lib/server/custody/read-entries'
import { NotFound, Refused } from '@/lib/server/kernel/errors'

/** What a paper is to be about. */
export type About = {
  readonly caseId: string
  readonly kind: PaperKind
  readonly itemId: string | null
  readonly procedureId: string | null
  readonly seq: number | null
}

/** What the record says now of what a paper is about. The paper is built from this and nothing else. */
export async function gather(db: Db, about: About): Promise<PaperFacts> {
  const { caseId, kind, itemId, procedureId, seq } = about
  const file = await db.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { number: true, unit: true },
  })
  const empty: PaperFacts = {
    case: { number: file.number, unitEn: file.unit.nameEn, unitKm: file.unit.nameKm },
    ...{ item: null, procedure: null, entry: null, weighings: [], samples: [], items: [] },
  }
  if (kind === 'exhibit_list') {
    const procedure = procedureId === null ? null : await procedureOf(db, caseId, procedureId)
    return paperFacts.parse({ ...empty, procedure, items: await objectsOf(db, caseId, procedureId) })
  }
  const item =
    itemId === null ? null : await db.item.findUnique({ where: { caseId_id: { caseId, id: itemId } } })
  if (!item) throw new NotFound()
  if (kind === 'custody_receipt') {
    const entry = (await entriesOf(db, caseId, item.id)).find((one) => one.seq === seq)
    if (!entry) throw new NotFound()
    return paperFacts.parse({
      ...empty,
      item: { ...itemSaid(item), ...onlyNamed, title: item.privileged ? '' : item.title },
      entry: await handOf(db, entry),
    })
  }
  // What is sealed is not put on paper: paper leaves the house.
  if (item.privileged) throw new Refused([{ because: 'privileged-sealed' }])
  if (!papers[kind].types.includes(item.type))
    throw new Refused([{ because: 'no-such-paper', field: 'kind' }])
  const measured = kind === 'weighing_record' || kind === 'laboratory_request'
  return paperFacts.parse({
    ...empty,
    item: itemSaid(item),
    procedure: item.procedureId === null ? null : await procedureOf(db, caseId, item.procedureId),
    weighings: kind === 'weighing_record' ? weighingsOf(await entriesOf(db, caseId, item.id)) : [],
    samples: measured ? await samplesOf(db, caseId, item.id) : [],
  })
}

/** SHA-256 of what a paper says, as canonical JSON (RFC 8785). */
export const hashOfFacts = (facts: PaperFacts): string =>
  createHash('sha256')
    .update(canonicalize(facts) ?? '')
    .digest('hex')

type Item = NonNullable<Awaited<ReturnType<Db['item']['findUnique']>>>

const itemSaid = (item: Item) => ({
  ...{ number: item.number, type: item.type, title: item.title, description: item.description },
  ...{
    obtainedAt: item.obtainedAt.toISOString(),
    obtainedPlace: item.obtainedPlace,
    obtainedBy: item.obtainedBy,
  },
  ...{ legalBasis: item.legalBasis, authorisation: item.authorisation, persons: item.persons },
  ...{ witnessOne: item.witnessOne, witnessTwo: item.witnessTwo, language: item.language },
  ...{ interpreter: item.interpreter, answers: answersOf(item) },
})

/** A receipt names the object and says no more of it: it goes to people outside. */
const onlyNamed = {
  ...{
    description: '',
    obtainedPlace: '',
    obtainedBy: '',
    legalBasis: null,
    authorisation: null,
    persons: null,
  },
  ...{ witnessOne: null, witnessTwo: null, language: null, interpreter: null, answers: {} },
}

/** The answers, without what may not leave the team. They were read by the type's own shape when they were written. */
function answersOf({ type, facts }: Pick<Item, 'type' | 'facts'>): Facts {
  const restricted = new Set(
    kinds[type].fields.flatMap(({ id, sensitivity }) => (sensitivity === 'restricted' ? [id] : [])),
  )
  return Object.fromEntries(Object.entries(facts as Facts).filter(([field]) => !restricted.has(field)))
}

async function procedureOf(db: Db, caseId: string, id: string) {
  const found = await db.procedure.findUnique({
    where: { caseId_id: { caseId, id }, kind: { in: [...restingOn] } },
  })
  if (!found) throw new NotFound()
  const { kind, number, at, until, place, authority } = found
  return { kind, number, at: at.toISOString(), until: until?.toISOString() ?? null, place, authority }
}

/** The objects that were taken, without samples, which were drawn later, and without what is kept out of prints. */
async function objectsOf(db: Db, caseId: string, procedureId: string | null) {
  const items = await db.item.findMany({
    where: {
      ...{ caseId, sensitivity: 'normal', privileged: false, type: { in: [...papers.seizure_record.types] } },
      ...(procedureId === null ? {} : { procedureId }),
    },
    orderBy: { number: 'asc' },
  })
  const ledgers = await entriesByItem(
    db,
    caseId,
    items.map(({ id }) => id),
  )
  return items
    .filter(({ id }) => ledgers.get(id)?.[0]?.kind !== 'drawn')
    .map((item) => ({
      ...{ number: item.number, type: item.type, title: item.title, answers: answersOf(item) },
      ...{ obtainedAt: item.obtainedAt.toISOString(), obtainedPlace: item.obtainedPlace },
    }))
}

const weighingsOf = (entries: readonly CustodyEntry[]) =>
  entries
    .filter(({ weightUg, takenUg }) => weightUg !== null || takenUg !== null)
    .map(({ seq, kind, at, weightUg, takenUg, scale, sealBefore, sealAfter }) => ({
      ...{ seq, kind, at: at.toISOString(), weightUg, takenUg, scale, sealBefore, sealAfter },
    }))

/** The samples that were drawn from an object, with their seals and weights. */
async function samplesOf(db: Db, caseId: string, itemId: string) {
  const drawn = await db.custodyEvent.findMany({
    where: { caseId, otherItemId: itemId, kind: 'drawn' },
    select: { itemId: true },
  })
  const ids = drawn.map(({ itemId }) => itemId)
  if (ids.length === 0) return []
  const [items, ledgers] = await Promise.all([
    db.item.findMany({
      where: { caseId, id: { in: ids } },
      select: { id: true, number: true, title: true },
      orderBy: { number: 'asc' },
    }),
    entriesByItem(db, caseId, ids),
  ])
  return items.map(({ id, number, title }) => {
    const { seal, weightUg } = ledgerOf(ledgers.get(id) ?? [])
    return { number, title, seal, weightUg }
  })
}

async function handOf(db: Db, entry: CustodyEntry) {
  if (!handOverKinds.has(entry.kind)) throw new Refused([{ because: 'no-hand-over', field: 'seq' }])
  const offer =
    entry.offerId === null ? null : await db.custodyOffer.findUnique({ where: { id: entry.offerId } })
  const names = await namesOf(db, [entry.byId, entry.byUnitId, offer?.fromId ?? null])
  const called = (id: string | null) => (id === null ? '' : (names.get(id)?.nameLatin ?? ''))
  const own = [called(entry.byId), called(entry.byUnitId)].filter((name) => name !== '').join(', ')
  const outside = entry.outsideName
  const [from, to] =
    offer !== null
      ? [called(offer.fromId), own]
      : entry.kind === 'came_back'
        ? [outside ?? '', own]
        : [own, outside ?? '']
  const { seq, kind, at, sealBefore, sealAfter, weightUg, condition, place, outsidePerson: person } = entry
  return {
    seq,
    kind,
    at: at.toISOString(),
    from,
    to,
    person,
    sealBefore,
    sealAfter,
    weightUg,
    condition,
    place,
  }
}
