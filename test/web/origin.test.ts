import { afterEach, describe, expect, test, vi } from 'vitest'
import { fromOwnPages, ownOrigins } from '@/lib/web/origin'

vi.mock('server-only', () => ({}))

afterEach(() => vi.unstubAllEnvs())

const from = (headers: Record<string, string>) => fromOwnPages(new Headers(headers))

describe('a change', () => {
  test.each<[string, boolean, Record<string, string>]>([
    [
      'from our own pages is ours',
      true,
      { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' },
    ],
    ['from the other name of the loopback is ours', true, { origin: 'http://127.0.0.1:3000' }],
    ['from a client that names our origin is ours', true, { origin: 'http://localhost:3000' }],
    ['that does not say where it comes from is not', false, {}],
    ['from nowhere is not', false, { origin: 'null' }],
    ['from another site is not', false, { origin: 'https://localhost.evil.example' }],
    ['from another port is not', false, { origin: 'http://localhost:3001' }],
    ['over another protocol is not', false, { origin: 'https://localhost:3000' }],
    ['from a longer name is not', false, { origin: 'http://localhost:3000.evil.example' }],
    ['with a path is not', false, { origin: 'http://localhost:3000/' }],
    [
      'that the browser knows to be foreign is not',
      false,
      { origin: 'http://localhost:3000', 'sec-fetch-site': 'cross-site' },
    ],
    ['from a sister site is not', false, { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site' }],
    [
      'that a proxy vouches for is not',
      false,
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    ],
  ])('%s', (_, ours, headers) => {
    expect(from(headers)).toBe(ours)
  })
})

describe('our origins', () => {
  test('are the public address alone, once there is one', () => {
    expect(ownOrigins({ ...process.env, NEXTAUTH_URL: 'https://ringleader.example.org' })).toEqual([
      'https://ringleader.example.org',
    ])
  })

  test('are the loopback under each of its names while there is none', () => {
    const { NEXTAUTH_URL: _, ...rest } = process.env
    expect(ownOrigins({ ...rest, PORT: '4000' })).toEqual([
      'http://localhost:4000',
      'http://127.0.0.1:4000',
      'http://[::1]:4000',
    ])
  })
})
