import { expect, type Page, test } from '@playwright/test'
import { enter, unlike } from '../support/people'
import { anOwnFile, aPaper, itsProsecutor, link, type OwnFile } from '../support/proof'

/** Somebody of the demonstration before the matrix of the river case, where nothing is changed: others walk it too. */
async function atTheMatrix(page: Page, username = 'officer') {
  await enter(page, username)
  await page.goto('/cases')
  const link = page.getByRole('link', { name: /Kampong Kumru river network/ }).first()
  return `${await link.getAttribute('href')}/proof`
}

/** A case of this walk's own with a leader, a courier and papers; one of them speaks of the courier. */
async function anOwnMatrix(officer: Page): Promise<OwnFile & { readonly matrix: string }> {
  await enter(officer, 'officer')
  const file = await anOwnFile(officer)
  const titles = ['Crew list', 'Fuel accounts', 'Order book', 'Hire book', 'Deposit slips']
  const [first = ''] = await inTurn(titles, (title) => aPaper(officer, file.caseId, title))
  await link(officer, file.caseId, first, [`charge:${file.below}:KNOW`])
  return { ...file, matrix: `/cases/${file.caseId}/proof` }
}

async function inTurn<T>(all: readonly string[], work: (one: string) => Promise<T>): Promise<readonly T[]> {
  const done: T[] = []
  for (const one of all) done.push(await work(one))
  return done
}

const cellsOf = (page: Page) => page.locator('[data-cell]')
const panelOf = (page: Page) => page.locator('aside.matrix-panel')

/** The cell of a leader that nothing supports: what is linked there is what the journey linked. */
async function anEmptyCell(page: Page) {
  const cell = cellsOf(page).filter({ hasText: 'of others' }).first()
  return (await cell.getAttribute('data-cell')) ?? ''
}

async function say(page: Page, why: string) {
  const panel = panelOf(page)
  await panel.getByRole('radio', { name: /shows/i }).press(' ')
  await panel.locator('[name="locator.page"]').fill('2')
  await panel.getByLabel(/^Why/).first().fill(why)
}

test('by keys alone: two cells are chosen, and one item is linked to both', async ({ page }) => {
  const { matrix } = await anOwnMatrix(page)
  await page.goto(matrix)
  const cells = cellsOf(page)
  await cells.first().focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await cells.first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(cells.nth(1)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(cells.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(cells.first()).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press(' ')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press(' ')
  await page.keyboard.press('l')
  await expect(page).toHaveURL(/link=1&cells=[^&]+%2C/)
  const item = panelOf(page).locator('[data-item]').nth(2)
  await item.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/item=/)
  const why = unlike('He names the hour before the boat leaves.')
  await say(page, why)
  await page.getByRole('button', { name: 'Link it' }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: '2 links were added' })).toBeVisible()
  await expect(panelOf(page).getByText(why)).toBeVisible()
  // J goes to the next link of the open cell, K back, Esc closes it.
  await cells.first().focus()
  await page.keyboard.press('j')
  await expect(panelOf(page).locator('[data-link]').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panelOf(page)).toHaveCount(0)
})

test('an item is dragged onto a cell, linked, and taken back with a reason; the number goes back', async ({
  page,
}) => {
  const { matrix } = await anOwnMatrix(page)
  await page.goto(`${matrix}?link=1`)
  const key = await anEmptyCell(page)
  const cell = page.locator(`[data-cell="${key}"]`)
  await panelOf(page).locator('[data-item]').nth(4).dragTo(cell)
  await expect(page).toHaveURL(/cells=[^&]+&item=/)
  await page.getByRole('button', { name: 'Link it' }).click()
  await expect(panelOf(page).getByRole('alert').first()).toBeVisible()
  const why = unlike('She counted the money that he had sent for the boat.')
  await say(page, why)
  await page.getByRole('button', { name: 'Link it' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'One link was added' })).toBeVisible()
  const card = panelOf(page).locator('[data-link]').filter({ hasText: why })
  await expect(card).toBeVisible()
  await card.getByText('Take back this link').first().click()
  await card.getByRole('button', { name: 'Take back this link' }).click()
  await expect(card.getByRole('alert').first()).toBeVisible()
  await card.getByLabel('Why', { exact: true }).fill('The money was for another boat.')
  await card.getByRole('button', { name: 'Take back this link' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'taken back' })).toBeVisible()
  await expect(panelOf(page).getByText(why)).toHaveCount(0)
})

