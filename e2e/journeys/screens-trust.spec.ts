import { test } from '@playwright/test'
import { enter } from '../support/people'
import { anOwnFile, aPaper, itsProsecutor, link } from '../support/proof'
import { type Screen, walk } from '../support/screens'

/** Whom each of the screens of need-to-know, and of those who watch, is for. */
const screensOf: Readonly<Record<string, readonly Screen[]>> = {
  supervisor: ['/leaving', '/approvals/away', '/glass', '/audit/samples'],
  // Who retires works in the line of this one.
  supervisor2: [
    '/approvals/away',
    { from: '/leaving', to: /^\/leaving\/0/ },
    '/retention',
    { from: '/retention?show=restricted', to: /\/people\/[0-9a-f-]{36}\/retention/ },
  ],
  auditor: ['/audit', '/log', '/glass', '/informants'],
  officer: ['/glass', '/informants'],
  admin: ['/leaving', '/administration', '/administration/units'],
}

// A look is no journey: what fails says where, and a trace of every screen is long.
test.use({ trace: 'off' })
test.describe.configure({ timeout: 900_000 })

for (const [username, screens] of Object.entries(screensOf)) {
  test(`the ${username}'s screens of who may see what hold`, async ({ page }) => {
    await walk(page, username, '', screens)
  })
}

test('the prosecutor’s desk holds, with a cell open beside its document', async ({ page, browser }) => {
  await enter(page, 'officer')
  const { caseId, charge } = await anOwnFile(page)
  await link(page, caseId, await aPaper(page, caseId, 'Order book'), [`charge:${charge}:KNOW`])
  await itsProsecutor(browser, caseId)
  const cell = `/review?${new URLSearchParams({ cell: `${charge}:KNOW` })}`
  await walk(page, 'prosecutor', `/cases/${caseId}`, ['/review', cell, cell, cell])
})
