import 'server-only'
import { headers } from 'next/headers'
import type { NextRequest } from 'next/server'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import type { JWT } from 'next-auth/jwt'
import Credentials from 'next-auth/providers/credentials'
import { ownPath } from '@/lib/domain/identity/own-path'
import { longestHours } from '@/lib/server/identity/actor'
import { signIn } from '@/lib/server/identity/sign-in'
import { signOut } from '@/lib/server/identity/sign-out'
import { run } from '@/lib/server/kernel/run'
import { cookieRules, currentAt, overHttps, sessionCookie, whereFrom, whoHolds } from './session'

/** The id under which next-auth's token carries our opaque session id. */
const opaque = (token: JWT | null | undefined): string => (typeof token?.jti === 'string' ? token.jti : '')

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/**
 * next-auth speaks its protocol; the session is ours. Its token is the opaque id of our Session and nothing else, so that
 * every request looks the session up and a revoked one is dead at once. See docs/decisions/0004-sessions-are-ours.md.
 */
const authOptions = (): NextAuthOptions => ({
  providers: [
    Credentials({
      credentials: { username: {}, password: { type: 'password' } },
      // What is thrown here would stand in the address bar: nothing is thrown, and every refusal is the same null.
      async authorize(given) {
        try {
          const at = { ...(await currentAt()), ...whereFrom(await headers()) }
          const came = await signIn({ username: text(given?.username), password: text(given?.password) }, at)
          return came.came === 'in'
            ? { id: came.who.id, name: came.who.nameLatin, secret: came.secret }
            : null
        } catch (error) {
          console.error('a sign-in failed', error)
          return null
        }
      },
    }),
  ],
  secret: process.env.NEXTAUTH_SECRET,
  session: { strategy: 'jwt', maxAge: longestHours * 3600 },
  jwt: {
    encode: async ({ token }) => opaque(token),
    async decode({ token }) {
      const holder = await whoHolds(token, new Date())
      return holder ? { jti: token, sub: holder.id, name: holder.nameLatin, role: holder.role } : null
    },
  },
  callbacks: {
    // `session` is what the client posted to /api/auth/session. It is not even read.
    jwt: ({ token, user }) => (user && 'secret' in user ? { jti: text(user.secret), sub: user.id } : token),
    session: ({ session, token }) => ({
      expires: session.expires,
      user: { name: token.name, role: token.role },
    }),
    redirect: ({ url, baseUrl }) =>
      `${baseUrl}${ownPath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url)}`,
  },
  events: {
    async signOut({ token }) {
      const holder = await whoHolds(opaque(token), new Date())
      if (holder) await run(signOut, holder, {}, await currentAt())
    },
  },
  cookies: {
    sessionToken: { name: sessionCookie(), options: cookieRules() },
    csrfToken: { name: `${overHttps() ? '__Host-' : ''}ringleader-csrf`, options: cookieRules() },
    callbackUrl: { name: `${overHttps() ? '__Host-' : ''}ringleader-back`, options: cookieRules() },
  },
  pages: { signIn: '/sign-in', signOut: '/', error: '/sign-in', verifyRequest: '/sign-in', newUser: '/' },
  useSecureCookies: overHttps(),
  // An ended session is no error, and no password may end in a log.
  logger: { error: () => {}, warn: () => {}, debug: () => {} },
})

/** What next-auth answers to a request of its protocol. The route decides which requests reach it. */
export const speakNextAuth = (
  request: NextRequest,
  asked: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> => NextAuth(request, asked, authOptions())
