import pg from 'pg'

export const dynamic = 'force-dynamic'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 })

/** As little as a page of Next can do and still show a row: what the case page is measured beside. */
export default async function Page() {
  const { rows } = await pool.query('SELECT "number", "title" FROM "Case" ORDER BY "id" LIMIT 1')
  return (
    <h1>
      {rows[0]?.number} {rows[0]?.title}
    </h1>
  )
}
