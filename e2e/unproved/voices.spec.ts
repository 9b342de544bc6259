import { expect, type Page, test } from '@playwright/test'
import { enter } from '../support/people'

const open = async (page: Page, part: string) => {
  await enter(page, 'officer')
  await page.goto('/cases')
  const link = page.getByRole('link', { name: /Kampong Kumru river network/ }).first()
  await page.goto(`${await link.getAttribute('href')}/${part}`)
}

/** The form that this button sends. */
const formOf = (page: Page, button: string) =>
  page.locator('form', { has: page.getByRole('button', { name: button }) })

test('an officer names another user of a telephone, and the attribution is less well shown for it', async ({
  page,
}) => {
  await open(page, 'attributions')
  await page.getByRole('link', { name: /^N1 / }).first().click()
  await expect(page.getByRole('heading', { name: /N1 was used by Popok Visal/ })).toBeVisible()
  const points = async () => {
    const said = await page
      .getByText(/of 20 points/)
      .first()
      .textContent()
    return Number(/^([\d.-]+) of 20 points/.exec(said ?? '')?.[1])
  }
  const before = await points()
  await page.getByText('Propose another user', { exact: true }).first().click()
  await page.getByLabel('Who else', { exact: true }).selectOption({ label: 'Touk Chan' })
  await page.getByLabel('Which item shows it').selectOption({ index: 3 })
  await page.getByLabel('Where in it').fill('Page 2, third answer')
  await page.getByLabel(/^How strong|^Strength/).selectOption({ index: 3 })
  await formOf(page, 'Propose another user')
    .getByLabel(/^Why|reasoning/i)
    .fill('He says that he carried it whenever the boat was out.')
  await page.getByRole('button', { name: 'Propose another user' }).click()
  await expect(page.getByRole('link', { name: 'Touk Chan' }).first()).toBeVisible()
  await expect.poll(points).toBeLessThan(before)
})

test('two voices are counted as one, what that takes away is told, and the reason stays', async ({
  page,
}) => {
  await open(page, 'origins')
  await page.getByText('Merge two sources', { exact: true }).first().click()
  await page.getByLabel(/^The voice keeps the name of/).selectOption({ label: 'Thmar Rithy' })
  await page.getByLabel(/^And with it speaks/).selectOption({ label: 'Handset H2' })
  await page.getByRole('button', { name: 'Merge two sources' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expect(page.getByLabel(/^And with it speaks/)).toHaveValue(/.+/)
  await formOf(page, 'Merge two sources')
    .getByLabel(/^Why/)
    .fill('He typed every message himself and says so.')
  await page.getByRole('button', { name: 'Merge two sources' }).click()
  await expect(page.getByText('Handset H2 is Thmar Rithy')).toBeVisible()
  await expect(page.getByText('He typed every message himself and says so.')).toBeVisible()
  const cost = page.locator('#falls')
  await expect(cost.getByText(/→/).first()).toBeVisible()
})
