import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'

/**
 * Gives each page its nonce and its own path. Nothing that guards stands here:
 * every authority holds with this file deleted. Uploads and downloads stay outside, because long bodies are cut behind it;
 * the scanner's worker has a policy of its own.
 */
export function proxy(request: NextRequest) {
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
  const asked = new Headers(request.headers)
  asked.set('x-nonce', nonce)
  asked.set('content-security-policy', policy)
  asked.set('x-ringleader-path', `${request.nextUrl.pathname}${request.nextUrl.search}`)
  const response = NextResponse.next({ request: { headers: asked } })
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = { matcher: ['/((?!api/|_next/|scanner/|favicon).*)'] }
