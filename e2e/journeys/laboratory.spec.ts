import { expect, test } from '@playwright/test'
import { aSeizure } from '../support/custody'
import { act, enter } from '../support/people'

test.use({ locale: 'en-GB' })
test.describe.configure({ mode: 'default', timeout: 900_000 })

test('a laboratory round trip with a child sample and a weight that differs', async ({ page }) => {
  await enter(page, 'officer')
  const { caseId, itemId, ledger } = await aSeizure(page)
  await act(page, 'open-seal', { caseId, itemId, reason: 'Sampling for the laboratory' })
  await page.goto(ledger)
  await page.getByText('Take a sample', { exact: true }).click()
  await page.getByLabel('What the sample is').fill('Sample 1 of 8, brick 3')
  await page.getByLabel('Weight taken out').fill('5.5')
  await page.getByLabel('Seal of the sample').fill(`S-${Date.now()}`)
  await page.getByRole('button', { name: 'Take the sample' }).click()
  await expect(page.getByText('Drawn as a sample')).toBeVisible()
  const sample = new URL(page.url()).pathname
  const [, sampleId = ''] = /custody\/([0-9a-f-]+)/.exec(sample) ?? []
  await act(page, 'send-out', {
    caseId,
    itemId: sampleId,
    outsideName: 'National laboratory',
    outsideKind: 'laboratory',
  })
  await page.goto(sample)
  await page.getByLabel('Seal number as you read it').fill(
    (await page
      .locator('#now')
      .getByText(/^S-\d+$/)
      .first()
      .textContent()) ?? '',
  )
  await page
    .locator('form', { has: page.getByRole('button', { name: 'Take it back' }) })
    .getByLabel('Gross weight now')
    .fill('4.1')
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByText('Weight differs.').first()).toBeVisible()
  await expect(page.getByText(/4.1 g were weighed where 5.5 g were expected/).first()).toBeVisible()
  // It went out without a signed paper, and that is said too.
  await expect(page.getByText('Signature missing.').first()).toBeVisible()
})
