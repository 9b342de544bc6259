import { expect, test } from '@playwright/test'
import { act, enter, unlike } from '../support/people'
import { another } from '../support/proof'

test('an officer opens a case that is not theirs for an hour, it is heard, and a supervisor closes it', async ({
  page,
  browser,
}) => {
  const as = (username: string) => another(browser, username)
  await enter(page, 'officer')
  const { caseId } = await act(page, 'open-case', { title: unlike('Sand barges at the bend') })
  const number: string = (await act(page, 'view-case', { caseId })).header.number

  const outside = await as('officer2')
  expect((await outside.goto(`/cases/${caseId}`))?.status()).toBe(404)
  await outside.goto('/glass')
  await outside.getByLabel('Number of the case').fill(number.toLowerCase())
  const why = unlike('Somebody may come to harm tonight')
  await outside.getByLabel('What happened, and why it cannot wait').fill(why)
  await outside.getByRole('button', { name: 'Open it and tell them' }).click()
  await expect(outside).toHaveURL(new RegExp(`/cases/${caseId}$`))
  await expect(outside.getByText('Sand barges at the bend').first()).toBeVisible()

  await page.goto('/notices')
  await expect(page.getByText(`opened your case ${number} in an emergency`)).toBeVisible()

  const over = await as('supervisor')
  await over.goto('/glass')
  const line = over.locator('li').filter({ hasText: why })
  await line.getByRole('radio', { name: 'not justified' }).check()
  await line.getByLabel('In your words').fill('The officer on duty could have been asked.')
  await line.getByRole('button', { name: 'Say so' }).click()
  await expect(over.getByText(why)).toHaveCount(0)
  expect((await outside.goto(`/cases/${caseId}`))?.status()).toBe(404)
})
