import { expect, test } from '@playwright/test'
import { speak } from '../support/people'
import { anOwnMatrix, atTheMatrix, cellsOf, panelOf, say } from '../support/proof'
import { holdsNow } from '../support/screens'

test('the matrix and its panels hold in both languages, wide and narrow', async ({ page }) => {
  const matrix = await atTheMatrix(page)
  await page.goto(matrix)
  const cell = await cellsOf(page).first().getAttribute('data-cell')
  const charge = cell?.split(':')[0]
  // Each of them once: a cell beside the whole at a desk, the link and one charge on a phone.
  for (const [language, width, places] of [
    ['en', 1440, [`?cell=${cell}`]],
    ['km', 390, [`?link=1&cells=${cell}`, `/${charge}`]],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await speak(page, language)
    for (const place of places) {
      await page.goto(`${matrix}${place}`)
      await holdsNow(page, place)
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
    const { matrix } = await anOwnMatrix(page)
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
