import { expect, test } from '@playwright/test'
import { enter } from '../support/people'
import { anOwnFile, aPaper, link } from '../support/proof'

test('the timeline names a silence, and what conflicts stands side by side', async ({ page }) => {
  await enter(page, 'officer')
  const { caseId, charge } = await anOwnFile(page, { title: 'Nights of the ferry' })
  const orders = await aPaper(page, caseId, 'Order book', { obtainedAt: '2026-02-20T09:00' })
  const list = await aPaper(page, caseId, 'Guest list', { obtainedAt: '2026-02-21T10:30' })
  await link(page, caseId, orders, [`charge:${charge}:KNOW`])
  const reasoning = 'He sat at a wedding that night and gave no order.'
  await link(page, caseId, list, [`charge:${charge}:KNOW`], { polarity: 'undermines', reasoning })
  await page.goto(`/cases/${caseId}/timeline`)
  // From the last day of the count to the day the order book was found.
  await expect(page.getByText('46 days in which the file says nothing').first()).toBeVisible()
  const lines = page.locator('ol.timeline > li')
  await expect(lines.filter({ hasText: 'E-001' }).first()).toBeVisible()
  await expect(lines.filter({ hasText: 'E-002' }).first()).toBeVisible()
  await page.getByRole('combobox').first().selectOption({ label: 'Kley Dara' })
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/party=/)
  await expect(lines.filter({ hasText: 'E-001' })).toHaveCount(0)

  await page.getByRole('link', { name: /side by side/i }).click()
  await expect(page).toHaveURL(/defence#contradictions/)
  const against = page.getByRole('article').filter({ hasText: reasoning })
  await expect(against.getByRole('region', { name: 'Points away' })).toContainText('E-002')
  await expect(against.getByRole('region', { name: 'Stands against' })).toContainText('E-001')
})
