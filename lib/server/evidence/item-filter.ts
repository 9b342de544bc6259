import { z } from 'zod'
import { Prisma } from '@/lib/db/client'
import { filePlaces } from '@/lib/domain/evidence/item'
import { itemType } from '@/lib/domain/evidence/kind'
import { type Search, searchFor } from '@/lib/domain/evidence/search'
import { admissibilities } from '@/lib/domain/readiness/vocabulary'
import { id, latinDigits, line, moment } from '@/lib/domain/shared/shapes'

/** Which items of a case, in which order, and from where on. */
export const itemFilter = z.strictObject({
  caseId: id,
  text: line(100).optional(),
  type: itemType.optional(),
  usable: z.enum(admissibilities).optional(),
  graded: z.enum(['yes', 'no', 'one', 'differ']).optional(),
  place: z.enum(filePlaces).optional(),
  sort: z.enum(['number', 'obtained']).default('number'),
  down: z.literal('yes').optional(),
  /** The last row of the page before, or with `back` the first row of the page after. */
  from: z
    .string()
    .max(100)
    .regex(/^[^~]+~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'not-a-place')
    .optional(),
  back: z.literal('yes').optional(),
})
export type ItemFilter = z.output<typeof itemFilter>

const escaped = (text: string) => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

/** `E-012`, `e12` and `១២` all name item 12. */
const numberIn = (text: string) => /^e?-?0*(\d{1,6})$/i.exec(latinDigits(text.trim()))?.[1]

const asked = ({ caseId, text, type, graded, place }: ItemFilter, reads: boolean) => [
  Prisma.sql`i."caseId" = ${caseId}::uuid`,
  ...(type ? [Prisma.sql`i."type" = ${type}::"ItemType"`] : []),
  ...(place ? [Prisma.sql`i."filePlace" = ${place}::"FilePlace"`] : []),
  ...(graded ? [gradedSo[graded]] : []),
  ...(text ? [matching(text, reads)] : []),
]

/** Graded or not; by one person alone; by two whose last grades differ. */
const gradedSo = {
  yes: Prisma.sql`g."source" IS NOT NULL`,
  no: Prisma.sql`g."source" IS NULL`,
  one: Prisma.sql`g."source" IS NOT NULL AND h."source" IS NULL`,
  differ: Prisma.sql`(h."source" <> g."source" OR h."information" <> g."information")`,
}

function matching(text: string, reads: boolean) {
  const number = numberIn(text)
  const search = searchFor(text)
  // What is sealed is found by its number alone.
  const inWords = Prisma.sql`((${reads} OR NOT i."privileged") AND (${inRecord(search)} OR ${inAnswers(search)}))`
  return number === undefined ? inWords : Prisma.sql`(i."number" = ${Number(number)} OR ${inWords})`
}

/** In what every item is asked. */
const inRecord = ({ words }: Search) => {
  const like = words.map(escaped)
  return Prisma.sql`(i."title" ILIKE ANY(${like}) OR i."description" ILIKE ANY(${like}) OR i."obtainedPlace" ILIKE ANY(${like})
    OR i."obtainedBy" ILIKE ANY(${like}) OR o."name" ILIKE ANY(${like}))`
}

/** In what its type is called and was asked, as the declaration of the type allows. */
const inAnswers = ({
  words,
  number,
  types,
  fields,
  choices,
}: Search) => Prisma.sql`(i."type"::text = ANY(${[...types]})
  OR EXISTS (SELECT 1 FROM jsonb_to_recordset(${JSON.stringify(choices)}::jsonb) AS c("type" text, "field" text, "choice" text)
    WHERE c."type" = i."type"::text AND i."facts" ->> c."field" = c."choice")
  OR EXISTS (SELECT 1 FROM jsonb_each_text(i."facts") AS f("field", "value")
    WHERE jsonb_exists(${JSON.stringify(fields)}::jsonb -> i."type"::text, f."field")
      AND (f."value" ILIKE ANY(${words.map(escaped)})
        ${number === null ? Prisma.empty : Prisma.sql`OR regexp_replace(f."value", '[^0-9A-Za-z]', '', 'g') ILIKE ${`%${number}%`}`})))`

