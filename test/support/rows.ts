import { Prisma, prisma } from '@/lib/db/client'

type Table = { readonly name: string; readonly ofCase: boolean }
let known: readonly Table[] | undefined

const tables = async () => {
  known ??= await prisma.$queryRaw<Table[]>`
    SELECT t.tablename AS name, EXISTS (SELECT 1 FROM information_schema.columns c
      WHERE c.table_schema = 'public' AND c.table_name = t.tablename AND c.column_name = 'caseId') AS "ofCase"
    FROM pg_tables t WHERE t.schemaname = 'public' AND t.tablename NOT LIKE '\\_%' ORDER BY 1`
  return known
}

/**
 * Every table, with the number of its rows and the last transaction that wrote one. Two of these are equal when nothing was
 * written in between: a row that was added, changed or removed shows, a row that was only locked does not.
 */
export async function rowsNow(): Promise<Record<string, string>> {
  // That somebody tried what is not theirs is counted, as it is remembered in the log; it is no row of what they tried.
  const counted = Prisma.sql`"key" NOT LIKE 'denied:%'`
  return marks(
    (await tables()).map(({ name }) => marking(name, name === 'SignInBucket' ? counted : Prisma.sql`true`)),
  )
}

/** The same, of the rows of one case. */
export async function rowsOf(caseId: string): Promise<Record<string, string>> {
  const within = (await tables()).filter(({ ofCase }) => ofCase)
  return marks([
    marking('Case', Prisma.sql`"id" = ${caseId}::uuid`),
    ...within.map(({ name }) => marking(name, Prisma.sql`"caseId" = ${caseId}::uuid`)),
  ])
}

const marking = (name: string, where: Prisma.Sql) => Prisma.sql`
  SELECT ${name}::text AS name, count(*) || '/' || coalesce(max(xmin::text::bigint), 0) AS mark
  FROM ${Prisma.raw(`"${name}"`)} WHERE ${where}`

async function marks(each: readonly Prisma.Sql[]): Promise<Record<string, string>> {
  const found = await prisma.$queryRaw<{ name: string; mark: string }[]>(
    Prisma.sql`${Prisma.join([...each], ' UNION ALL ')}`,
  )
  return Object.fromEntries(found.map(({ name, mark }) => [name, mark]))
}
