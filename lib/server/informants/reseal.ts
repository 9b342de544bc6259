import { randomBytes } from 'node:crypto'
import { type Db, Prisma } from '@/lib/db/client'
import type { VaultKey } from './key'
import { hashOf, type Kind, markFor, type Row, type Sealed, seal, unseal } from './sealing'

const atOnce = 500
type Told = Row & { readonly holder: Uint8Array }

/** Opens every row of the vault with one key and seals it with another, with new marks. */
export async function resealAll(
  db: Db,
  old: VaultKey,
  next: VaultKey,
  accounts: readonly string[],
): Promise<void> {
  const plain = <K extends Kind>(_: K, content: Sealed<K>) => ({ content, marks: Prisma.empty })
  /** What an approval names by its hash keeps that hash. */
  const named = <T extends { first?: string | undefined }>(content: T, { sealed }: Row): T => ({
    ...content,
    first: content.first ?? hashOf(sealed),
  })
  await each(db, old, next, 'identity', (content) => plain('identity', content))
  await each(db, old, next, 'ask', (content, row) => plain('ask', named(content, row)))
  await each(db, old, next, 'erasure', (content, row) => plain('erasure', named(content, row)))
  await each(db, old, next, 'pseudonym', (content) => {
    const mark = markFor(next, 'pseudonyms', content.caseId, content.pseudonym)
    const holder =
      content.handler === '' ? new Uint8Array(randomBytes(32)) : markFor(next, 'holders', content.handler)
    return { content, marks: Prisma.sql`, mark = ${mark}::bytea, holder = ${holder}::bytea` }
  })
  await each(db, old, next, 'handover', (content, row) => {
    const taker = markFor(next, 'takers', content.to)
    return { content: named(content, row), marks: Prisma.sql`, taker = ${taker}::bytea` }
  })
  await each(db, old, next, 'introduction', (content) => {
    const taker = markFor(next, 'introduced', content.taker)
    return { content, marks: Prisma.sql`, taker = ${taker}::bytea` }
  })
  // Whom a line was told is nowhere but in its mark.
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
  const whose = new Map(accounts.map((id) => [hex(markFor(old, 'told', id)), id]))
  await each(db, old, next, 'told', (content, row) => {
    const account = whose.get(hex((row as Told).holder)) // every row of this table has one
    if (!account) throw new Error('a line of the vault is told to nobody')
    return { content, marks: Prisma.sql`, holder = ${markFor(next, 'told', account)}::bytea` }
  })
}

/** Every row of one table, some at a time. */
async function each<K extends Kind>(
  db: Db,
  old: VaultKey,
  next: VaultKey,
  kind: K,
  anew: (content: Sealed<K>, row: Row) => { readonly content: Sealed<K>; readonly marks: Prisma.Sql },
): Promise<void> {
  const table = Prisma.raw(`vault.${kind}`)
  const holder = kind === 'told' ? Prisma.sql`, holder` : Prisma.empty
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await db.$queryRaw<Row[]>(Prisma.sql`
      SELECT id::text, sealed ${holder} FROM ${table} WHERE id > ${after}::uuid ORDER BY id LIMIT ${atOnce}`)
    for (const row of rows) {
      const { content, marks } = anew(unseal(old, kind, row.id, row.sealed), row)
      const sealed = seal(next, kind, row.id, content)
      await db.$executeRaw(
        Prisma.sql`UPDATE ${table} SET sealed = ${sealed}::bytea ${marks} WHERE id = ${row.id}::uuid`,
      )
    }
    const last = rows.at(-1)
    if (!last || rows.length < atOnce) return
    after = last.id
  }
}
