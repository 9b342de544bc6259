import { expect, test } from '@playwright/test'
import { act, enter } from '../support/people'
import { anOwnFile, another, aPaper } from '../support/proof'
import { holds, holdsNow } from '../support/screens'

test('an office that is informed reads what police release and nothing else, and authorises', async ({
  page: officer,
  browser,
}) => {
  await enter(officer, 'officer')
  const { caseId } = await anOwnFile(officer, { title: 'Boat shed by the weir' })
  await aPaper(officer, caseId, 'Order book')
  await aPaper(officer, caseId, 'Hire book')
  const over = await another(browser, 'supervisor')
  await act(over, 'state-reason', { caseId, purpose: 'supervise', reason: 'Informing the office.' })
  await over.goto(`/cases/${caseId}/team`)
  await over.getByLabel('Prosecution office').selectOption({ label: 'Kampong Kumru prosecution office' })
  await over.getByLabel('How it was said').selectOption({ label: 'By telephone' })
  await over.getByRole('button', { name: 'Inform a prosecution office' }).click()
  await expect(over.getByText(/Say to whom it was said/).first()).toBeVisible()
  await over.getByLabel('To whom').fill('Prosecutor Phkay Mony')
  await over.getByRole('button', { name: 'Inform a prosecution office' }).click()
  await expect(over.locator('dd').getByText('Kampong Kumru prosecution office')).toBeVisible()

  // The officer releases one of two, and asks for a search.
  await officer.goto(`/cases/${caseId}/informed`)
  await officer.getByLabel('E-001 Order book').check()
  await officer.getByLabel('Why the office needs them now').fill('The search rests on this book.')
  await officer.getByRole('button', { name: 'Release items' }).click()
  await expect(officer.getByRole('article', { name: 'E-001' })).toBeVisible()
  const ask = officer.locator('#ask')
  await ask.getByLabel('Search', { exact: true }).check()
  await ask.getByLabel('Why it is needed').fill('The books are moved on Friday.')
  await ask.getByRole('button', { name: 'Ask the office' }).click()
  await expect(officer.getByRole('article', { name: 'R-01' })).toBeVisible()
  await holdsNow(officer)

  // The prosecutor finds the case in the queue, and in it one item; the file itself is not there.
  const prosecutor = await another(browser, 'prosecutor')
  await prosecutor.goto('/queue')
  await expect(prosecutor.locator(`a[href="/cases/${caseId}/informed"]`)).toBeVisible()
  await holds(prosecutor, `/cases/${caseId}/informed`, 'en')
  await expect(prosecutor.getByText('Order book')).toBeVisible()
  await expect(prosecutor.getByText('Hire book')).toHaveCount(0)
  expect((await prosecutor.request.get(`/cases/${caseId}`)).status()).toBe(404)
  expect((await prosecutor.request.get(`/cases/${caseId}/evidence`)).status()).toBe(404)
  const asked = prosecutor.getByRole('article', { name: 'R-01' })
  await asked.getByText('Give it').click()
  await asked.getByRole('radio', { name: /By word of mouth/ }).check()
  await asked.locator('[name=givenAt]').fill('2026-01-07T09:00')
  await asked.getByRole('button', { name: 'Give an authorisation' }).click()
  const given = prosecutor.getByRole('article', { name: 'A-01' })
  await expect(given.getByText('not in writing, and overdue')).toBeVisible()

  // It is an authority of the case, and the prosecutor puts it in writing.
  await officer.goto(`/cases/${caseId}/authorities`)
  await expect(officer.getByText('Not in writing yet').first()).toBeVisible()
  await given.getByText('Put it in writing').first().click()
  await given.locator('[name=writtenAt]').fill('2026-01-07T16:00')
  await given.getByLabel('Number on the paper').fill('B-07')
  await given.getByRole('button', { name: 'Put it in writing' }).click()
  await expect(given.getByText('B-07')).toBeVisible()
})
