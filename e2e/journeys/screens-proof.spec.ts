import { expect, test } from '@playwright/test'
import { enter } from '../support/people'
import { type Screen, walk } from '../support/screens'

// The matrix and its panels are looked at in their own walk.
const ofACase: readonly Screen[] = [
  '/attributions',
  { from: '/attributions', to: /\/attributions\/0[0-9a-f-]{35}$/ },
  '/origins',
  '/timeline',
  '/enquiries',
  '/knock-out',
  '/defence',
  '/snapshots',
  // Two snapshots of the demonstration, and what changed between them.
  { from: '/snapshots', to: /\/snapshots\?from=/ },
]

const ofTheLaw: readonly Screen[] = [
  '/law',
  { from: '/law', to: /^\/law\/offences\/KH-T01/ },
  '/law/questions',
  { from: '/law', to: /^\/law\/drafts\// },
  '/law/policy',
  { from: '/law/policy', to: /^\/law\/policy\/0/ },
]

// A look is no journey: what fails says where, and a trace of every screen is long.
test.use({ trace: 'off' })
test.describe.configure({ timeout: 900_000 })

test('the screens of proof hold', async ({ page }) => {
  await enter(page, 'officer')
  await page.goto('/cases')
  const river = page.getByRole('link', { name: /Kampong Kumru river network/ }).first()
  await walk(page, 'officer', (await river.getAttribute('href')) ?? '', ofACase)
})

test('the screens of the law hold', async ({ page }) => {
  await walk(page, 'admin', '', ofTheLaw)
})

test('somebody new to it reads from the screen why the leader is not ready, and what to get next', async ({
  page,
}) => {
  await enter(page, 'officer')
  await page.goto('/cases')
  const link = page.getByRole('link', { name: /Kampong Kumru river network/ }).first()
  const river = await link.getAttribute('href')
  // Other journeys work on the same file, so which element binds may change; that one does, and how, is always said.
  const held = /\S+: (too few sources|not enough yet|nothing|only|contradicted|the innocent)/
  await page.goto(`${river}/readiness`)
  const why = page.locator('section').filter({ hasText: 'Why the file on Popok Visal is not ready' }).first()
  await expect(why.getByText(held).first()).toBeVisible()
  await expect(why.getByText(/and it is “/)).toBeVisible()
  await expect(why.getByText('Get next', { exact: true })).toBeVisible()
  await expect(why.getByText(/The file: \d+ → \d+\.|No single enquiry/).first()).toBeVisible()
  await page.goto(`${river}/proof`)
  const row = page.getByRole('row', { name: /Popok Visal/ }).first()
  await expect(row.getByRole('rowheader')).toContainText(held)
  await row.getByRole('link', { name: 'What to get next' }).click()
  await expect(page).toHaveURL(/\/enquiries\?charge=/)
  await expect(page.getByRole('heading', { name: 'What to look for next' })).toBeVisible()
})
