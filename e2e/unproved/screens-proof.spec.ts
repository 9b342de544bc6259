import { expect, type Page, test } from '@playwright/test'
import { enter, house, speak } from '../support/people'
import { holds, looks } from '../support/screens'

/** The screens of proof, of one case and of the law, in both languages, wide and narrow, light and dark. */
const ofACase = [
  '/proof',
  '/attributions',
  '/origins',
  '/timeline',
  '/enquiries',
  '/knock-out',
  '/defence',
  '/snapshots',
  '/offences',
  '/readiness',
]

const ofTheLaw = ['/law', '/law/questions', '/law/policy']

// A look is no journey: what fails says where, and a trace of every screen is long.
test.use({ trace: 'off' })

const show = (page: Page, theme: string) =>
  page.context().addCookies([{ name: 'ringleader-theme', value: theme, url: house() }])

const firstTo = (page: Page, start: string) =>
  page.locator(`main a[href^="${start}"]`).first().getAttribute('href')

for (const { language, width, theme } of looks) {
  test(`every screen of proof holds in ${language} at ${width} px, ${theme}`, async ({ page }) => {
    test.setTimeout(900_000)
    await page.setViewportSize({ width, height: 900 })
    await enter(page, 'officer')
    await speak(page, language)
    await show(page, theme)
    await page.goto('/cases')
    const link = page.getByRole('link', { name: /Kampong Kumru river network/ }).first()
    const river = await link.getAttribute('href')
    for (const place of ofACase) {
      await holds(page, `${river}${place}`, language)
      if (place === '/attributions') {
        const small = await firstTo(page, `${river}/attributions/0`)
        expect(small).not.toBeNull()
        await holds(page, small ?? '', language)
      }
    }
    // Two snapshots of the demonstration, and what changed between them.
    await page.goto(`${river}/snapshots`)
    const compared = await firstTo(page, `${river}/snapshots?`)
    expect(compared).not.toBeNull()
    await holds(page, compared ?? '', language)
  })

  test(`every screen of the law holds in ${language} at ${width} px, ${theme}`, async ({ page }) => {
    test.setTimeout(900_000)
    await page.setViewportSize({ width, height: 900 })
    await enter(page, 'admin')
    await speak(page, language)
    await show(page, theme)
    for (const place of ofTheLaw) await holds(page, place, language)
    for (const start of ['/law/offences/', '/law/drafts/']) {
      await page.goto('/law')
      const one = await firstTo(page, start)
      expect(one, start).not.toBeNull()
      await holds(page, one ?? '', language)
    }
    await page.goto('/law/policy')
    const policy = await firstTo(page, '/law/policy/')
    expect(policy).not.toBeNull()
    await holds(page, policy ?? '', language)
  })
}

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