test('a prosecutor confirms a link, and says why', async ({ page: officer, browser }) => {
  const { matrix, caseId, below } = await anOwnMatrix(officer)
  const page = await itsProsecutor(browser, caseId)
  await page.goto(matrix)
  await page.locator(`[data-cell="${below}:KNOW"]`).click()
  const card = panelOf(page)
    .locator('[data-link]')
    .filter({ has: page.getByText('Confirm this link') })
    .first()
  await expect(card).toBeVisible()
  const link = await card.getAttribute('data-link')
  await card.getByText('Confirm this link').first().click()
  const why = unlike('The page says it in so many words.')
  await card.getByLabel('Why it shows what it says').fill('Yes.')
  await card.getByRole('button', { name: 'Confirm this link' }).click()
  await expect(card.getByRole('alert').first()).toBeVisible()
  await expect(card.getByLabel('Why it shows what it says')).toHaveValue('Yes.')
  await card.getByLabel('Why it shows what it says').fill(why)
  await card.getByRole('button', { name: 'Confirm this link' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'confirmed' })).toBeVisible()
  const confirmed = panelOf(page).locator(`[data-link="${link}"]`)
  await expect(confirmed.getByText(why)).toBeVisible()
  await expect(confirmed.getByText('Credible: confirmed')).toBeVisible()
  await page.context().close()
})

test('a link opens its file at the place, beside the reasoning; and a new place is drawn in the file', async ({
  page,
}) => {
  const matrix = await atTheMatrix(page)
  await page.goto(matrix)
  const key = (await cellsOf(page).first().getAttribute('data-cell')) ?? ''
  await cellsOf(page).first().click()
  const card = panelOf(page)
    .locator('[data-link]')
    .filter({ has: page.locator('[data-place]') })
    .first()
  await card.locator('[data-place]').click()
  await expect(page).toHaveURL(/look=/)
  const opened = panelOf(page).getByRole('region', { name: 'The place in the file' })
  await expect(opened.locator('img')).toBeVisible({ timeout: 120_000 })
  await expect(card.getByText(/^Why it proves this/)).toBeVisible()
  const item = (await card.locator('a[href*="/evidence/"]').first().getAttribute('href'))?.split('/').at(-1)
  await page.goto(`${matrix}?link=1&cells=${key}&item=${item}`)
  const chooser = panelOf(page).getByRole('region', { name: 'Point at the exact place in the file' })
  await panelOf(page).getByLabel(/^Why/).first().fill('The seal in the picture is ours.')
  await chooser.getByRole('link').first().click()
  await expect(chooser.locator('img')).toBeVisible({ timeout: 120_000 })
  await chooser.getByRole('button', { name: 'Mark a region' }).click()
  await chooser.getByRole('link', { name: 'Point at this region' }).click()
  await expect(page).toHaveURL(/in=region/)
  await expect(panelOf(page).getByLabel('From the left', { exact: false }).first()).not.toHaveValue('')
  await expect(panelOf(page).getByLabel(/^Why/).first()).toHaveValue('The seal in the picture is ours.')
})

test('on paper the matrix keeps its words and loses its buttons, and intelligence is not printed', async ({
  page,
}) => {
  const matrix = await atTheMatrix(page)
  await page.goto(matrix)
  const key = (await cellsOf(page).first().getAttribute('data-cell')) ?? ''
  await page.goto(`${matrix}?cell=${key}`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('[data-filters]')).toBeHidden()
  await expect(cellsOf(page).first()).toBeVisible()
  await expect(page.getByText(/Only the prosecutor and the court decide/).first()).toBeVisible()
  await expect(page.getByText(/^Case KUM-\d{4}-\d{4}, revision \d+/)).toBeVisible()
  for (const hidden of await page.locator('[data-intelligence], [data-print="no"]').all())
    await expect(hidden).toBeHidden()
})
