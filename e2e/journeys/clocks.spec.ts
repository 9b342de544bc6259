import { expect, type Page, test } from '@playwright/test'
import { aSeizure } from '../support/custody'
import { act, enter, speak, unlike } from '../support/people'
import { holds } from '../support/screens'

test.use({ actionTimeout: 30_000 })
test.describe.configure({ mode: 'default', timeout: 300_000 })

const day = 86_400_000
/** As a browser's own field takes it, in the time of Phnom Penh. */
const typed = (from: number) => new Date(Date.now() + from * day + 7 * 3_600_000).toISOString().slice(0, 16)

const recordOf = (page: Page) =>
  page.locator('form', {
    has: page.getByRole('button', { name: 'Record an arrest, a search or an interview' }),
  })

async function opensTheForm(page: Page, caseId: string) {
  await page.goto(`/cases/${caseId}/offences`)
  await page.locator('summary', { hasText: 'Record an arrest, a search or an interview' }).click()
  return recordOf(page)
}

test('what is done before the court starts its clocks, and each kind of record asks only what is its own', async ({
  page,
}) => {
  await enter(page, 'officer')
  const { caseId } = await act(page, 'open-case', { title: unlike('Before the court') })
  const form = await opensTheForm(page, caseId)
  await expect(form.getByLabel(/^First witness/)).toBeHidden()
  await form.getByLabel('What was done').selectOption('search')
  await expect(form.getByLabel(/^First witness/)).toBeVisible()
  await form.getByLabel('What was done').selectOption('judicial_interview')
  await expect(form.getByLabel(/^First witness/)).toBeHidden()
  await form.getByLabel('When it began').fill(typed(8))
  await form.getByLabel('Where').fill('Provincial court')
  await form.getByRole('button', { name: 'Record an arrest, a search or an interview' }).click()
  await expect(page.getByText('Provincial court').first()).toBeVisible()

  await page.goto(`/cases/${caseId}`)
  const clock = page.getByText('Invite the lawyer before the interview by the investigating judge').first()
  await expect(clock).toBeVisible()
  await page.goto('/')
  await expect(page.getByText('Invite the lawyer before the interview').first()).toBeVisible()

  // The invitation is written down, and the clock stands.
  await page.goto(`/cases/${caseId}/offences`)
  await page.getByRole('link', { name: 'Say more of it' }).click()
  const more = page.locator('#record')
  await more.getByLabel('When the lawyer was invited').fill(typed(-0.1))
  await more.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(page.getByText(/^When the lawyer was invited:/)).toBeVisible()
  await page.goto(`/cases/${caseId}`)
  await expect(
    page.getByText('Invite the lawyer before the interview by the investigating judge'),
  ).toHaveCount(0)
  await page.goto(`/cases/${caseId}/authorities`)
  await expect(page.getByText('Done in time:').first()).toBeVisible()
})

test('a detention is said to be for a felony, and a wrong word is answered beside its field', async ({
  page,
}) => {
  await enter(page, 'officer')
  const { caseId } = await act(page, 'open-case', { title: unlike('A detention') })
  const form = await opensTheForm(page, caseId)
  await form.getByLabel('What was done').selectOption('detention')
  await form.getByLabel('When it began').fill(typed(3))
  await form.getByLabel('Where').fill('Provincial prison')
  await form.getByRole('radio', { name: 'A felony' }).check()
  await form.getByRole('button', { name: 'Record an arrest, a search or an interview' }).click()
  // It cannot begin in three days; what was typed is still there.
  await expect(form.getByLabel('When it began')).toHaveAttribute('aria-invalid', 'true')
  await expect(form.getByLabel('Where')).toHaveValue('Provincial prison')
  await expect(form.getByRole('radio', { name: 'A felony' })).toBeChecked()
  await form.getByLabel('When it began').fill(typed(-1))
  await form.getByRole('button', { name: 'Record an arrest, a search or an interview' }).click()
  await page.goto(`/cases/${caseId}`)
  await expect(page.getByText('First term of provisional detention for a felony ends').first()).toBeVisible()
  await expect(page.getByText('First term of provisional detention for a misdemeanour ends')).toHaveCount(0)
})

test('a laboratory promises its result, and the end of prosecution stands on the count', async ({ page }) => {
  await enter(page, 'officer')
  const { caseId, ledger } = await aSeizure(page)
  await page.goto(ledger)
  await page.getByText('Send it to a laboratory, court or other receiver').click()
  const form = page.locator('form', { has: page.getByLabel('Result promised by') })
  await form.getByLabel('Receiver', { exact: true }).fill('National laboratory')
  await form.getByLabel('Result promised by').fill(typed(9))
  await form.getByRole('button', { name: 'Send it', exact: true }).click()
  await expect(page.getByText('Result promised by').first()).toBeVisible()
  const { countId } = await act(page, 'add-count', {
    ...{ caseId, offence: 'KH-T01', title: 'Sale at the landing', from: '2026-01-01', to: '2026-01-05' },
    place: 'Landing',
  })
  expect(countId).toBeTruthy()
  for (const language of ['en', 'km'] as const) {
    await speak(page, language)
    await page.setViewportSize(language === 'km' ? { width: 390, height: 900 } : { width: 1440, height: 900 })
    for (const place of ['', '/offences', '/authorities'])
      await holds(page, `/cases/${caseId}${place}`, language)
    await holds(page, ledger, language)
  }
  await speak(page, 'en')
  await page.goto(`/cases/${caseId}`)
  await expect(page.getByText('Laboratory result, by the date the laboratory stated').first()).toBeVisible()
  await page.goto(`/cases/${caseId}/offences`)
  await expect(page.getByText(/Can be prosecuted until.*2041/)).toBeVisible()
})
