import { connect, type Socket } from 'node:net'
import { expect } from '@playwright/test'
import { attack } from '../attack'

/** Somebody who opens a request and sends the rest letter by letter; says how the house ended it. */
function dawdle(
  origin: string,
  begins: string,
  drip: string,
): { readonly ended: Promise<string>; stop(): void } {
  const { hostname, port } = new URL(origin)
  let said = ''
  const socket: Socket = connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname)
  const dripping = setInterval(() => socket.writable && socket.write(drip), 500)
  socket.on('connect', () => socket.write(begins))
  socket.on('data', (chunk) => {
    said += chunk
  })
  socket.on('error', () => undefined)
  const ended = new Promise<string>((resolve) => {
    socket.on('close', () => {
      clearInterval(dripping)
      resolve(said)
    })
    // The house has answered and will read no more: a client that goes on is not held by it.
    socket.on('end', () => socket.destroy())
  })
  return { ended, stop: () => socket.destroy() }
}

attack('many who send the head of a request letter by letter, while others are served', {
  async control({ nobody }) {
    expect((await (await nobody()).see('/api/health')).status()).toBe(200)
  },
  async attack({ as, origin }) {
    const { host } = new URL(origin)
    const officer = await as('officer')
    const slow = Array.from({ length: 100 }, () =>
      dawdle(origin, `GET /sign-in HTTP/1.1\r\nHost: ${host}\r\n`, 'X-Slow: 1\r\n'),
    )
    for (let n = 0; n < 20; n += 1) expect((await officer.do('list-cases', {})).status()).toBe(200)
    // None is waited for without end: each was closed by the house, with 408 or with nothing.
    for (const said of await Promise.all(slow.map(({ ended }) => ended)))
      expect(said).toMatch(/^(HTTP\/1\.1 (408|431)|$)/)
  },
})

attack('many who send the body of an act letter by letter, while others are served', {
  async control({ as }) {
    expect((await (await as('officer')).do('list-cases', {})).status()).toBe(200)
  },
  async attack({ as, origin }) {
    const { host } = new URL(origin)
    const officer = await as('officer')
    const { cookies } = await officer.request.storageState()
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const head = [
      ...['POST /api/acts/list-cases HTTP/1.1', `Host: ${host}`, `Origin: ${origin}`, `Cookie: ${cookie}`],
      ...['Content-Type: application/json', 'Content-Length: 1000', '', ''],
    ].join('\r\n')
    const slow = Array.from({ length: 30 }, () => dawdle(origin, head, ' '))
    for (let n = 0; n < 20; n += 1) expect((await officer.do('list-cases', {})).status()).toBe(200)
    for (const said of await Promise.all(slow.map(({ ended }) => ended)))
      expect(said).toMatch(/^(HTTP\/1\.1 408|$)/)
  },
})
