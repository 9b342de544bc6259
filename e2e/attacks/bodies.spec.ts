import { expect } from '@playwright/test'
import { aCase, attack, inShort, rounds } from './attack'

attack('fields that nobody asked for', {
  async control({ as }) {
    await aCase(await as('officer'), 'Attack: what was asked for')
  },
  async attack({ as }) {
    const officer = await as('officer')
    const extras = [
      { status: 'closed' },
      { leadId: crypto.randomUUID() },
      { sensitivity: 'sealed' },
      { unitId: crypto.randomUUID() },
      { revision: 99 },
      { id: crypto.randomUUID() },
      { team: { create: {} } },
      { $where: '1' },
    ]
    for (const extra of extras) {
      const answer = await officer.do('open-case', { title: 'Attack: mass assignment', ...extra })
      expect(answer.status(), JSON.stringify(extra)).toBe(400)
    }
    const change = await officer.do('change-preferences', {
      language: 'en',
      khmerDigits: false,
      role: 'administrator',
    })
    expect(change.status()).toBe(400)
  },
})

attack('bodies that are too much, or no JSON', {
  async control({ as }) {
    expect((await (await as('officer')).do('list-cases', {})).status()).toBe(200)
  },
  async attack({ as, origin }) {
    const officer = await as('officer')
    const send = (data: string | Buffer, headers: Record<string, string> = {}) =>
      officer.request.post('/api/acts/open-case', {
        data,
        headers: { origin, 'content-type': 'application/json', ...headers },
      })
    const wide = await send(JSON.stringify({ title: 'x'.repeat(1_100_000) }))
    expect(wide.status(), 'a megabyte').toBe(413)
    const bad: [string, string | Buffer][] = [
      ['no JSON', '{'],
      ['half a character', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d])],
      ['deep', `{"title":${'['.repeat(5_000)}${']'.repeat(5_000)}}`],
      ['a number for a title', '{"title":1e999}'],
      ['a NUL', '{"title":"a\\u0000b"}'],
      ['half a pair', '{"title":"\\ud800"}'],
      ['a prototype', '{"__proto__":{"title":"x"}}'],
    ]
    for (const [how, data] of bad) {
      const answer = await send(data)
      expect(answer.status(), `${how}: ${await inShort(answer)}`).toBe(400)
    }
  },
})

attack('an address that says a thing twice', {
  async control({ as }) {
    const auditor = await as('auditor')
    expect([200, 503]).toContain((await auditor.see('/api/log/checkpoint')).status())
    expect((await auditor.see('/log?kind=looks')).status()).toBe(200)
  },
  async attack({ as }) {
    const auditor = await as('auditor')
    expect((await auditor.see('/api/log/proof?entry=0&entry=1')).status()).toBe(400)
    expect((await auditor.see('/api/log/proof?entry[]=0')).status()).toBe(400)
    expect((await auditor.see('/api/log/proof?entry=0&from=1')).status()).toBe(400)
    expect([200, 404]).toContain((await auditor.see('/log?kind=looks&kind[$ne]=x&actorId[]=1')).status())
  },
})

attack('operators where a word was asked for', {
  async control({ as }) {
    expect((await (await as('auditor')).do('read-log', { kind: 'looks' })).status()).toBe(200)
  },
  async attack({ as }) {
    const auditor = await as('auditor')
    const tricks = [
      { kind: { $ne: null } },
      { kind: { not: 'looks' } },
      { actorId: { contains: '' } },
      { actorId: "1' OR '1'='1" },
      { before: { gt: 0 } },
      { before: '1; DROP TABLE x' },
      { before: '1e9999' },
      { kind: ['looks'] },
      { kind: 'looks', take: 1_000_000 },
      { kind: 'constructor' },
    ]
    for (const trick of tricks)
      expect((await auditor.do('read-log', trick)).status(), JSON.stringify(trick)).toBe(400)
  },
})

attack('the same form sent many times at once', {
  async control({ as }) {
    const officer = await as('officer')
    const { caseId } = await aCase(officer, 'Attack: once')
    expect((await officer.do('view-case', { caseId })).status()).toBe(200)
  },
  async attack({ as }) {
    const officer = await as('officer')
    for (let round = 0; round < rounds; round += 1) {
      const { caseId } = await aCase(officer, 'Attack: at once')
      const person = { caseId, nameLatin: 'Double Submit', standing: 'witness' }
      const draftId = crypto.randomUUID()
      const change = { caseId, title: 'Attack: changed', version: 1 }
      const answers = await Promise.all(Array.from({ length: 8 }, () => officer.do('change-case', change)))
      const done = answers.filter((answer) => answer.status() === 200)
      expect(done.length, `${draftId} ${person.standing}`).toBeLessThanOrEqual(1)
      expect(answers.every((answer) => [200, 400, 409, 503].includes(answer.status()))).toBe(true)
    }
  },
})
