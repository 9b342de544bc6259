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
  await here.getByRole('checkbox', { name: /Romduol Kanha/ }).check()
  await here.getByRole('button', { name: 'Say it' }).click()
  await expect(here.getByText(words)).toBeVisible()
  await holdsNow(officer)

  const prosecutor = await atTheBook(browser, 'prosecutor2')
  const read = prosecutor.locator('#comments')
  await expect(read.getByText(words)).toBeVisible()
  await read.getByRole('button', { name: 'Mark as read' }).click()
  await expect(read.getByRole('button', { name: 'Mark as read' })).toHaveCount(0)

  // The notice says where, and leads there.
  await prosecutor.goto('/notices')
  const notice = prosecutor.getByRole('listitem').filter({ hasText: 'tells you something in STK-2026-0001' })
  await notice.getByRole('link', { name: 'Open' }).first().click()
  await expect(prosecutor.getByText(words)).toBeVisible()

  const mine = here.getByRole('listitem').filter({ hasText: words })
  await mine.getByText('Withdraw', { exact: true }).first().click()
  await mine.getByLabel('Why it is withdrawn').fill('It was found behind page 9.')
  await mine.getByRole('button', { name: 'Withdraw' }).click()
  await expect(mine.getByText('It was found behind page 9.')).toBeVisible()
  await prosecutor.reload()
  const kept = prosecutor.locator('#comments').getByRole('listitem').filter({ hasText: words })
  await expect(kept.getByText('It was found behind page 9.')).toBeVisible()
})

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
