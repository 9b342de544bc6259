import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { enter } from '../support/people'

/** Every screen of a case in both languages, on a phone and on a desk, in light and dark. */
const looks = [
  { language: 'en', width: 1440, theme: 'light' },
  { language: 'km', width: 1440, theme: 'dark' },
  { language: 'km', width: 390, theme: 'light' },
  { language: 'en', width: 390, theme: 'dark' },
] as const

const places = [
  '',
  '/evidence',
  '/evidence/new',
  '/evidence/link',
  '/people',
  '/offences',
  '/readiness',
  '/returns',
  '/history',
  '/team',
]
const withScore = ['', '/readiness']

async function holds(page: Page, path: string, language: string) {
  const answer = await page.goto(path)
  expect.soft(answer?.status(), path).toBe(200)
  await expect.soft(page.locator('html'), path).toHaveAttribute('lang', language)
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(wider, `${path} scrolls sideways`).toBeLessThanOrEqual(1)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect.soft(serious.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.target}`)).toEqual([])
}

// A look is no journey: what fails says where, and a trace of every screen is long.
test.use({ trace: 'off' })

for (const { language, width, theme } of looks) {
  test(`every screen of a case holds in ${language} at ${width} px, ${theme}`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(600_000)
    await page.setViewportSize({ width, height: 900 })
    await enter(page, 'officer')
    await context.addCookies([
      { name: 'ringleader-language', value: language, url: baseURL ?? '' },
      { name: 'ringleader-theme', value: theme, url: baseURL ?? '' },
    ])
    await holds(page, '/', language)
    await holds(page, '/cases', language)
    const caseLink = await page
      .getByRole('link', { name: /Kampong Kumru river network/ })
      .first()
      .getAttribute('href')
    let item: string | null = null
    for (const place of places) {
      await holds(page, `${caseLink}${place}`, language)
      if (place === '/evidence')
        item = await page.locator('main a[href*="/evidence/0"]').first().getAttribute('href')
    }
    await holds(page, item ?? '', language)
  })
}

test('wherever a score is, the notice is, in the reader’s language', async ({ page, context, baseURL }) => {
  await enter(page, 'officer')
  for (const [language, notice] of [
    ['en', /Only the prosecutor and the court decide/],
    ['km', /មានតែព្រះរាជអាជ្ញា និងតុលាការទេដែលសម្រេច/],
  ] as const) {
    await context.addCookies([{ name: 'ringleader-language', value: language, url: baseURL ?? '' }])
    await page.goto('/cases')
    const caseLink = await page
      .getByRole('link', { name: /Kampong Kumru river network/ })
      .first()
      .getAttribute('href')
    for (const place of withScore) {
      await page.goto(`${caseLink}${place}`)
      await expect(page.getByText(notice).first()).toBeVisible()
    }
  }
})

for (const username of ['prosecutor', 'supervisor', 'custodian', 'auditor', 'admin']) {
  test(`the ${username}'s first screen holds`, async ({ page, context, baseURL }) => {
    await enter(page, username)
    await context.addCookies([{ name: 'ringleader-language', value: 'en', url: baseURL ?? '' }])
    await holds(page, '/', 'en')
    await holds(page, '/approvals', 'en')
  })
}
