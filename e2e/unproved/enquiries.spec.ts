import { expect, type Page, test } from '@playwright/test'

const openRiver = async (page: Page) => {
  await page.goto('/sign-in?back=/cases')
  await page.getByLabel('User name', { exact: true }).fill('officer')
  await page.getByLabel('Password', { exact: true }).fill('ringleader-demo')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page
    .getByRole('link', { name: /Kampong Kumru river network/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/cases\/[\w-]{36}$/)
  return new URL(page.url()).pathname
}

test('an officer lets the accomplice withdraw and reads which elements fall', async ({ page }) => {
  test.slow()
  const river = await openRiver(page)
  await page.goto(`${river}/knock-out`)
  await page.getByRole('checkbox', { name: /^Touk Chan \(/ }).check()
  await expect(page).toHaveURL(/gone=person/)
  await expect(page.getByText(/^Gone: Touk Chan/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(/^Gone: Touk Chan/)).toBeVisible()
  await expect(page.getByText(/→/).first()).toBeVisible()
  await page.getByLabel('Name of a new scenario').fill(`He withdraws ${Date.now().toString(36)}`)
  await page.getByRole('button', { name: 'Save what is ticked' }).click()
  await expect(page).toHaveURL(/scenario=/)
  await expect(page.getByText('The same loss does the same to every charge.')).toBeVisible()
})

test('an officer makes the first line a task, and declines another with a reason', async ({ page }) => {
  test.slow()
  const river = await openRiver(page)
  await page.goto(`${river}/enquiries`)
  const first = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: 'Make it a line of enquiry' }) })
  const title = await first.first().getByRole('heading', { level: 3 }).textContent()
  await first.first().getByRole('button', { name: 'Make it a line of enquiry' }).first().click()
  await expect(page.locator('#tasks').getByText(title ?? '')).toBeVisible()
  const next = await first.first().getByRole('heading', { level: 3 }).textContent()
  await first.first().getByText('Decline', { exact: true }).first().click()
  await first.first().getByLabel('Why not').fill('It would warn him.')
  await first.first().getByRole('button', { name: 'Decline' }).click()
  await expect(page.getByText(/It would warn him\./).first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 3, name: next ?? '', exact: true })).toHaveCount(0)
})
