import { randomBytes } from 'node:crypto'
import { Secret } from 'otpauth'
import { v7 as newId } from 'uuid'
import type { Db } from '@/lib/db/client'
import { recoveryCodes } from '@/lib/domain/identity/second-factor'
import { markOfCode, seal } from './sealing'

/** Eighty random bits as sixteen letters and digits (base32, RFC 4648). */
const newCode = () => new Secret({ buffer: new Uint8Array(randomBytes(10)).buffer }).base32.toLowerCase()

/** Makes ten codes in the place of those there were. They can be read until their owner says that they are kept. */
export async function makeCodes(db: Db, accountId: string, now: Date): Promise<void> {
  await db.recoverySet.updateMany({
    where: { accountId, endedAt: null },
    data: { endedAt: now, codes: null },
  })
  const codes = Array.from({ length: recoveryCodes }, newCode)
  const setId = newId()
  await db.recoverySet.create({
    data: { id: setId, accountId, madeAt: now, codes: seal(codes.join(' '), accountId) },
  })
  await db.recoveryCode.createMany({
    data: codes.map((code) => ({ mark: markOfCode(code, accountId), setId })),
  })
}
