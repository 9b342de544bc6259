import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { enter, speak, unlike } from '../support/people'

/** Somebody of the demonstration before the matrix of the river case. */
async function atTheMatrix(page: Page, username = 'officer') {
  await enter(page, username)
  await page.goto('/cases')
  const link = page.getByRole('link', { name: /Kampong Kumru river network/ }).first()
  return `${await link.getAttribute('href')}/proof`
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
  const matrix = await atTheMatrix(page)
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
  const matrix = await atTheMatrix(page)
  await page.goto(`${matrix}?link=1`)
  const key = await anEmptyCell(page)
  const cell = page.locator(`[data-cell="${key}"]`)
  await panelOf(page).locator('[data-item]').nth(4).dragTo(cell)
  await expect(page).toHaveURL(/cells=[^&]+&item=/)
  await page.getByRole('button', { name: 'Link it' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
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

test('a prosecutor confirms a link, and says why', async ({ page }) => {
  const matrix = await atTheMatrix(page, 'prosecutor')
  await page.goto(matrix)
  await cellsOf(page).first().click()
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

test('the matrix and its panels hold in both languages, wide and narrow', async ({ page }) => {
  const matrix = await atTheMatrix(page)
  await page.goto(matrix)
  const cell = await cellsOf(page).first().getAttribute('data-cell')
  const charge = cell?.split(':')[0]
  for (const [language, width] of [
    ['en', 1440],
    ['km', 390],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await speak(page, language)
    for (const place of ['', `?cell=${cell}`, `?link=1&cells=${cell}`, `/${charge}`]) {
      await page.goto(`${matrix}${place}`)
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect.soft(wider, `${place} scrolls sideways`).toBeLessThanOrEqual(1)
      const { violations } = await new AxeBuilder({ page }).analyze()
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect.soft(serious.map(({ id, nodes }) => `${place} ${id} ${nodes[0]?.target}`)).toEqual([])
    }
  }
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('on a phone one person stands there at a time, and another is a link away', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    const matrix = await atTheMatrix(page)
    await page.goto(matrix)
    const shown = page.locator('[data-row]:visible')
    await expect(shown).toHaveCount(1)
    const first = await shown.getByRole('rowheader').textContent()
    const people = page.getByRole('navigation', { name: 'Choose the person' })
    await people.getByRole('link', { name: /→$/ }).click()
    await expect(page).toHaveURL(/row=/)
    await expect(shown).toHaveCount(1)
    expect(await shown.getByRole('rowheader').textContent()).not.toBe(first)
    await people.locator('summary').click()
    await people.getByRole('link', { name: /Touk Chan/ }).click()
    await expect(shown.getByRole('rowheader')).toContainText('Touk Chan')
    await shown.locator('[data-cell]').first().click()
    await expect(panelOf(page)).toBeVisible()
    await expect(page.locator('[data-row]:visible')).toHaveCount(0)
    await panelOf(page).getByRole('link', { name: 'Close', exact: true }).click()
    await expect(shown.getByRole('rowheader')).toContainText('Touk Chan')
  })

  test('a cell opens at its own address, cells are chosen by following links, and an item is linked', async ({
    page,
  }) => {
    const matrix = await atTheMatrix(page)
    await page.goto(matrix)
    await cellsOf(page).first().click()
    await expect(panelOf(page)).toBeVisible()
    await panelOf(page)
      .getByRole('link', { name: /Link evidence/ })
      .click()
    await expect(page.getByText('To these cells')).toBeVisible()
    await cellsOf(page).nth(1).click()
    await expect(page).toHaveURL(/cells=[^&]+%2C/)
    await panelOf(page).locator('[data-item]').nth(3).click()
    await say(page, 'It was weighed on the table in front of him.')
    await page.getByRole('button', { name: 'Link it' }).click()
    await expect(page.getByText('2 links were added')).toBeVisible()
  })
})
