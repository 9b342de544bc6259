import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

async function enter(page: Page) {
  const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json()
  const origin = new URL(test.info().project.use.baseURL ?? '').origin
  await page.request.post('/api/auth/callback/credentials', {
    form: { username: 'officer', password: 'ringleader-demo', csrfToken, json: 'true' },
    headers: { origin },
  })
  await page.goto('/cases')
  const link = page.getByRole('link', { name: /Kampong Kumru river network/ }).first()
  return `${await link.getAttribute('href')}/proof`
}

test('by keys alone: two cells are chosen, one item is linked to both, and the number moves', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const matrix = await enter(page)
  await page.goto(matrix)
  const cells = page.locator('[data-cell]')
  await cells.first().focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await expect(cells.nth(1)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press(' ')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press(' ')
  await page.keyboard.press('l')
  await expect(page).toHaveURL(/link=1&cells=[^&]+%2C/)
  await page.locator('[data-find]').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(/^Why/)).toBeVisible()
  await page.getByRole('radio', { name: /Shows/ }).press(' ')
  await page.getByLabel('Page', { exact: true }).last().fill('2')
  await page.getByLabel(/^Why/).fill('He names the hour before the boat leaves.')
  await page.getByRole('button', { name: 'Link it' }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: '2 links were added' })).toBeVisible()
  await expect(page.getByText('He names the hour before the boat leaves.').first()).toBeVisible()
})

test('the matrix and its panels hold in both languages, wide and narrow', async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const matrix = await enter(page)
  await page.goto(matrix)
  const cell = await page.locator('[data-cell]').first().getAttribute('data-cell')
  const charge = cell?.split(':')[0]
  for (const [language, width] of [
    ['en', 1440],
    ['km', 390],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await context.addCookies([{ name: 'ringleader-language', value: language, url: baseURL ?? '' }])
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
  test('a cell opens at its own address, and its cells are chosen by following links', async ({ page }) => {
    const matrix = await enter(page)
    await page.goto(matrix)
    await page.locator('[data-cell]').first().click()
    await expect(page.getByRole('complementary')).toBeVisible()
    await page
      .getByRole('complementary')
      .getByRole('link', { name: /Link evidence/ })
      .click()
    await expect(page.getByText('To these cells')).toBeVisible()
    await page.locator('[data-cell]').nth(1).click()
    await expect(page).toHaveURL(/cells=[^&]+%2C/)
  })
})