/** Where a row stands in its order, as an address carries it. */
export const placeOf = (
  sort: ItemFilter['sort'],
  row: { number: number; obtainedAt: Date; itemId: string },
) => `${sort === 'number' ? row.number : row.obtainedAt.toISOString()}~${row.itemId}`

/** So many rows of the list from a place on, in its order or, going back, against it. */
export function itemRows(
  filter: ItemFilter,
  from: string | undefined,
  most: number,
  reads: boolean,
  reader: string,
): Prisma.Sql {
  const { sort, down, back } = filter
  const descending = (down !== undefined) !== (back !== undefined)
  const column = sort === 'number' ? Prisma.sql`i."number"` : Prisma.sql`i."obtainedAt"`
  const [value = '', itemId = ''] = from?.split('~') ?? []
  const place =
    sort === 'number' ? Prisma.sql`${asNumber(value)}` : Prisma.sql`${asMoment(value)}::timestamptz`
  const beyond = descending
    ? Prisma.sql`(${column}, i."id") < (${place}, ${itemId}::uuid)`
    : Prisma.sql`(${column}, i."id") > (${place}, ${itemId}::uuid)`
  const order = descending ? Prisma.sql`${column} DESC, i."id" DESC` : Prisma.sql`${column}, i."id"`
  return Prisma.sql`
    SELECT i."id" AS "itemId", i."number", i."type"::text AS "type", i."title", i."obtainedAt", i."filePlace"::text AS "filePlace",
      i."exculpatory", i."sensitivity"::text AS "sensitivity", i."facts", i."interpreterSworn", i."interpreterIndependent",
      i."description", i."obtainedPlace", i."obtainedBy", i."legalBasis", i."authorisation", i."persons", i."witnessOne", i."witnessTwo",
      i."privileged", i."authorityId", i."placeCode", i."nightException"::text AS "nightException", i."witnessesPolice",
      ARRAY(SELECT "at" FROM "DuressAllegation" d WHERE d."itemId" = i."id") AS "duressAt",
      ARRAY(SELECT "at" FROM "PrivilegeSeal" p WHERE p."itemId" = i."id" AND p."state" = 'sealed') AS "sealedAt",
      i."language", i."interpreter", i."procedureId"::text AS "procedureId", i."hearsay",
      o."name" AS "origin", g."source"::text AS "source", g."information", a."value"::text AS "decided", a."at" AS "decidedAt",
      h."source" IS NOT NULL AS "byTwo", COALESCE(h."source" <> g."source" OR h."information" <> g."information", false) AS "differ",
      EXISTS (SELECT 1 FROM "Grade" m WHERE m."itemId" = i."id" AND m."byId" = ${reader}::uuid) AS "gradedByReader",
      (SELECT count(*)::int FROM "ItemFile" f WHERE f."itemId" = i."id") AS "files",
      (SELECT count(*)::int FROM "ProofLink" l WHERE l."itemId" = i."id" AND l."withdrawnAt" IS NULL AND l."polarity" = 'supports') AS "supports",
      (SELECT count(*)::int FROM "ProofLink" l WHERE l."itemId" = i."id" AND l."withdrawnAt" IS NULL AND l."polarity" = 'undermines') AS "undermines"
    FROM "Item" i JOIN "Origin" o ON o."id" = i."originId"
      LEFT JOIN LATERAL (SELECT "source", "information", "byId" FROM "Grade" WHERE "itemId" = i."id" ORDER BY "at" DESC, "id" DESC LIMIT 1) g ON true
      LEFT JOIN LATERAL (SELECT "source", "information" FROM "Grade" WHERE "itemId" = i."id" AND "byId" <> g."byId" ORDER BY "at" DESC, "id" DESC LIMIT 1) h ON true
      LEFT JOIN LATERAL (SELECT "value", "at" FROM "Assessment" WHERE "itemId" = i."id" ORDER BY "at" DESC, "id" DESC LIMIT 1) a ON true
    WHERE ${Prisma.join([...asked(filter, reads), ...(from ? [beyond] : [])], ' AND ')} ORDER BY ${order} LIMIT ${most}`
}

const asNumber = (value: string) => (/^\d{1,9}$/.test(value) ? Number(value) : 0)

/** What is no moment of our time is before all that is listed. */
const asMoment = (value: string) => moment.safeParse(value).data ?? new Date(0)
