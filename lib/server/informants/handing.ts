import { randomUUID } from 'node:crypto'
import type { Db } from '@/lib/db/client'
import type { VaultKey } from './key'
import { hashOf, markFor, type Row, type Sealed, seal, unseal } from './sealing'

type Handover = Sealed<'handover'>

export const takerMark = (key: VaultKey, account: string) => markFor(key, 'takers', account)
export const introducedMark = (key: VaultKey, account: string) => markFor(key, 'introduced', account)

/** Keeps that somebody asks for another handler. Answers its id and the hash of what was sealed, for the second person. */
export async function keepHandover(db: Db, key: VaultKey, asked: Handover) {
  const id = randomUUID()
  const sealed = seal(key, 'handover', id, asked)
  await db.$queryRaw`SELECT vault.keep_handover(${id}::uuid, ${takerMark(key, asked.to)}::bytea, ${sealed}::bytea)`
  return { handover: id, sealed: hashOf(sealed) }
}

/** One handover, and how far it went. */
export async function handoverUnder(db: Db, key: VaultKey, id: string) {
  const [row] = await db.$queryRaw<(Row & { stage: 'asked' | 'allowed' | 'settled' })[]>`
    SELECT id::text, sealed, stage FROM vault.handover_under(${id}::uuid)`
  if (!row) return undefined
  const { first = hashOf(row.sealed), ...asked } = unseal(key, 'handover', id, row.sealed)
  return { ...asked, hash: first, stage: row.stage }
}

/** Writes down that two people decided it; the database holds it against their approval. */
export const allowHandover = (db: Db, handover: string, asker: string, approver: string) =>
  db.$queryRaw`SELECT vault.allow_handover(${handover}::uuid, ${asker}::uuid, ${approver}::uuid)`

/** What was decided and waits for somebody's own word. */
export async function offersTo(db: Db, key: VaultKey, taker: string) {
  const rows = await db.$queryRaw<Row[]>`
    SELECT id::text, sealed FROM vault.offers_to(${takerMark(key, taker)}::bytea)`
  return rows.map(({ id, sealed }) => ({ handover: id, ...unseal(key, 'handover', id, sealed) }))
}

/** Says that a handover is taken or turned down, which happens once; false when it no longer waits for that person. */
export async function settle(db: Db, key: VaultKey, handover: string, taker: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ done: boolean }[]>`
    SELECT vault.settle(${handover}::uuid, ${takerMark(key, taker)}::bytea) AS done`
  return row?.done ?? false
}

type Named = Sealed<'pseudonym'> & { readonly row: string }

/** Gives pseudonyms their new handler, who may then read once whom each informant is. */
export async function handOn(
  db: Db,
  key: VaultKey,
  handover: string,
  names: readonly Named[],
  taker: string,
  introduced = new Set<string>(),
): Promise<void> {
  for (const { row, ...named } of names) {
    const [was, becomes] = [markFor(key, 'holders', named.handler), markFor(key, 'holders', taker)]
    const sealed = seal(key, 'pseudonym', row, { ...named, handler: taker })
    await db.$queryRaw`SELECT vault.hand_on(${handover}::uuid, ${row}::uuid, ${was}::bytea, ${becomes}::bytea, ${sealed}::bytea)`
  }
  for (const informant of new Set(names.map((named) => named.informant))) {
    if (introduced.has(informant)) continue
    introduced.add(informant)
    const id = randomUUID()
    const sealed = seal(key, 'introduction', id, { informant, taker, openedAt: null })
    await db.$queryRaw`SELECT vault.introduce(${handover}::uuid, ${id}::uuid, ${introducedMark(key, taker)}::bytea, ${sealed}::bytea)`
  }
}

/** Whom somebody took over, the newest opened last. */
export async function introductionsOf(db: Db, key: VaultKey, taker: string) {
  const rows = await db.$queryRaw<Row[]>`
    SELECT id::text, sealed FROM vault.introductions_of(${introducedMark(key, taker)}::bytea)`
  return rows.map(({ id, sealed }) => {
    const { openedAt, ...one } = unseal(key, 'introduction', id, sealed)
    return { introduction: id, ...one, openedAt: openedAt === null ? null : new Date(openedAt) }
  })
}

/** The new handler opens it, at that moment. */
export async function openIntroduction(
  db: Db,
  key: VaultKey,
  { introduction, informant, taker }: { introduction: string; informant: string; taker: string },
  now: Date,
): Promise<void> {
  const sealed = seal(key, 'introduction', introduction, { informant, taker, openedAt: now.toISOString() })
  await db.$queryRaw`SELECT vault.open_introduction(${introduction}::uuid, ${introducedMark(key, taker)}::bytea, ${sealed}::bytea)`
}

/** Hands out who somebody is to their new handler. */
export async function readIntroduced(
  db: Db,
  key: VaultKey,
  { introduction, informant, taker }: { introduction: string; informant: string; taker: string },
) {
  const [row] = await db.$queryRaw<{ sealed: Uint8Array | null }[]>`
    SELECT vault.read_introduced(${introduction}::uuid, ${introducedMark(key, taker)}::bytea, ${informant}::uuid) AS sealed`
  return row?.sealed ? unseal(key, 'identity', informant, row.sealed) : undefined
}
