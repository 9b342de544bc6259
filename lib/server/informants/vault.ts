import { randomBytes, randomUUID } from 'node:crypto'
import type { Db } from '@/lib/db/client'
import { pseudonymBytes, pseudonymFrom } from '@/lib/domain/informants/pseudonym'
import type { VaultKey } from './key'
import { hashOf, markFor, type Row, type Sealed, seal, unseal } from './sealing'

/** Two at once about the same thing come one after the other, until the end of the transaction. */
export const takeTurn = (db: Db, what: string) =>
  db.$queryRaw`SELECT 1 AS turn FROM pg_advisory_xact_lock(hashtextextended(${what}, 83))`

/** Keeps who somebody is, and answers the id under which nobody finds it without the key. */
export async function keepIdentity(db: Db, key: VaultKey, who: Sealed<'identity'>): Promise<string> {
  const id = randomUUID()
  await db.$queryRaw`SELECT vault.keep_identity(${id}::uuid, ${seal(key, 'identity', id, who)}::bytea)`
  return id
}

/** Draws a pseudonym in a case for an informant and keeps it. That one is drawn twice in a case refuses the second. */
export async function keepPseudonym(
  db: Db,
  key: VaultKey,
  of: Omit<Sealed<'pseudonym'>, 'pseudonym'>,
): Promise<string> {
  const [id, pseudonym] = [randomUUID(), pseudonymFrom(randomBytes(pseudonymBytes))]
  const mark = markFor(key, 'pseudonyms', of.caseId, pseudonym)
  const holder = markFor(key, 'holders', of.handler)
  const sealed = seal(key, 'pseudonym', id, { ...of, pseudonym })
  await db.$queryRaw`SELECT vault.keep_pseudonym(${id}::uuid, ${mark}::bytea, ${holder}::bytea, ${sealed}::bytea)`
  return pseudonym
}

/** The pseudonyms that one handler's informants have, each with the row that it stands in. */
export async function pseudonymsOf(db: Db, key: VaultKey, handler: string) {
  const rows = await db.$queryRaw<Row[]>`
    SELECT id::text, sealed FROM vault.pseudonyms_of(${markFor(key, 'holders', handler)}::bytea)`
  return rows.map(({ id, sealed }) => ({ row: id, ...unseal(key, 'pseudonym', id, sealed) }))
}

/** What stands behind a pseudonym of a case: which informant, which handler. Not who it is. */
export async function behind(db: Db, key: VaultKey, caseId: string, pseudonym: string) {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT id::text, sealed FROM vault.pseudonym_in(${markFor(key, 'pseudonyms', caseId, pseudonym)}::bytea)`
  const found = row && unseal(key, 'pseudonym', row.id, row.sealed)
  // A name of nobody: who it was is erased.
  return found?.handler === '' ? undefined : found
}

/** Keeps what is asked. Answers its id and the hash of what was sealed: that is what the second person approves. */
export async function keepAsk(db: Db, key: VaultKey, asked: Sealed<'ask'>) {
  const id = randomUUID()
  const sealed = seal(key, 'ask', id, asked)
  await db.$queryRaw`SELECT vault.keep_ask(${id}::uuid, ${sealed}::bytea)`
  return { ask: id, sealed: hashOf(sealed) }
}

type AskRow = Row & { readonly approved_at: Date | null }

/** What was asked under these ids, with how far it went. */
export async function asksUnder(db: Db, key: VaultKey, ids: readonly string[]) {
  const rows = await db.$queryRaw<AskRow[]>`
    SELECT id::text, sealed, approved_at FROM vault.asks(${[...ids]}::uuid[])`
  return rows.map(({ id, sealed, approved_at }) => {
    const { first = hashOf(sealed), ...asked } = unseal(key, 'ask', id, sealed)
    return { ask: id, sealed: first, ...asked, approvedAt: approved_at }
  })
}

/** Hands out who somebody is, while it is open to that reader; the database refuses it otherwise. */
export async function readIdentity(
  db: Db,
  key: VaultKey,
  { ask, reader, informant, now }: { ask: string; reader: string; informant: string; now: Date },
) {
  const [row] = await db.$queryRaw<{ sealed: Uint8Array | null }[]>`
    SELECT vault.read_identity(${ask}::uuid, ${reader}::uuid, ${informant}::uuid, ${now}::timestamptz) AS sealed`
  return row?.sealed ? unseal(key, 'identity', informant, row.sealed) : undefined
}

/** Tells a handler at once. It stands in the vault too: a line among their other notices would say whose informant it was. */
export async function tellHandler(db: Db, key: VaultKey, handler: string, what: Sealed<'told'>) {
  const id = randomUUID()
  const holder = markFor(key, 'told', handler)
  await db.$queryRaw`SELECT vault.tell(${id}::uuid, ${holder}::bytea, ${seal(key, 'told', id, what)}::bytea)`
}

/** What a handler was told and has not read. */
export async function toldTo(db: Db, key: VaultKey, handler: string) {
  const rows = await db.$queryRaw<Row[]>`
    SELECT id::text, sealed FROM vault.told_to(${markFor(key, 'told', handler)}::bytea)`
  return rows.map(({ id, sealed }) => unseal(key, 'told', id, sealed))
}

/** The handler says that they read it; answers how many lines. */
export async function hear(db: Db, key: VaultKey, handler: string): Promise<number> {
  const [row] = await db.$queryRaw<{ many: number }[]>`
    SELECT vault.hear(${markFor(key, 'told', handler)}::bytea) AS many`
  return row?.many ?? 0
}
