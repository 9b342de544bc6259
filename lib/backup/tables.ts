import type { Client } from 'pg'

/** A table as the database names it, quoted, with its columns in their order. */
export type Table = {
  readonly name: string
  readonly columns: readonly string[]
  readonly kept: readonly string[]
}

const ours = `n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype = 'e')`

/** Values are written as text in one way only, whatever the server's settings. */
export const plainly = `SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres'; SET LOCAL timezone = 'UTC';
  SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'`

/** Every table of the house. What the migrations note about themselves is made by migrating. Columns that are derived are not kept. */
export async function tablesOf(client: Client): Promise<readonly Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; kept: string[] }>(`
    SELECT format('%I.%I', n.nspname, c.relname) AS name,
      array_agg(format('%I', a.attname) ORDER BY a.attnum) AS columns,
      array_agg(format('%I', a.attname) ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS kept
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind = 'r' AND ${ours} AND (n.nspname, c.relname) <> ('public', '_prisma_migrations')
    GROUP BY 1 ORDER BY 1`)
  return rows
}

/** The rows of a table as text, some hundred at a time, in the transaction that is open. */
export async function* rowsOf(client: Client, { name }: Table): AsyncGenerator<readonly string[]> {
  await client.query(`DECLARE of_backup NO SCROLL CURSOR FOR SELECT t::text AS r FROM ${name} t`)
  for (;;) {
    const { rows } = await client.query<{ r: string }>('FETCH 500 FROM of_backup')
    if (rows.length === 0) break
    yield rows.map(({ r }) => r)
  }
  await client.query('CLOSE of_backup')
}

/** Puts rows back as they were written. */
export const putRows = (client: Client, { name, kept }: Table, rows: readonly string[]) =>
  client.query(
    `INSERT INTO ${name} (${kept.join(', ')}) OVERRIDING SYSTEM VALUE
     SELECT ${kept.map((column) => `(x.r).${column}`).join(', ')}
     FROM (SELECT unnest($1::text[])::${name} AS r OFFSET 0) x`,
    [rows],
  )

/** How far each sequence went. */
export async function sequencesOf(client: Client) {
  const { rows } = await client.query<{ name: string }>(`
    SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'S' AND ${ours} ORDER BY 1`)
  const found: { name: string; value: string; called: boolean }[] = []
  for (const { name } of rows) {
    const { rows: at } = await client.query(
      `SELECT last_value::text AS value, is_called AS called FROM ${name}`,
    )
    found.push({ name, ...at[0] })
  }
  return found
}

/**
 * Takes away what would refuse rows that come out of their order, empties every table, and answers how to put it all back:
 * the references, which check every row anew, and the triggers as they were.
 */
export async function makeRoom(client: Client, tables: readonly Table[]): Promise<() => Promise<void>> {
  const names = tables.map(({ name }) => name)
  const { rows: references } = await client.query<{ drop: string; add: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', k.conrelid::regclass, k.conname) AS drop,
       format('ALTER TABLE %s ADD CONSTRAINT %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) AS add
     FROM pg_constraint k WHERE k.contype = 'f' AND k.conparentid = 0 AND k.conrelid = ANY($1::text[]::regclass[]::oid[])`,
    [names],
  )
  const { rows: triggers } = await client.query<{ off: string; on: string }>(
    `SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', t.tgrelid::regclass, t.tgname) AS off,
       format('ALTER TABLE %s ENABLE %s TRIGGER %I', t.tgrelid::regclass,
         CASE t.tgenabled WHEN 'A' THEN 'ALWAYS' WHEN 'R' THEN 'REPLICA' ELSE '' END, t.tgname) AS on
     FROM pg_trigger t WHERE NOT t.tgisinternal AND t.tgenabled <> 'D' AND t.tgrelid = ANY($1::text[]::regclass[]::oid[])`,
    [names],
  )
  for (const { drop } of references) await client.query(drop)
  for (const { off } of triggers) await client.query(off)
  await client.query(`TRUNCATE ${names.join(', ')}`)
  return async () => {
    for (const { add } of references) await client.query(add)
    for (const { on } of triggers) await client.query(on)
  }
}
