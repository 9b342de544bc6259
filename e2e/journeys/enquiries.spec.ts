import { expect, type Page, test } from '@playwright/test'
import { enter, unlike } from '../support/people'

const openRiver = async (page: Page) => {
  await enter(page, 'officer')
  await page.goto('/cases')
  const link = page.getByRole('link', { name: /Kampong Kumru river network/ }).first()
  return (await link.getAttribute('href')) ?? ''
}

test('an officer lets the accomplice withdraw and reads which elements fall', async ({ page }) => {
  const river = await openRiver(page)
  await page.goto(`${river}/knock-out`)
  await page.getByRole('checkbox', { name: /^Touk Chan \(/ }).check()
  await expect(page).toHaveURL(/gone=person/)
  await expect(page.getByText(/^Gone: Touk Chan/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(/^Gone: Touk Chan/)).toBeVisible()
  await expect(page.getByText(/→/).first()).toBeVisible()
  await page.getByLabel('Name of a new scenario').fill(unlike('He withdraws'))
  await page.getByRole('button', { name: 'Save what is ticked' }).click()
  await expect(page).toHaveURL(/scenario=/)
  await expect(page.getByText('The same loss does the same to every charge.')).toBeVisible()
})

test('an officer makes the first line a task, and declines another with a reason', async ({ page }) => {
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
  const because = unlike('It would warn him.')
  await first.first().getByLabel('Why not').fill(because)
  await first.first().getByRole('button', { name: 'Decline' }).click()
  await expect(page.getByText(because).first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 3, name: next ?? '', exact: true })).toHaveCount(0)
})
