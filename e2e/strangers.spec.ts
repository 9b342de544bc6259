import { createHash, randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type APIRequestContext, type APIResponse, expect, test } from '@playwright/test'

const folder = 'app/(inside)/cases/[caseId]'

/** Every page of a case, as an address with its parts in brackets. */
const pages = readdirSync(folder, { recursive: true })
  .map((file) => join('/cases/[caseId]', String(file)))
  .filter((file) => file.endsWith('/page.tsx'))
  .map((file) => file.replace('/page.tsx', ''))
  .sort()

/** The ids of one case, or ids of nothing: what stands in brackets in the addresses of its pages. */
type Ids = Readonly<Record<string, string>>

const nowhere = (): Ids => {
  const names = pages.flatMap((page) => [...page.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name))
  return Object.fromEntries(names.map((name) => [name, randomUUID()]))
}

const at = (page: string, ids: Ids) =>
  page.replace(/\[(\w+)\]/g, (_, name) => (name === 'type' ? 'witness_statement' : (ids[name] ?? name)))

/** Somebody of the demonstration, signed in, without a browser. */
async function enter(request: APIRequestContext, origin: string, username: string) {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  await request.post('/api/auth/callback/credentials', {
    form: { csrfToken, username, password: 'ringleader-demo', json: 'true' },
    headers: { origin },
  })
  return {
    see: (address: string) => request.get(address, { maxRedirects: 0 }),
    async do(act: string, data: object) {
      return request.post(`/api/acts/${act}`, { data, headers: { origin } })
    },
    /** Sends a file of a few bytes in one piece, and says which one it became. */
    async send(item: { caseId: string; itemId: string }, bytes: Buffer): Promise<string> {
      const headers = { origin, 'tus-resumable': '1.0.0' }
      const metadata = Object.entries({ ...item, filename: 'a.txt', sha256: sha256(bytes) }).map(
        ([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`,
      )
      const begun = await request.post('/api/uploads', {
        headers: { ...headers, 'upload-length': `${bytes.length}`, 'upload-metadata': metadata.join(',') },
      })
      const place = new URL(begun.headers().location ?? '', `${origin}/api/uploads/`).pathname
      await request.patch(place, {
        headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
        data: bytes,
      })
      const kept = await request.post(`${place}/finish`, { headers })
      expect(kept.status(), await kept.text()).toBe(201)
      return (await kept.json()).result.fileId
    },
  }
}
type Person = Awaited<ReturnType<typeof enter>>

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** What an answer says once the ids that were asked for, and the numbers used once, are blanked. */
async function said(answer: APIResponse) {
  const blank = (text: string) =>
    text
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
      .replace(/nonce(=\\?"|-|":\\?"|\\":\\")[A-Za-z0-9+/]+=*/g, 'nonce')
  const headers = Object.entries(answer.headers()).filter(([name]) => name !== 'date')
  return {
    status: answer.status(),
    headers: Object.fromEntries(headers.map(([name, value]) => [name, blank(value)])),
    body: blank(await answer.text()),
  }
}

let officer: Person
let prosecutor: Person
let theirs: Ids
let strangers: readonly (readonly [string, Person])[]

test.beforeAll(async ({ playwright, baseURL }) => {
  const origin = new URL(baseURL ?? '').origin
  const as = async (username: string) =>
    enter(await playwright.request.newContext({ baseURL }), origin, username)
  officer = await as('officer')
  strangers = [
    ['an officer of another unit', await as('officer2')],
    ['the keeper of a store', await as('custodian')],
    ['who administers', await as('admin')],
  ]
  theirs = await aCaseOf(officer)
  prosecutor = await as('prosecutor')
  await putOnTeam(theirs.caseId ?? '', await as('supervisor'), 'Phkay Mony')
})

/** The pages of a case that are a prosecutor's desk; its officers have none there. */
const ofProsecutors = ['/cases/[caseId]/review']

/** A supervisor puts somebody on the team; whom, is looked up in a case of which a reason was given. */
async function putOnTeam(caseId: string, supervisor: Person, find: string) {
  const opened = await (await officer.do('open-case', { title: 'Looked at with a reason' })).json()
  const other = { caseId: opened.result.caseId }
  await supervisor.do('state-reason', { ...other, purpose: 'supervise', reason: 'Who is free for it?' })
  const looked = await supervisor.do('view-team', { ...other, find })
  expect(looked.status(), await looked.text()).toBe(200)
  const { result: team } = await looked.json()
  const added = await supervisor.do('add-to-team', { caseId, accountId: team.candidates[0].id })
  expect(added.status(), await added.text()).toBe(200)
}

/** A case with one of everything that has a page. */
async function aCaseOf(person: Person): Promise<Ids> {
  const done = async (act: string, data: object) => {
    const answer = await person.do(act, data)
    expect(answer.status(), `${act}: ${await answer.text()}`).toBe(200)
    return (await answer.json()).result
  }
  const { caseId } = await done('open-case', { title: 'Seen by nobody else' })
  const { itemId } = await done('log-evidence', {
    ...{
      caseId,
      type: 'drug_seizure',
      title: 'Blue holdall',
      remarks: 'Nothing could be recorded on the spot.',
      obtainedAt: '2026-01-05T18:40',
    },
    ...{ obtainedBy: 'Lt. Mlih Bopha', originName: 'Blue holdall', originKind: 'exhibit' },
  })
  const { partyId } = await done('add-person', {
    ...{ caseId, nameLatin: 'Popok Visal', standing: 'suspect', role: 'leader' },
  })
  const { countId } = await done('add-count', {
    ...{
      caseId,
      offence: 'KH-T01',
      title: 'Sale',
      from: '2026-01-01',
      to: '2026-01-05',
      place: 'Kumru river',
    },
  })
  const { chargeId } = await done('add-charge', { caseId, countId, partyId, modes: ['INSTIG'] })
  const draftId = randomUUID()
  await done('save-draft', {
    ...{ caseId, draftId, kind: 'evidence', version: 0 },
    answers: { type: 'witness_statement', title: 'Not yet' },
  })
  const { identifierId } = await done('add-identifier', { caseId, kind: 'alias', identifier: 'Blue gate' })
  const { attributionId } = await done('propose-attribution', { caseId, identifierId, partyId })
  const { controlLinkId } = await done('propose-control-link', {
    ...{ caseId, kind: 'supplied', start: `party:${partyId}`, finish: `item:${itemId}` },
  })
  const { paperId } = await done('print-paper', { caseId, itemId, kind: 'seizure_record', languages: 'both' })
  const fileId = await person.send({ caseId, itemId }, Buffer.from('Seen by nobody else'))
  return {
    ...{ caseId, itemId, partyId, chargeId, draftId, fileId },
    ...{ identifierId, attributionId, controlLinkId, paperId },
  }
}

test.describe('a case of others and a case that is none', () => {
  for (const page of pages) {
    test(`are the same page: ${page}`, async () => {
      const own = ofProsecutors.includes(page) ? prosecutor : officer
      expect((await own.see(at(page, theirs))).status(), 'who works there reads it').toBeLessThan(400)
      for (const [who, stranger] of strangers) {
        const none = await said(await stranger.see(at(page, nowhere())))
        expect(none.status, who).toBe(404)
        expect(await said(await stranger.see(at(page, theirs))), who).toEqual(none)
      }
      expect((await own.see(at(page, nowhere()))).status()).toBe(404)
    })
  }

  const acts: readonly (readonly [string, (ids: Ids) => object])[] = [
    ['view-case', ({ caseId }) => ({ caseId })],
    ['list-evidence', ({ caseId }) => ({ caseId })],
    ['view-history', ({ caseId }) => ({ caseId })],
    ['view-item', ({ caseId, itemId }) => ({ caseId, itemId })],
    ['view-reading', ({ caseId, chargeId }) => ({ caseId, chargeId })],
    ['add-organisation', ({ caseId }) => ({ caseId, nameLatin: 'Kumru Transport' })],
    ['state-reason', ({ caseId }) => ({ caseId, purpose: 'supervise', reason: 'To look.' })],
  ]
  for (const [act, input] of acts) {
    test(`are the same answer to ${act}`, async () => {
      for (const [who, stranger] of strangers) {
        const none = await said(await stranger.do(act, input(nowhere())))
        expect(none, who).toMatchObject({ status: 404, body: '{"error":"not-found"}' })
        expect(await said(await stranger.do(act, input(theirs))), who).toEqual(none)
      }
    })
  }

  test('are not told from each other by a list, a count or the page of the work', async () => {
    for (const [who, stranger] of strangers) {
      for (const address of ['/', '/cases', '/cases?text=Seen']) {
        const answer = await stranger.see(address)
        expect(await answer.text(), `${who}: ${address}`).not.toMatch(
          new RegExp(`${theirs.caseId}|Seen by nobody`),
        )
      }
    }
  })

  test('are for their supervisor two things: one asks why, the other is not there', async ({
    playwright,
    baseURL,
  }) => {
    const context = await playwright.request.newContext({ baseURL })
    const supervisor = await enter(context, new URL(baseURL ?? '').origin, 'supervisor')
    expect((await supervisor.do('view-case', { caseId: theirs.caseId })).status()).toBe(403)
    expect((await supervisor.do('view-case', { caseId: randomUUID() })).status()).toBe(404)
    expect((await supervisor.see(`/cases/${theirs.caseId}`)).headers().location).toMatch(/^\/reason\//)
    expect((await supervisor.see(`/cases/${randomUUID()}`)).status()).toBe(404)
  })
})

test('nobody who is not signed in sees any of it, or learns what is there', async ({
  playwright,
  baseURL,
}) => {
  const nobody = await playwright.request.newContext({ baseURL })
  for (const page of pages) {
    const [one, other] = [at(page, theirs), at(page, nowhere())]
    const away = async (address: string) =>
      (await nobody.get(address, { maxRedirects: 0 })).headers().location
    expect(await away(one)).toBe(`/sign-in?back=${encodeURIComponent(one)}`)
    expect(await away(other)).toBe(`/sign-in?back=${encodeURIComponent(other)}`)
  }
  expect((await nobody.get(`/api/files/${theirs.fileId}`)).status()).toBe(401)
  expect((await nobody.head(`/api/uploads/${'0'.repeat(32)}`)).status()).toBe(401)
})
