import { Client } from 'pg'

type Table = { readonly name: string; readonly ofCase: boolean }

let opened: Promise<{ readonly looker: Client; readonly tables: readonly Table[] }> | undefined

/**
 * A connection of its own, which asks the same two questions thousands of times: PostgreSQL plans each once. A hundred small
 * tables in one question look large to it, and workers to read them would cost more than all else.
 */
const open = () => {
  opened ??= (async () => {
    const looker = new Client(process.env.DATABASE_URL)
    await looker.connect()
    await looker.query('SET max_parallel_workers_per_gather = 0; SET plan_cache_mode = force_generic_plan')
    const { rows: tables } = await looker.query<Table>(`
      SELECT t.tablename AS name, EXISTS (SELECT 1 FROM information_schema.columns c
        WHERE c.table_schema = 'public' AND c.table_name = t.tablename AND c.column_name = 'caseId') AS "ofCase"
      FROM pg_tables t WHERE t.schemaname = 'public' AND t.tablename NOT LIKE '\\_%' ORDER BY 1`)
    return { looker, tables }
  })()
  return opened
}

/**
 * Every table, with the number of its rows and the last transaction that wrote one. Two of these are equal when nothing was
 * written in between: a row that was added, changed or removed shows, a row that was only locked does not.
 */
export async function rowsNow(): Promise<Record<string, string>> {
  const { tables } = await open()
  // That somebody tried what is not theirs is counted, and how much they ask for; it is no row of what they tried.
  const counted = `"key" NOT LIKE 'denied:%' AND "key" NOT LIKE 'pace:%'`
  return marks(
    'rows-now',
    tables.map(({ name }) => marking(name, name === 'SignInBucket' ? counted : 'true')),
  )
}

/** The same, of the rows of one case. */
export async function rowsOf(caseId: string): Promise<Record<string, string>> {
  const { tables } = await open()
  const within = tables.filter(({ ofCase }) => ofCase)
  return marks(
    'rows-of',
    [marking('Case', '"id" = $1::uuid'), ...within.map(({ name }) => marking(name, '"caseId" = $1::uuid'))],
    [caseId],
  )
}

const marking = (name: string, where: string) => `
  SELECT '${name}'::text AS name, count(*) || '/' || coalesce(max(xmin::text::bigint), 0) AS mark
  FROM "${name}" WHERE ${where}`

async function marks(named: string, each: readonly string[], values: readonly string[] = []) {
  const { looker } = await open()
  const { rows } = await looker.query<{ name: string; mark: string }>({
    name: named,
    text: each.join(' UNION ALL '),
    values: [...values],
  })
  return Object.fromEntries(rows.map(({ name, mark }) => [name, mark]))
}
