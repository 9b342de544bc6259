import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { openMinutes } from '@/lib/domain/informants/unmask'
import { introducedMark, introductionsOf } from './handing'
import type { VaultKey } from './key'
import { hashOf, markFor, type Row, type Sealed, seal, unseal } from './sealing'
import { asksUnder, type pseudonymsOf } from './vault'

type Names = Awaited<ReturnType<typeof pseudonymsOf>>

/** Keeps that an erasure is asked. Answers its id and the hash of what was sealed, for the second person. */
export async function keepErasure(db: Db, key: VaultKey, asked: Sealed<'erasure'>) {
  const id = randomUUID()
  const sealed = seal(key, 'erasure', id, asked)
  await db.$queryRaw`SELECT vault.keep_erasure(${id}::uuid, ${sealed}::bytea)`
  return { erasure: id, sealed: hashOf(sealed) }
}

/** One erasure that was asked and not done. */
export async function erasureUnder(db: Db, key: VaultKey, id: string) {
  const [row] = await db.$queryRaw<Row[]>`SELECT id::text, sealed FROM vault.erasure_under(${id}::uuid)`
  if (!row) return undefined
  const { first = hashOf(row.sealed), ...asked } = unseal(key, 'erasure', id, row.sealed)
  return { ...asked, hash: first }
}

const content = z.object({ ask: z.uuid() })
const atOnce = 100

/** How many wait to learn who bears one of these pseudonyms, or may read it now. */
export async function openFor(db: Db, key: VaultKey, names: Names, now: Date): Promise<number> {
  const since = new Date(now.getTime() - openMinutes * 60_000)
  const approvals = await db.approval.findMany({
    where: {
      act: 'unmask-informant',
      OR: [
        { state: 'pending', expiresAt: { gt: now } },
        { state: 'approved', decidedAt: { gte: since } },
      ],
    },
    select: { input: true },
  })
  const ids = approvals.flatMap(({ input }) => content.safeParse(input).data?.ask ?? [])
  let open = 0
  for (let from = 0; from < ids.length; from += atOnce)
    for (const asked of await asksUnder(db, key, ids.slice(from, from + atOnce)))
      if (names.some((one) => one.caseId === asked.caseId && one.pseudonym === asked.pseudonym)) open += 1
  return open
}

/**
 * Takes who somebody is out of the vault. Their pseudonyms stay as names of nobody, each with an informant of its own whom
 * there never was, so that not even the key joins two of them.
 */
export async function erase(
  db: Db,
  key: VaultKey,
  names: Names,
  said: { erasure: string; asker: string; approver: string; informant: string },
): Promise<void> {
  const { erasure, asker, approver, informant } = said
  await db.$queryRaw`SELECT vault.erase(${erasure}::uuid, ${asker}::uuid, ${approver}::uuid, ${informant}::uuid)`
  for (const { row, caseId, number, pseudonym, handler } of names) {
    const was = markFor(key, 'holders', handler)
    const sealed = seal(key, 'pseudonym', row, {
      ...{ informant: randomUUID(), handler: '', caseId, number, pseudonym, canary: false },
      at: new Date(0).toISOString(),
    })
    await db.$queryRaw`SELECT vault.bury(${erasure}::uuid, ${row}::uuid, ${was}::bytea, ${new Uint8Array(randomBytes(32))}::bytea, ${sealed}::bytea)`
  }
  for (const one of await introductionsOf(db, key, asker))
    if (one.informant === informant)
      await db.$queryRaw`SELECT vault.drop_introduction(${erasure}::uuid, ${one.introduction}::uuid, ${introducedMark(key, asker)}::bytea)`
}
