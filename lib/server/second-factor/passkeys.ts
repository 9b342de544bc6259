import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { enrolmentMinutes } from '@/lib/domain/identity/second-factor'

/** Who we are to a passkey (WebAuthn: relying party): the name of our host, and the address people type. */
export function relyingParty(): { readonly name: string; readonly id: string; readonly origin: string } {
  const { hostname, origin } = new URL(process.env.NEXTAUTH_URL ?? 'http://localhost:3000')
  return { name: 'Ringleader', id: hostname, origin }
}

/** What a browser says for a passkey, as JSON text. What is not such text is nothing. */
export const responseText = z.string('missing').min(1, 'missing').max(20_000, 'too-long')

/** Reads it. The library judges what is in it; here it only must be an object with an id. */
export function responseIn<T extends AuthenticationResponseJSON | RegistrationResponseJSON>(
  given: string,
): T | undefined {
  try {
    const read = z.looseObject({ id: z.string().max(2_000) }).safeParse(JSON.parse(given))
    return read.success ? (read.data as unknown as T) : undefined
  } catch {
    return undefined
  }
}

/** Keeps the question of this session; one stands at a time. */
export async function keepQuestion(db: Db, sessionId: string, challenge: string, now: Date): Promise<void> {
  const expiresAt = new Date(now.getTime() + enrolmentMinutes * 60_000)
  const question = { challenge, expiresAt, usedAt: null }
  await db.passkeyQuestion.upsert({
    where: { sessionId },
    create: { sessionId, ...question },
    update: question,
  })
}

/** Takes the question of this session: it can be answered once. Undefined when none stands. */
export async function takeQuestion(db: Db, sessionId: string, now: Date): Promise<string | undefined> {
  const [taken] = await db.passkeyQuestion.updateManyAndReturn({
    where: { sessionId, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: { challenge: true },
  })
  return taken?.challenge
}
