import 'server-only'
import { randomUUID } from 'node:crypto'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { actorOfSession, longestHours, type SignedIn } from '@/lib/server/identity/actor'
import { type From, hashOfSecret, touchSession } from '@/lib/server/identity/session'
import type { At } from '@/lib/server/kernel/act'
import { FactorFirst, HeldOff, SignedOut } from '@/lib/server/kernel/errors'

/** True where browsers keep secure cookies: over https, not on localhost. */
export const overHttps = () => process.env.NEXTAUTH_URL?.startsWith('https:') ?? false

/** `__Host-` over https; browsers refuse that name over plain http, as on localhost. */
export const sessionCookie = () => (overHttps() ? '__Host-ringleader-session' : 'ringleader-session')

/** What keeps a cookie to this house and away from scripts (RFC 6265bis: SameSite, Secure, HttpOnly). */
export const cookieRules = () =>
  ({ httpOnly: true, sameSite: 'strict', secure: overHttps(), path: '/' }) as const

/** The hash under which an opaque session id is looked up. */
export const hashOfToken = hashOfSecret

/** Gives the browser its session. */
export async function keepSession(secret: string): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookie(), secret, { ...cookieRules(), maxAge: longestHours * 3600 })
}

/** Takes the session from the browser. */
export async function dropSession(): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookie(), '', { ...cookieRules(), maxAge: 0 })
}

/** Who holds this opaque id, or undefined when nobody does or no longer. Looking it up is not activity. */
export const whoHolds = (token: string | undefined, now: Date): Promise<SignedIn | undefined> =>
  token && token.length <= 100 ? actorOfSession(hashOfSecret(token), now) : Promise.resolve(undefined)

/** Who is asking, or undefined when nobody is signed in. Read once a request; being here is activity. */
export const whoIsHere = cache(async (): Promise<SignedIn | undefined> => {
  const now = new Date()
  const actor = await whoHolds((await cookies()).get(sessionCookie())?.value, now)
  if (actor && (await headers()).get('x-ringleader-quiet') === null) await touchSession(actor.sessionId, now)
  return actor
})

/** Who is asking, perhaps with the second factor still to come. Nobody: SignedOut; who tried too much: HeldOff. */
export const whoIsComing = async (): Promise<SignedIn> => {
  const actor = await whoIsHere()
  if (!actor) throw new SignedOut()
  if (actor.heldOff) throw new HeldOff()
  return actor
}

/** The same, read anew: after what happened in this very request. */
export const whoIsComingNow = async (): Promise<SignedIn> => {
  const actor = await whoHolds((await cookies()).get(sessionCookie())?.value, new Date())
  if (!actor) throw new SignedOut()
  if (actor.heldOff) throw new HeldOff()
  return actor
}

/** Who is asking and is all the way in. Nobody: SignedOut; halfway: FactorFirst. */
export const currentActor = async (): Promise<SignedIn> => {
  const actor = await whoIsComing()
  if (actor.halfway) throw new FactorFirst()
  return actor
}

const moments = new WeakMap<object, At>()

/**
 * The moment and the id of this request, the same for all that happens in it.
 * The id is ours: one that a client sends along would let it speak under another's.
 */
export const currentAt = async (): Promise<At> => {
  const request = await headers()
  const known = moments.get(request)
  if (known) return known
  const at = { now: new Date(), requestId: randomUUID() }
  moments.set(request, at)
  return at
}

/** The browser as it names itself, and the nearest address that the request came through. */
export function whereFrom(asked: Headers): From {
  const nearest =
    asked
      .get('x-forwarded-for')
      ?.split(',')
      .at(-1)
      ?.trim()
      .replace(/^::ffff:/i, '') ?? ''
  return {
    device: (asked.get('user-agent') ?? '')
      .toWellFormed()
      .replace(/\p{Cc}/gu, '')
      .slice(0, 200),
    address: /^[0-9a-fA-F.:]{2,45}$/.test(nearest) ? nearest : '',
  }
}
