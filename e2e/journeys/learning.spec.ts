import { expect, test } from '@playwright/test'
import { enter } from '../support/people'
import { holdsNow } from '../support/screens'

test('an officer practises: lays two papers on the matrix, hands in, and is shown what a prosecutor would return', async ({
  page,
}) => {
  await enter(page, 'officer')
  await page.goto('/learning')
  await page.getByRole('link', { name: 'Practise on an invented file' }).click()
  await page.getByRole('button', { name: /^(Begin|Go on|Practise again)$/ }).click()
  await expect(page.getByRole('heading', { name: 'The pot on the bus' })).toBeVisible()
  await expect(page.getByText('Nothing real can be put in.', { exact: false })).toBeVisible()

  const lay = async (item: string, element: string) => {
    const paper = page.locator(`#${item}`)
    await paper.getByText(`Say what ${item} proves`).click()
    await paper.getByLabel('What it is about').selectOption({ value: element })
    await paper.getByLabel('How strongly').selectOption('shows')
    await paper.getByRole('button', { name: 'Lay it on the matrix' }).click()
    await expect(paper.getByRole('button', { name: /^Take it off/ }).first()).toBeVisible()
  }
  await lay('E5', 'leader:KNOW')
  // The courier's own seizure, laid on the man behind him.
  await lay('E1', 'leader:KNOW')
  await holdsNow(page)
  await page.getByRole('button', { name: 'Hand it in' }).click()

  await expect(page.getByRole('heading', { name: 'What a prosecutor would return' })).toBeVisible()
  await expect(page.getByText('Nothing joins the leader to the act').first()).toBeVisible()
  await expect(page.getByText('does not belong here').first()).toBeVisible()
  await expect(page.getByText(/Only the prosecutor and the court decide/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Hand it in' })).toHaveCount(0)
  await holdsNow(page)
})

test('what came back once is said at its field the next time, and closes in place', async ({ page }) => {
  await enter(page, 'officer2')
  await page.goto('/learning')
  const lesson = page.locator('#lesson-witness_not_heard')
  await expect(lesson.getByText('Make a task for each person an item names.')).toBeVisible()
  await lesson.getByRole('link', { name: /^To the form: Witness statement/ }).click()
  const card = page.locator('details', { hasText: 'Last time this came back because' })
  await expect(card.getByText('Make a task for each person an item names.')).toBeVisible()
  await card.getByText('Close').click()
  await expect(card.getByText('Make a task for each person an item names.')).toBeHidden()
})

test('what a year of returns teaches is kept as lines, small numbers left out, and not by an officer', async ({
  page,
}) => {
  await enter(page, 'supervisor2')
  await page.goto('/learning/unit')
  await expect(page.getByText('Small numbers are not told')).toBeVisible()
  const href = (await page.getByRole('link', { name: 'Export as CSV' }).getAttribute('href')) ?? ''
  const sheet = await page.request.get(href)
  expect(sheet.headers()['content-type']).toBe('text/csv; charset=utf-8')
  expect(await sheet.text()).toContain('too few')
  await enter(page, 'officer2')
  expect((await page.request.get(href)).status()).toBe(404)
})
