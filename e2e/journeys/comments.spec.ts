import { type Browser, expect, type Page, test } from '@playwright/test'
import { enter, unlike } from '../support/people'
import { holdsNow } from '../support/screens'

async function atTheBook(browser: Browser, username: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await enter(page, username)
  await page.goto('/cases')
  const file = page.getByRole('link', { name: /Parcels by the Stueng Kumru bus/ }).first()
  await page.goto(`${await file.getAttribute('href')}/evidence`)
  const item = page.getByRole('link', { name: /សៀវភៅបញ្ញើរបស់ការិយាល័យឡានក្រុង/ }).first()
  await page.goto((await item.getAttribute('href')) ?? '')
  return page
}

test('an officer says something of an item and tells the prosecutor, who reads it; withdrawn, it stays for who must disclose', async ({
  browser,
}) => {
  const words = unlike('The carbon copy is missing.')
  const officer = await atTheBook(browser, 'officer2')
  const here = officer.locator('#comments')
  await here.getByText('Say something', { exact: true }).click()
  await here.getByRole('button', { name: 'Say it' }).click()
  await expect(here.getByRole('alert').first()).toBeVisible()
  await here.getByLabel('Comment', { exact: true }).fill(words)
  await here.getByText('Tell somebody', { exact: true }).click()
  await here.getByRole('checkbox').first().check()
  await here.getByRole('button', { name: 'Say it' }).click()
  await expect(here.getByText(words)).toBeVisible()
  await holdsNow(officer)

  const prosecutor = await atTheBook(browser, 'prosecutor2')
  const read = prosecutor.locator('#comments')
  await expect(read.getByText(words)).toBeVisible()
  await read.getByRole('button', { name: 'Mark as read' }).click()
  await expect(read.getByRole('button', { name: 'Mark as read' })).toHaveCount(0)

  const mine = here.getByRole('listitem').filter({ hasText: words })
  await mine.getByText('Withdraw', { exact: true }).first().click()
  await mine.getByLabel('Why it is withdrawn').fill('It was found behind page 9.')
  await mine.getByRole('button', { name: 'Withdraw' }).click()
  await expect(mine.getByText('It was found behind page 9.')).toBeVisible()
  await prosecutor.reload()
  const kept = read.getByRole('listitem').filter({ hasText: words })
  await expect(kept.getByText('It was found behind page 9.')).toBeVisible()
})
