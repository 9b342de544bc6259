import { v7 as newId } from 'uuid'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { demoPassword } from '@/lib/domain/identity/password'
import { seedAccounts } from '@/lib/server/identity/demo-accounts'
import { signIn } from '@/lib/server/identity/sign-in'
import { act } from '@/lib/server/kernel/act'
import { performByName } from '@/lib/web/route'
import { sessionCookie } from '@/lib/web/session'
import { entries } from '../support/log'
import { at } from '../support/people'

/** What a browser would send with the request that is being answered. */
const sent = vi.hoisted(() => ({ cookies: new Map<string, string>(), headers: new Headers() }))
vi.mock('server-only', () => ({}))
vi.mock('next/headers', () => ({
  headers: async () => sent.headers,
  cookies: async () => ({ get: (name: string) => ({ value: sent.cookies.get(name) }) }),
}))
vi.mock('next-intl/server', async () => {
  const { sentences } = await import('../support/words')
  return { getTranslations: async () => sentences('en', 'reasons') }
})

const home = 'http://localhost:3000'
const answerShape = z.object({
  result: z.unknown().optional(),
  error: z.string().optional(),
  fields: z.record(z.string(), z.array(z.string())).optional(),
  current: z.unknown().optional(),
  requestId: z.string().optional(),
})

const ask = async (name: string, body: unknown, origin: string | null = home) => {
  const whole =
    typeof body === 'string' || body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body)
  const headers = { ...(origin === null ? {} : { origin }), 'content-type': 'application/json' }
  const answer = await performByName(
    name,
    new Request(`${home}/api/acts/${name}`, { method: 'POST', headers, body: whole }),
  )
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const text = await answer.text()
  return { status: answer.status, text, headers: answer.headers, ...answerShape.parse(JSON.parse(text)) }
}

async function asPerson(username: string) {
  const now = new Date()
  const from = { device: 'Firefox on the station desk', address: '10.0.0.7' }
  const came = await signIn({ username, password: demoPassword }, { ...at(now), ...from })
  if (came.came !== 'in') throw new Error(`${username} was not let in`)
  sent.cookies.set(sessionCookie(), came.secret)
}

const openCase = async () =>
  z.object({ caseId: z.string() }).parse((await ask('open-case', { title: 'River' })).result).caseId

let caseId: string
beforeAll(async () => {
  await seedAccounts(new Date())
  await asPerson('officer')
  caseId = await openCase()
})
beforeEach(async () => {
  await asPerson('officer')
})

describe('the door for machines', () => {
  test('does what a form does, and says so', async () => {
    const { status, result } = await ask('change-case', { caseId, version: 1, title: 'River network' })
    expect({ status, result }).toEqual({ status: 200, result: { caseId } })
  })

  test.each<[string, number, string, unknown]>([
    ['a field too many', 400, 'open-case', { title: 'x', role: 'admin' }],
    ['a wrong type', 400, 'open-case', { title: { gt: '' } }],
    ['no record at all', 400, 'open-case', [1]],
    ['what is no JSON', 400, 'open-case', '{"title":'],
    ['what is no UTF-8', 400, 'open-case', new Uint8Array([0x7b, 0xff, 0x7d])],
    ['nesting without end', 400, 'open-case', `{"title":${'['.repeat(400_000)}${']'.repeat(400_000)}}`],
    ['more than a megabyte', 413, 'open-case', { title: 'x'.repeat(1_100_000) }],
    ['an act that is none', 404, 'no-such-act', {}],
    ['the name of something all records have', 404, 'constructor', {}],
    ['a case that is none', 404, 'view-case', { caseId: newId() }],
  ])('answers %s with %i', async (_, status, name, body) => {
    const answer = await ask(name, body)
    expect(answer.status).toBe(status)
    expect(answer.result).toBeUndefined()
  })

  test('says by field, in words, what was wrong', async () => {
    const { fields } = await ask('open-case', { title: ' ' })
    expect(fields?.title?.join()).toMatch(/[a-z]{3}/i)
  })

  test('tells a rule from a conflict, and shows both versions of what was overtaken', async () => {
    expect(await ask('submit-case', { caseId })).toMatchObject({ status: 422, error: 'refused' })
    const stale = await ask('change-case', { caseId, version: 1, title: 'Mine' })
    expect(stale).toMatchObject({
      status: 409,
      error: 'stale-version',
      current: { title: 'River network', version: 2 },
    })
  })

  test('answers 202 for what waits for a second person', async () => {
    await asPerson('admin')
    const unit = await prisma.unit.findFirstOrThrow({ where: { kind: 'police' } })
    const asked = { username: 'new.officer', role: 'officer', unitId: unit.id, nameLatin: 'Mlih Bopha' }
    expect(await ask('create-account', asked)).toMatchObject({ status: 202, result: { pending: true } })
  })

  test('hears nobody who is not signed in, whatever they ask', async () => {
    for (const token of [undefined, '', 'x', 'x'.repeat(43), 'x'.repeat(10_000), "' OR 1=1 --"]) {
      sent.cookies.clear()
      if (token !== undefined) sent.cookies.set(sessionCookie(), token)
      expect((await ask('view-case', { caseId })).text).toBe('{"error":"signed-out"}')
      expect((await ask('no-such-act', {})).status).toBe(401)
    }
  })

  test('hears no other site, even with our cookie', async () => {
    for (const origin of [null, 'null', 'https://evil.example', 'http://localhost:3001']) {
      expect((await ask('open-case', { title: 'x' }, origin)).status).toBe(403)
    }
  })

  test('tells a stranger of a case exactly what it tells of none, and remembers them', async () => {
    await asPerson('officer2')
    const [yours, none] = [await ask('view-case', { caseId }), await ask('view-case', { caseId: newId() })]
    expect(yours).toEqual(none)
    expect(yours.status).toBe(404)
    const refused = (await entries({ caseId })).filter(({ outcome }) => outcome === 'refused')
    expect(refused).toHaveLength(1)
  })

  test('says nothing of a bug but the number of the request', async () => {
    act({
      ...{ name: 'test-bug', kind: 'read', permission: 'own:work', input: z.strictObject({}) },
      about: () => 'system',
      perform: async () => {
        throw new Error('secret /etc/ringleader')
      },
    })
    const told = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { status, text, requestId } = await ask('test-bug', {})
    expect({ status, text }).toEqual({ status: 500, text: JSON.stringify({ error: 'bug', requestId }) })
    expect(told).toHaveBeenCalledOnce()
    told.mockRestore()
  })
})
