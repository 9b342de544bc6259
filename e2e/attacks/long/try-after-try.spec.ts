import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { mostDenied } from '../../../lib/domain/identity/denied'
import { attack } from '../attack'

attack('somebody who tries one id after the other', {
  async control({ as }) {
    const curious = await as('supervisor2')
    for (let n = 0; n < 10; n += 1)
      expect((await curious.do('view-case', { caseId: randomUUID() })).status()).toBe(404)
    expect((await curious.do('list-cases', {})).status(), 'a few are nobody’s fault').toBe(200)
  },
  async attack({ as, asAnew }) {
    const curious = await as('supervisor2')
    const statuses: number[] = []
    while (statuses.length < mostDenied + 50) {
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => curious.do('view-case', { caseId: randomUUID() })),
      )
      statuses.push(...answers.map((answer) => answer.status()))
    }
    expect(new Set(statuses)).toEqual(new Set([404, 429]))
    expect(statuses.filter((status) => status === 404).length).toBeLessThan(mostDenied + 20)
    // Held off everywhere, in every session, and in the log for the auditor.
    expect((await curious.do('list-cases', {})).status()).toBe(429)
    expect((await curious.see('/cases')).headers().location).toContain('/held-off')
    expect((await (await asAnew('supervisor2')).do('list-cases', {})).status()).toBe(429)
    expect((await (await as('supervisor')).do('list-cases', {})).status(), 'and nobody else').toBe(200)
  },
})
