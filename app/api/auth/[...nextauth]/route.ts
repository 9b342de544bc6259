import type { NextRequest } from 'next/server'
import { speakNextAuth } from '@/lib/web/auth'
import { fromOwnPages, ownOrigins } from '@/lib/web/origin'
import { answer } from '@/lib/web/route'

type Asked = { params: Promise<{ nextauth: string[] }> }

const readable = new Set(['csrf', 'session', 'providers'])
const changeable = new Set(['callback/credentials', 'signout', 'session'])
const largestBody = 16_384

/** What may be read of next-auth. Its own pages are not: they lead to ours. */
export async function GET(request: NextRequest, asked: Asked) {
  const path = (await asked.params).nextauth.join('/')
  if (readable.has(path)) return home(request, await speakNextAuth(request, asked))
  return new Response(null, { status: 302, headers: { location: '/sign-in', 'cache-control': 'no-store' } })
}

/**
 * Sign-in and sign-out for those who do not use our pages. Where an Origin is sent it must be ours; next-auth asks for its
 * own token besides, always.
 */
export async function POST(request: NextRequest, asked: Asked) {
  const path = (await asked.params).nextauth.join('/')
  if (!changeable.has(path)) return answer(404, { error: 'not-found' })
  const foreign = request.headers.has('origin') || request.headers.has('sec-fetch-site')
  if (foreign && !fromOwnPages(request.headers)) return answer(403, { error: 'not-from-our-pages' })
  if (!(Number(request.headers.get('content-length') ?? Number.NaN) <= largestBody))
    return answer(413, { error: 'too-large' })
  try {
    return home(request, await speakNextAuth(request, asked))
  } catch (error) {
    // next-auth lets a body that cannot be read fall through.
    if (error instanceof SyntaxError) return answer(400, { error: 'invalid' })
    throw error
  }
}

/** next-auth knows one address of the house; the reader stays at the one they came by. */
async function home(request: NextRequest, given: Response): Promise<Response> {
  // A return address that is no address: the only fault next-auth has with a sound configuration.
  if (given.status === 500) return answer(400, { error: 'invalid' })
  const came = `${request.nextUrl.protocol}//${request.headers.get('host')}`
  const named = new URL(process.env.NEXTAUTH_URL ?? came).origin
  const here = ownOrigins().includes(came) ? came : named
  const moved = (url: string) =>
    (url.startsWith(named) ? here + url.slice(named.length) : url).replace(
      ownErrorPages,
      '/sign-in?failed=yes',
    )

  const headers = new Headers(given.headers)
  const location = headers.get('location')
  if (location) headers.set('location', moved(location))
  if (!headers.get('content-type')?.includes('application/json')) {
    return new Response(given.body, { status: given.status, headers })
  }
  const said: unknown = JSON.parse(await given.text(), (_, value) =>
    typeof value === 'string' && value.startsWith(`${named}/`) ? moved(value) : value,
  )
  return new Response(JSON.stringify(said), { status: given.status, headers })
}

/** next-auth's error pages; ours says the same whatever was wrong. */
const ownErrorPages = /\/api\/auth\/(error|signin\?|signout\?).*$/
