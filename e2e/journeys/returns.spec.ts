import { type Browser, expect, type Page, test } from '@playwright/test'
import { enter } from '../support/people'
import { holdsNow } from '../support/screens'

async function atReturns(browser: Browser, username: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await enter(page, username)
  await page.goto('/cases')
  const file = page.getByRole('link', { name: /Parcels by the Stueng Kumru bus/ }).first()
  await page.goto(`${await file.getAttribute('href')}/returns`)
  return page
}

test('a prosecutor returns a file with two defects; the officer disputes one, and cures none with what was there before', async ({
  browser,
}) => {
  const prosecutor = await atReturns(browser, 'prosecutor2')
  const note = async (defect: string, words: string) => {
    await prosecutor.getByLabel('Which defect').selectOption({ label: defect })
    await prosecutor.getByLabel('What is wrong there').fill(words)
    await prosecutor.getByRole('button', { name: 'Note a defect' }).click()
    await expect(prosecutor.getByText(words)).toBeVisible()
  }
  await note('Everything rests on one source', 'Only the clerk names the owner.')
  await note('Signature or thumbprint missing on a page', 'Page 3 has no thumbprint.')
  await holdsNow(prosecutor)

  const officer = await atReturns(browser, 'officer2')
  await expect(officer.getByText('The file was never returned')).toBeVisible()

  await prosecutor.getByLabel('To be cured by').fill('2099-01-31')
  await prosecutor.getByRole('button', { name: 'Return with 2 defects' }).click()
  await expect(prosecutor.getByRole('heading', { name: 'Return 1' })).toBeVisible()

  await officer.reload()
  const first = officer.getByRole('article', { name: 'Everything rests on one source' })
  await expect(first.getByText('Only the clerk names the owner.')).toBeVisible()
  await first.getByRole('link', { name: 'Say it is cured' }).click()
  // Not the newest: another walk may have logged that after the return.
  await officer.getByLabel('Which evidence cures it').selectOption({ label: 'E-011 Call records of S1' })
  await officer.getByLabel('How it cures it').fill('It was there all the time.')
  await officer.getByRole('button', { name: 'Say it is cured' }).click()
  await expect(officer.getByText(/Nothing of this item changed since the return/).first()).toBeVisible()
  await expect(officer.getByLabel('How it cures it')).toHaveValue('It was there all the time.')

  await first.getByRole('link', { name: 'Dispute it' }).click()
  await officer.getByLabel('Why', { exact: true }).fill('The bus company names him too, on page 2.')
  await officer.getByRole('button', { name: 'Dispute it' }).click()
  await expect(first.getByText('disputed', { exact: true })).toBeVisible()
  await holdsNow(officer)

  await prosecutor.reload()
  const disputed = prosecutor.getByRole('article', { name: 'Everything rests on one source' })
  await expect(disputed.getByText('The bus company names him too, on page 2.')).toBeVisible()
  await expect(disputed.getByRole('link')).toHaveCount(0)
  const other = prosecutor.getByRole('article', { name: /Signature or thumbprint/ })
  await other.getByRole('link', { name: 'Lift it' }).click()
  await prosecutor.getByRole('radio', { name: /Lifted/ }).check()
  await prosecutor.getByLabel('Why', { exact: true }).fill('The original has it.')
  await prosecutor.getByRole('button', { name: 'Decide' }).click()
  await expect(other.getByText('closed', { exact: true })).toBeVisible()
})
