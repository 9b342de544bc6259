import 'server-only'
import { headers } from 'next/headers'

/** The origins that may send us changes: the public address, and in the demo its two loopback names. */
export function ownOrigins(env: NodeJS.ProcessEnv = process.env): readonly string[] {
  const home = new URL(env.NEXTAUTH_URL ?? `http://localhost:${env.PORT ?? 3000}`)
  const loopback = ['localhost', '127.0.0.1', '[::1]']
  return loopback.includes(home.hostname)
    ? loopback.map((name) => `${home.protocol}//${name}${home.port && `:${home.port}`}`)
    : [home.origin]
}

/**
 * True when a change comes from our own pages. Checked by us, because a Server Action runs when Origin is missing
 * and accepts a foreign one that X-Forwarded-Host matches.
 */
export const fromOwnPages = (asked: Headers): boolean => {
  const site = asked.get('sec-fetch-site')
  return ownOrigins().includes(asked.get('origin') ?? '') && (site === null || site === 'same-origin')
}

export const sentFromOwnPages = async () => fromOwnPages(await headers())
