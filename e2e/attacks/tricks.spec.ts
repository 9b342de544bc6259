import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { expect } from '@playwright/test'
import { aCase, attack, inShort } from './attack'

const claims: Record<string, Record<string, string>> = {
  'to be forwarded for somebody': {
    'x-forwarded-user': 'admin',
    'x-remote-user': 'admin',
    'remote-user': 'admin',
  },
  'a role': {
    'x-role': 'administrator',
    'x-user-role': 'administrator',
    'x-ringleader-role': 'administrator',
  },
  'to come from this machine': {
    ...{ 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1', 'x-client-ip': '127.0.0.1' },
    forwarded: 'for=127.0.0.1;host=localhost;proto=https',
  },
  'to be inside the framework': {
    ...{ 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy', 'x-middleware-invoke': '1' },
    ...{ 'x-nextjs-data': '1', 'x-matched-path': '/administration', 'x-invoke-path': '/administration' },
  },
  'another address': { 'x-original-url': '/api/acts/list-cases', 'x-rewrite-url': '/api/acts/list-cases' },
  'a password': { authorization: `Basic ${Buffer.from('admin:ringleader-demo').toString('base64')}` },
}

attack('headers that claim what only a session can say', {
  async control({ as }) {
    expect((await (await as('admin')).do('list-accounts', {})).status()).toBe(200)
  },
  async attack({ as, nobody }) {
    const [officer, stranger] = [await as('officer'), await nobody()]
    for (const [how, headers] of Object.entries(claims)) {
      expect((await officer.do('list-accounts', {}, headers)).status(), how).toBe(404)
      expect((await stranger.do('list-accounts', {}, headers)).status(), how).toBe(401)
      const page = await stranger.see('/administration', headers)
      expect(await page.text(), how).not.toContain('Trakuon Sok')
    }
  },
})

attack('a body that says a thing twice, or says it packed', {
  async control({ as, origin }) {
    const officer = await as('officer')
    const { caseId } = await aCase(officer, 'Attack: said once')
    const answer = await officer.request.post('/api/acts/view-case', {
      data: `{"caseId":"${randomUUID()}","caseId":"${caseId}"}`,
      headers: { origin, 'content-type': 'application/json' },
    })
    expect(answer.status(), 'the last one counts').toBe(200)
  },
  async attack({ as, origin }) {
    const { caseId } = await aCase(await as('officer'), 'Attack: said twice')
    const stranger = await as('officer2')
    const mine = await aCase(stranger, 'Attack: said twice, mine')
    const send = (data: string | Buffer, headers: Record<string, string> = {}, query = '') =>
      stranger.request.post(`/api/acts/view-case${query}`, {
        data,
        headers: { origin, 'content-type': 'application/json', ...headers },
      })
    const ours = JSON.stringify({ caseId: mine.caseId })
    const foreign = JSON.stringify({ caseId })
    const tries = [
      await send(`{"caseId":"${mine.caseId}","caseId":"${caseId}"}`),
      await send(`{"caseId":"${caseId}","caseId":"${mine.caseId}"}`),
      await send(ours, {}, `?caseId=${caseId}`),
      await send(ours, { 'x-case-id': caseId, 'content-location': `/cases/${caseId}` }),
      await send(`caseId=${caseId}`, { 'content-type': 'application/x-www-form-urlencoded' }),
      await send(Buffer.from(foreign, 'utf16le'), { 'content-type': 'application/json; charset=utf-16' }),
    ]
    for (const answer of tries)
      expect(await answer.text(), await inShort(answer)).not.toContain('said twice"')
    const packed = await send(gzipSync(Buffer.alloc(50_000_000, ' ')), { 'content-encoding': 'gzip' })
    expect([400, 413, 415], await inShort(packed)).toContain(packed.status())
  },
})

attack('one answer handed to another reader', {
  async control({ as }) {
    const officer = await as('officer')
    const { caseId } = await aCase(officer, 'Attack: for me alone')
    expect(await (await officer.see(`/cases/${caseId}`)).text()).toContain('for me alone')
  },
  async attack({ as, nobody }) {
    const [officer, other, stranger] = [await as('officer'), await as('officer2'), await nobody()]
    const { caseId } = await aCase(officer, 'Attack: for one reader alone')
    const variants: Record<string, string>[] = [
      {},
      { rsc: '1' },
      { rsc: '1', 'next-router-prefetch': '1' },
      { 'if-none-match': '*', 'if-modified-since': 'Thu, 01 Jan 2099 00:00:00 GMT' },
      { 'cache-control': 'only-if-cached', range: 'bytes=0-1000000' },
      { 'accept-encoding': 'identity', 'x-forwarded-host': 'localhost' },
    ]
    for (const headers of variants)
      for (const address of [
        `/cases/${caseId}`,
        `/cases/${caseId}.rsc`,
        `/cases/${caseId}/x.css`,
        '/cases',
        '/',
      ]) {
        const [mine, theirs, nobodys] = await Promise.all(
          [officer, other, stranger].map((one) => one.see(address, headers)),
        )
        for (const answer of [theirs, nobodys])
          expect(await answer?.text(), address).not.toContain('for one reader alone')
        const kept = mine?.headers() ?? {}
        expect(kept['cache-control'], address).toContain('no-store')
        expect(kept.etag && mine?.status() === 304, address).toBeFalsy()
      }
  },
})
