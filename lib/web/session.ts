import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { actorOfSession, type SignedIn } from '@/lib/server/identity/actor'
import { touchSession } from '@/lib/server/identity/session'
import type { At } from '@/lib/server/kernel/act'
import { SignedOut } from '@/lib/server/kernel/errors'

/** `__Host-` over https; browsers refuse that name over plain http, as on localhost. */
export const sessionCookie = () =>
  process.env.NEXTAUTH_URL?.startsWith('https:') ? '__Host-ringleader-session' : 'ringleader-session'

/** The hash under which an opaque session id is looked up. */
export const hashOfToken = (token: string) => new Uint8Array(createHash('sha256').update(token).digest())

/** Who is asking, or undefined when nobody is signed in. Read once a request; being here is activity. */
export const whoIsHere = cache(async (): Promise<SignedIn | undefined> => {
  const token = (await cookies()).get(sessionCookie())?.value
  if (!token || token.length > 100) return undefined
  const now = new Date()
  const actor = await actorOfSession(hashOfToken(token), now)
  if (actor && (await headers()).get('x-ringleader-quiet') === null) await touchSession(actor.sessionId, now)
  return actor
})

/** Who is asking. Nobody: SignedOut. */
export const currentActor = async (): Promise<SignedIn> => {
  const actor = await whoIsHere()
  if (!actor) throw new SignedOut()
  return actor
}

/** The moment and the id of this request, the same for all that happens in it. */
export const currentAt = cache(async (): Promise<At> => {
  const asked = (await headers()).get('x-request-id')
  return { now: new Date(), requestId: asked && /^[\w-]{8,64}$/.test(asked) ? asked : randomUUID() }
})
