import { hash, verify } from '@node-rs/argon2'
import PQueue from 'p-queue'
import { Unavailable } from '@/lib/server/kernel/errors'

/** argon2id with the parameters of the OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
const strength = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Two at a time, for each takes memory and a core; and no endless line of those who wait. */
const turns = new PQueue({ concurrency: 2 })
const longestLine = 32

/** Says at once when the line is full. */
export function checkLine(): void {
  if (turns.size >= longestLine) throw new Unavailable('too many passwords to check')
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  checkLine()
  return turns.add(work)
}

/** The hash of a password, as it is kept. */
export const hashPassword = async (password: string): Promise<string> =>
  inTurn(() => hash(password, strength))

// The hash of random bytes nobody knows. A username that does not exist costs the same work as one that does.
const nobody = hash(crypto.getRandomValues(new Uint8Array(32)), strength)

let verified = 0

/** How many passwords this process has verified since it began. */
export const passwordsVerified = (): number => verified

/** Whether the password is the one that was kept. Always one verification, also when nothing was kept. */
export async function passwordFits(kept: string | null | undefined, password: string): Promise<boolean> {
  const against = kept ?? (await nobody)
  const fits = await inTurn(() => {
    verified += 1
    return verify(against, password).catch(() => false)
  })
  return fits && typeof kept === 'string'
}
