import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { act, enter, unlike } from '../support/people'

const aCase = async (page: Page): Promise<string> =>
  (await act(page, 'open-case', { title: unlike('The ice house by the market') })).caseId

const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Says for what the file is opened, after a first answer that says nothing. */
async function saysForWhat(page: Page, caseId: string) {
  await page.goto(`/purpose/${caseId}?back=/cases/${caseId}`)
  await page.getByRole('radio', { name: 'Something else' }).check()
  await page.getByRole('button', { name: 'Open the case' }).click()
  await expect(page.getByText('Say it in words.').first()).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Something else' })).toBeChecked()
  await page.getByLabel(/^In your words/).fill('The court asked for the list of what was seized.')
  await page.getByRole('button', { name: 'Open the case' }).click()
  await expect(page).toHaveURL(({ pathname }) => pathname === `/cases/${caseId}`)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('somebody says for what they open a file, and the history of the case says it', async ({ page }) => {
      await enter(page, 'officer')
      const caseId = await aCase(page)
      await saysForWhat(page, caseId)
      await page.goto(`/cases/${caseId}/history`)
      await expect(page.getByText('The court asked for the list of what was seized.').first()).toBeVisible()
    })

    test('a supervisor says who stands in while they are away, and ends it', async ({ page }) => {
      await enter(page, 'supervisor')
      await page.goto('/approvals/away')
      const [first, last] = [dayAhead(40), dayAhead(44)]
      await page.getByLabel('First day away').fill(last)
      await page.getByLabel('Last day away').fill(first)
      await page.getByLabel('Who approves for you', { exact: true }).selectOption({ index: 1 })
      await page.getByRole('button', { name: 'Let them approve' }).click()
      await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible()
      await expect(page.getByLabel('First day away')).toHaveValue(last)
      await page.getByLabel('First day away').fill(first)
      await page.getByLabel('Last day away').fill(last)
      await page.getByRole('button', { name: 'Let them approve' }).click()
      const mine = page.locator('li').filter({ hasText: 'approves for you' })
      await expect(mine).toHaveCount(1)
      await mine.getByRole('button', { name: 'End it' }).click()
      await expect(mine).toHaveCount(0)
    })
  })
}

test('who leaves reads on their own page what needs a successor, and cannot see themselves out', async ({
  page,
}) => {
  await enter(page, 'officer2')
  await page.goto('/')
  await page.getByRole('banner').locator('summary').last().click()
  await page.getByRole('link', { name: 'What you hold' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'What you hold' })).toBeVisible()
  await expect(page.getByText('Has access until').first()).toBeVisible()
  await expect(page.getByText('Retires at the end of the season.').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Close the account' })).toHaveCount(0)
})

test('a paper kept as a bookmark leads who is signed out to the way in, and a program is told in JSON', async ({
  page,
}) => {
  const bookmark = `/api/papers/${randomUUID()}`
  await page.goto(bookmark)
  await expect(page).toHaveURL(({ pathname }) => pathname === '/sign-in')
  const asked = await page.request.get(bookmark, { maxRedirects: 0 })
  expect(asked.status()).toBe(401)
  expect(await asked.json()).toEqual({ error: 'signed-out' })
})
