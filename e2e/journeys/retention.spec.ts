import { expect, test } from '@playwright/test'
import { act, approve, enter, unlike } from '../support/people'
import { another } from '../support/proof'
import { holdsNow } from '../support/screens'

test('a supervisor restricts what is kept of a person, and lifts it with somebody from outside', async ({
  page,
  browser,
}) => {
  const as = (username: string) => another(browser, username)
  await enter(page, 'officer')
  const { caseId } = await act(page, 'open-case', { title: unlike('Nets at the weir') })
  const called = unlike('Kranhoung Thida')
  const person = { caseId, nameLatin: called, standing: 'suspect', role: 'courier' }
  const { partyId } = await act(page, 'add-person', person)

  const over = await as('supervisor')
  await act(over, 'state-reason', { caseId, purpose: 'supervise', reason: 'She objects.' })
  await over.goto(`/cases/${caseId}/people/${partyId}`)
  await over.getByRole('link', { name: 'What is kept, and until when' }).click()
  await expect(over.getByText('To be confirmed by the Justice Ministry')).toBeVisible()
  await expect(over.getByText('is still with the investigators').first()).toBeVisible()
  await expect(over.getByRole('button', { name: 'Ask to erase' })).toHaveCount(0)
  const byHand = over.getByRole('region', { name: 'Restrict by hand' })
  await byHand.getByRole('radio', { name: 'The person objects' }).check()
  await byHand.getByLabel('Reason').fill('She asks that nobody finds her through this file.')
  await byHand.getByLabel('The paper it rests on').fill('Letter of counsel')
  await byHand.getByRole('button', { name: 'Restrict', exact: true }).click()
  await expect(over.getByText('Rests on: Letter of counsel')).toBeVisible()
  await holdsNow(over)

  await page.goto(`/cases/${caseId}/people`)
  await expect(page.getByRole('row', { name: called }).getByText('restricted')).toBeVisible()

  const why = unlike('She withdrew her objection in writing')
  const restrictions = over.getByRole('region', { name: 'Restrictions' })
  await restrictions.getByText('Ask to lift it').first().click()
  await restrictions.getByLabel('Reason').fill(why)
  await restrictions.getByRole('button', { name: 'Ask to lift it' }).click()
  await expect(over).toHaveURL(/said=waits/)
  await approve(await as('supervisor2'), why)
  await page.reload()
  await expect(page.getByRole('row', { name: called }).getByText('restricted')).toHaveCount(0)
})

test('the calendar holds, and leads to the person it speaks of without naming them', async ({ page }) => {
  await enter(page, 'supervisor2')
  await page.goto('/retention?show=restricted')
  await expect(page.getByText('Sacks at the brick kiln')).toBeVisible()
  await expect(page.locator('main')).not.toContainText('Chan Ny')
  await holdsNow(page)
})
