import { expect, test } from '@playwright/test'
import { enter } from '../support/people'

test('a person chooses that a mail tells them once a day that something waits, and when never', async ({
  page,
}) => {
  await enter(page, 'prosecutor2')
  await page.goto('/sessions/mail')
  await page.getByRole('radio', { name: /Once a day/ }).check()
  await page.getByLabel('From', { exact: true }).fill('21:00')
  await page.getByRole('button', { name: 'Keep this choice' }).click()
  await expect(page.getByText(/Write the address that the mail goes to/).first()).toBeVisible()
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('21:00')
  await page.getByLabel('Address').fill('kanha@example.org')
  await page.getByLabel('To', { exact: true }).fill('06:00')
  await page.getByRole('button', { name: 'Keep this choice' }).click()
  await expect(page.getByText('Kept.')).toBeVisible()
})
