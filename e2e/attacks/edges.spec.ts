import { connect } from 'node:net'
import { expect } from '@playwright/test'
import { aCase, attack } from './attack'

/** One request by hand: what a browser would never send. */
const raw = (origin: string, text: string): Promise<string> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(origin)
    let said = ''
    const socket = connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname, () =>
      socket.write(text),
    )
    socket.setTimeout(15_000, () => socket.destroy())
    socket.on('data', (chunk) => {
      said += chunk
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(said))
  })

const wanted = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
} as const

attack('answers without the headers that protect them', {
  async control({ nobody }) {
    const stranger = await nobody()
    const answer = await stranger.see('/sign-in')
    expect(answer.status()).toBe(200)
    const policy = answer.headers()['content-security-policy'] ?? ''
    expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]+' 'strict-dynamic'/)
    expect(policy.match(/script-src[^;]*/)?.[0]).not.toContain('unsafe-inline')
    const again = (await stranger.see('/sign-in')).headers()['content-security-policy']
    expect(again, 'each answer has a nonce of its own').not.toBe(policy)
  },
  async attack({ as, nobody }) {
    const officer = await as('officer')
    const { caseId } = await aCase(officer, 'Attack: headers')
    const addresses = [
      ...[
        '/',
        '/cases',
        `/cases/${caseId}`,
        '/nowhere-at-all',
        '/api/nowhere',
        '/api/health',
        '/api/openapi.json',
      ],
      ...['/api/acts/nothing', '/api/files/nothing', '/api/log/checkpoint', '/api/auth/session', '/field'],
    ]
    for (const person of [officer, await nobody()])
      for (const address of addresses) {
        const headers = (await person.see(address)).headers()
        for (const [name, value] of Object.entries(wanted))
          expect(headers[name], `${address} ${name}`).toBe(value)
        expect(headers['cache-control'], address).toContain('no-store')
        expect(headers['content-security-policy'], address).toContain("frame-ancestors 'none'")
        expect(headers['x-powered-by'], address).toBeUndefined()
      }
  },
})

attack('health that says more than that we are well', {
  async control({ nobody }) {
    const answer = await (await nobody()).see('/api/health')
    expect(answer.status()).toBe(200)
    expect(await answer.json()).toEqual({ ok: true })
  },
  async attack({ nobody }) {
    const stranger = await nobody()
    for (const address of ['/api/health?verbose=1', '/api/health?details=true'])
      expect(await (await stranger.see(address)).json()).toEqual({ ok: true })
    for (const address of [
      '/.env',
      '/.git/config',
      '/prisma/schema.prisma',
      '/api/../.env',
      '/_next/../package.json',
    ])
      expect((await stranger.see(address)).status(), address).not.toBe(200)
  },
})

attack('a host that is not ours', {
  async control({ origin }) {
    const { host } = new URL(origin)
    expect(
      await raw(origin, `GET /sign-in HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    ).toContain('200')
  },
  async attack({ origin }) {
    for (const host of ['evil.example', 'evil.example:80', 'localhost.evil.example']) {
      const said = await raw(
        origin,
        `GET /cases HTTP/1.1\r\nHost: ${host}\r\nX-Forwarded-Host: ${host}\r\nConnection: close\r\n\r\n`,
      )
      // Wherever it sends the reader, and whatever it links to, is never that host.
      expect(said.toLowerCase(), host).not.toContain(`//${host}`)
    }
  },
})

attack('headers that are too many, too long or smuggled', {
  async control({ origin }) {
    const { host } = new URL(origin)
    expect(
      await raw(origin, `GET /api/health HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    ).toContain('200')
  },
  async attack({ origin }) {
    const { host } = new URL(origin)
    const long = await raw(
      origin,
      `GET / HTTP/1.1\r\nHost: ${host}\r\nX-Long: ${'a'.repeat(100_000)}\r\n\r\n`,
    )
    expect(long).toMatch(/^HTTP\/1\.1 (400|431)|^$/)
    const both = await raw(
      origin,
      `POST /api/acts/list-cases HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\nGET /api/health HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
    )
    expect(both.match(/HTTP\/1\.1 200/g) ?? []).toHaveLength(0)
    const split = await raw(
      origin,
      `GET /sign-in?back=%0d%0aSet-Cookie:%20x=y HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    )
    expect(split.toLowerCase()).not.toContain('\r\nset-cookie: x=y')
  },
})

attack('a reader led away after signing in', {
  async control({ nobody }) {
    expect((await (await nobody()).see('/sign-in?back=%2Fcases')).status()).toBe(200)
  },
  async attack({ as }) {
    const officer = await as('officer')
    for (const back of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      '/%09/evil.example',
    ]) {
      const answer = await officer.see(`/sign-in?back=${encodeURIComponent(back)}`)
      const to = answer.headers().location ?? '/'
      expect(new URL(to, 'http://localhost').hostname, back).not.toContain('evil')
      expect(await answer.text()).not.toContain('href="javascript:')
    }
  },
})

attack('two people whose answers get mixed up', {
  async control({ as }) {
    const body = await (await (await as('officer')).request.get('/api/auth/session')).json()
    expect(body.user.role).toBe('officer')
  },
  async attack({ as }) {
    const [one, other] = [await as('officer'), await as('prosecutor')]
    const own = await aCase(one, 'Attack: not to be seen by the other')
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        const [mine, theirs] = await Promise.all([
          one.see(`/cases/${own.caseId}`),
          other.see(`/cases/${own.caseId}`),
        ])
        expect(await mine.text()).toContain('not to be seen by the other')
        expect(await theirs.text()).not.toContain('not to be seen by the other')
      }),
    )
  },
})
