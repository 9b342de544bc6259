import { expect, test } from '@playwright/test'
import { enter } from '../support/people'
import { anOwnFile, aRecord, itsProsecutor, link } from '../support/proof'

test('two snapshots are compared: what came, what it moved, and from which number to which', async ({
  page,
  browser,
}) => {
  await enter(page, 'officer')
  const { caseId, charge } = await anOwnFile(page, { title: 'Review of the ferry' })
  const law = await itsProsecutor(browser, caseId)
  await page.goto(`/cases/${caseId}/snapshots`)
  await expect(page.getByText('No snapshot yet')).toBeVisible()
  const take = async (note: string) => {
    await page.getByLabel('What for').fill(note)
    await page.getByRole('button', { name: 'Take a snapshot' }).click()
    await expect(page.getByText(note)).toBeVisible()
  }
  await take('Before the first meeting with the prosecutor')
  const book = await aRecord(page, law, caseId, 'Order book of the ferry')
  await link(page, caseId, book, [`charge:${charge}:KNOW`])
  await page.goto(`/cases/${caseId}/snapshots`)
  await take('Before the second meeting')

  // From the list: what changed since the first, in words, then in numbers.
  await page.getByLabel('From', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('To', { exact: true }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByRole('heading', { name: 'What changed from snapshot 1 to 2' })).toBeVisible()
  const changed = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Roka Samnang, count 1' }) })
  await expect(changed.getByText(/held back by: /i).first()).toBeVisible()
  await expect(changed.getByText(/^From \d+ to \d+$/).first()).toBeVisible()
  await expect(changed.getByText('New in this charge: E-001').first()).toBeVisible()
  await expect(changed.getByText(/^Knowledge: 0 → [1-9]\d*$/).first()).toBeVisible()
  // Both were read again while the page was made, and came out the same.
  await expect(page.getByText('Recomputed: the same to the byte')).toBeVisible()
  await law.context().close()
})
