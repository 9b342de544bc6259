import { expect, test } from '@playwright/test'
import { enter, speak } from '../support/people'
import { holds, type Screen, walk } from '../support/screens'

const ofAPerson: readonly Screen[] = [
  '/',
  '/cases',
  '/learning',
  { from: '/learning/practice', to: /\/learning\/practice\/0/ },
]

const ofACase: readonly Screen[] = [
  '',
  '/evidence',
  { from: '/evidence', to: /\/evidence\/0[0-9a-f-]{35}$/ },
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

test('every screen of a case holds', async ({ page }) => {
  test.setTimeout(900_000)
  await enter(page, 'officer')
  await page.goto('/cases')
  const river = page.getByRole('link', { name: /Kampong Kumru river network/ }).first()
  const home = (await river.getAttribute('href')) ?? ''
  await walk(page, 'officer', '', ofAPerson)
  await walk(page, 'officer', home, ofACase)
})

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
