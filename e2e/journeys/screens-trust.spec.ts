import { test } from '@playwright/test'
import { type Screen, walk } from '../support/screens'

/** Whom each of the screens of need-to-know, and of those who watch, is for. */
const screensOf: Readonly<Record<string, readonly Screen[]>> = {
  supervisor: [
    '/leaving',
    { from: '/leaving', to: /^\/leaving\/0/ },
    '/approvals/away',
    '/glass',
    '/audit/samples',
  ],
  auditor: ['/audit', '/log', '/glass'],
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

test('the prosecutor’s desk holds, with a cell open beside its document', async ({ page }) => {
  await walk(page, 'prosecutor', '', [
    { from: '/queue', to: /\/review/ },
    { from: '/queue', to: /\/cases\/[0-9a-f-]{36}/ },
  ])
})
