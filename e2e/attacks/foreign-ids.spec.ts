import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { aCase, attack, type Person } from './attack'

/** What an answer says, without what is different each time. */
const blank = (text: string) =>
  text
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replace(/nonce[-=":\\]+[A-Za-z0-9+/=]+/g, 'nonce')

const reads = [
  'view-case',
  'list-evidence',
  'view-history',
  'view-team',
  'view-people',
  'list-custody',
] as const
const variants: Record<string, Record<string, string>> = {
  plainly: {},
  'as a server component': { rsc: '1' },
  'as a prefetch': { rsc: '1', 'next-router-prefetch': '1' },
  'as a segment prefetch': {
    rsc: '1',
    'next-router-prefetch': '1',
    'next-router-segment-prefetch': '/_tree',
  },
  'with a state tree of another page': { rsc: '1', 'next-router-state-tree': '%5B%22%22%2C%7B%7D%5D' },
  'as a middleware subrequest': { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  'with a rewritten address': { 'x-rewrite-url': '/cases', 'x-original-url': '/cases' },
}

/** What a page says in the end: the framework leads some of these requests on to an address of its own. */
const pageOf = async ({ request }: Person, address: string, headers: Record<string, string>) =>
  (await request.get(address, { headers, maxRedirects: 3 })).text()

const told = async (person: Person, act: string, data: object) => {
  const answer = await person.do(act, data)
  return { status: answer.status(), body: blank(await answer.text()) }
}

attack('ids of a case of another team, in an act', {
  async control({ as }) {
    const officer = await as('officer')
    const { caseId } = await aCase(officer, 'Attack: foreign ids')
    for (const act of reads) expect((await officer.do(act, { caseId })).status(), act).toBe(200)
  },
  async attack({ as }) {
    const { caseId } = await aCase(await as('officer'), 'Attack: foreign ids, again')
    for (const username of ['officer2', 'custodian', 'admin', 'auditor']) {
      const stranger = await as(username)
      for (const act of reads) {
        const foreign = await told(stranger, act, { caseId })
        expect(foreign.status, `${username} ${act}`).toBe(404)
        expect(foreign).toEqual(await told(stranger, act, { caseId: randomUUID() }))
      }
    }
  },
})

attack('ids of a case of another team, in the path of its pages, however they are asked for', {
  async control({ as }) {
    const officer = await as('officer')
    const { caseId } = await aCase(officer, 'Attack: paths')
    for (const [how, headers] of Object.entries(variants).slice(0, 2))
      expect(await pageOf(officer, `/cases/${caseId}`, headers), how).toContain('Attack: paths')
  },
  async attack({ as, nobody }) {
    const title = 'Attack: paths of others'
    const { caseId } = await aCase(await as('officer'), title)
    for (const stranger of [await as('officer2'), await as('admin'), await nobody()])
      for (const page of ['', '/history', '/evidence', '/people', '/team'])
        for (const [how, headers] of Object.entries(variants)) {
          const text = await pageOf(stranger, `/cases/${caseId}${page}`, headers)
          expect(text, `${page} ${how}`).not.toContain(title)
        }
  },
})

attack('ids of another case, in arrays and nested in a body', {
  async control({ as }) {
    const officer = await as('officer')
    const { caseId } = await aCase(officer, 'Attack: arrays')
    const item = await officer.do('view-case', { caseId })
    expect(item.status()).toBe(200)
  },
  async attack({ as }) {
    const officer = await as('officer')
    const { caseId } = await aCase(officer, 'Attack: arrays, mine')
    const stranger = await as('officer2')
    const mine = await aCase(stranger, 'Attack: arrays, theirs')
    const smuggled: unknown[] = [
      { caseId: [caseId] },
      { caseId: [mine.caseId, caseId] },
      { caseId: { equals: caseId } },
      { caseId: { in: [caseId] } },
      { caseId: { not: randomUUID() } },
      { caseId: mine.caseId, where: { id: caseId } },
      { caseId: mine.caseId, 'case.caseId': caseId },
      { caseId: `${caseId}' OR '1'='1` },
      { caseId: `${mine.caseId}\u0000${caseId}` },
      [{ caseId }],
      null,
      'caseId',
      { __proto__: { caseId }, constructor: { prototype: { caseId } } },
    ]
    for (const data of smuggled) {
      const answer = await stranger.do('view-case', data)
      expect([400, 404], JSON.stringify(data)).toContain(answer.status())
      expect(await answer.text()).not.toContain('arrays, mine')
    }
  },
})
