/** Compares what the migrations make with what the models in prisma/ say: the two are written by hand, side by side. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** One line for each difference that the app would stumble over; none when migrations and models agree. */
export async function drift({ server, sql }) {
  const mark = randomBytes(4).toString('hex')
  const [made, modelled] = [`drift_${mark}_made`, `drift_${mark}_modelled`]
  const admin = await connect(server, '/postgres')
  try {
    await admin.query(`CREATE DATABASE ${made} TEMPLATE ${new URL(server).pathname.slice(1)}`)
    await admin.query(`CREATE DATABASE ${modelled} TEMPLATE template0`)
    const [has, says] = [await facts(server, made), await facts(server, modelled, sql)]
    const tables = new Set([...says].map((fact) => fact.split(' ', 2).join(' ')))
    return [
      ...[...says].filter((fact) => !has.has(fact)).map((fact) => `the migrations lack   ${fact}`),
      // Constraints beyond Prisma's language are welcome; columns that Prisma does not know of, in its own tables, are not.
      ...[...has]
        .filter((fact) => /^(column|enum) /.test(fact) && !says.has(fact))
        .filter((fact) => tables.has(fact.split(' ', 2).join(' ')))
        .map((fact) => `the models lack       ${fact}`),
    ].sort()
  } finally {
    for (const name of [made, modelled]) await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await admin.end()
  }
}

async function facts(server, database, sql) {
  const client = await connect(server, `/${database}`)
  try {
    if (sql) await client.query(sql)
    const { rows } = await client.query(`
      SELECT format('column %I %I %s%s%s', t.relname, a.attname, format_type(a.atttypid, a.atttypmod),
          CASE WHEN a.attnotnull THEN ' not null' ELSE '' END, coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) AS fact
        FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid LEFT JOIN pg_attrdef d ON (d.adrelid, d.adnum) = (t.oid, a.attnum)
        WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
      UNION ALL SELECT format('enum %I %s', t.typname, string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder))
        FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid GROUP BY t.typname
      UNION ALL SELECT format('constraint %s %s', conrelid::regclass, pg_get_constraintdef(oid))
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'f')
      UNION ALL SELECT 'index ' || regexp_replace(indexdef, 'INDEX [^ ]+ ON', 'INDEX ON') FROM pg_indexes WHERE schemaname = 'public'`)
    return new Set(rows.map(({ fact }) => fact))
  } finally {
    await client.end()
  }
}

async function connect(server, path) {
  const client = new pg.Client({ connectionString: new URL(path, server).href })
  await client.connect()
  return client
}
