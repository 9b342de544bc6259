import { expect, test } from '@playwright/test'
import { enter, speak } from '../support/people'
import { holds, leadsTo, look, looks } from '../support/screens'

const places = [
  '',
  '/evidence',
  '/evidence/new',
  '/evidence/link',
  '/people',
  '/offences',
  '/readiness',
  '/returns',
  '/informed',
  '/history',
  '/team',
]
const withScore = ['', '/readiness']

// A look is no journey: what fails says where, and a trace of every screen is long.
test.use({ trace: 'off' })

for (const one of looks) {
  const { language, width, theme } = one
  test(`every screen of a case holds in ${language} at ${width} px, ${theme}`, async ({ page }) => {
    test.setTimeout(600_000)
    await look(page, 'officer', one)
    await holds(page, '/', language)
    await holds(page, '/learning', language)
    await holds(page, await leadsTo(page, '/learning/practice', /\/learning\/practice\/0/), language)
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

test('wherever a score is, the notice is, in the reader’s language', async ({ page }) => {
  await enter(page, 'officer')
  for (const [language, notice] of [
    ['en', /Only the prosecutor and the court decide/],
    ['km', /មានតែព្រះរាជអាជ្ញា និងតុលាការទេដែលសម្រេច/],
  ] as const) {
    await speak(page, language)
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
  test(`the ${username}'s first screen holds`, async ({ page }) => {
    await enter(page, username)
    await holds(page, '/', 'en')
    await holds(page, '/approvals', 'en')
    if (username === 'supervisor') await holds(page, '/learning/unit', 'en')
  })
}
