import { expect, type Page, test } from '@playwright/test'
import { act, enter } from '../support/people'
import { anOwnFile, aPaper, aRecord, itsProsecutor, link } from '../support/proof'

/** The form that this button sends. */
const formOf = (page: Page, button: string) =>
  page.locator('form', { has: page.getByRole('button', { name: button }) })

test('an officer names another user of a telephone, and the attribution is less well shown for it', async ({
  page,
  browser,
}) => {
  await enter(page, 'officer')
  const { caseId, leader } = await anOwnFile(page, { title: 'Telephone of the ferry' })
  const law = await itsProsecutor(browser, caseId)
  const { identifierId } = await act(page, 'add-identifier', {
    ...{ caseId, kind: 'phone', identifier: '012 555 019', label: 'N1' },
  })
  const { attributionId } = await act(page, 'propose-attribution', { caseId, identifierId, partyId: leader })
  const bills = await aRecord(page, law, caseId, 'Bills of the telephone')
  await link(page, caseId, bills, [`attribution:${attributionId}`])
  await aPaper(page, caseId, 'What the deckhand said')
  await page.goto(`/cases/${caseId}/attributions`)
  await page.getByRole('link', { name: /^N1 / }).first().click()
  await expect(page.getByRole('heading', { name: /N1 was used by Roka Samnang/ })).toBeVisible()
  const points = async () => {
    const said = await page
      .getByText(/of 20 points/)
      .first()
      .textContent()
    return Number(/^([\d.-]+) of 20 points/.exec(said ?? '')?.[1])
  }
  const before = await points()
  expect(before).toBeGreaterThan(0)
  await page.getByText('Propose another user', { exact: true }).first().click()
  await page.getByLabel('Who else', { exact: true }).selectOption({ label: 'Kley Dara' })
  await page.getByLabel('Which item shows it').selectOption({ index: 2 })
  await page.getByLabel('Where in it').fill('Page 2, third answer')
  await page.getByLabel(/^How strong|^Strength/).selectOption({ index: 3 })
  await formOf(page, 'Propose another user')
    .getByLabel(/^Why|reasoning/i)
    .fill('He says that the courier carried it whenever the ferry was out.')
  await page.getByRole('button', { name: 'Propose another user' }).click()
  await expect(page.getByRole('link', { name: 'Kley Dara' }).first()).toBeVisible()
  await expect.poll(points).toBeLessThan(before)
  await law.context().close()
})

test('two voices are counted as one, what that takes away is told, and the reason stays', async ({
  page,
  browser,
}) => {
  await enter(page, 'officer')
  const { caseId, charge } = await anOwnFile(page, { title: 'Two books of the ferry' })
  const law = await itsProsecutor(browser, caseId)
  const { targets } = await act(page, 'view-link-form', { caseId })
  const own = targets
    .map(({ key }: { key: string }) => key)
    .filter((key: string) => key.startsWith('count:') || key.startsWith(`charge:${charge}:`))
  for (const title of ['Order book of the ferry', 'Accounts of the fuel depot'])
    await link(page, caseId, await aRecord(page, law, caseId, title), own)
  await page.goto(`/cases/${caseId}/origins`)
  await page.getByText('Merge two sources', { exact: true }).first().click()
  const named = async (start: string) =>
    (await page.locator('select[name] option').filter({ hasText: start }).first().textContent()) ?? ''
  const [kept, gone] = [await named('Order book of the ferry'), await named('Accounts of the fuel depot')]
  await page.getByLabel(/^The voice keeps the name of/).selectOption({ label: kept })
  await page.getByLabel(/^And with it speaks/).selectOption({ label: gone })
  await page.getByRole('button', { name: 'Merge two sources' }).click()
  await expect(formOf(page, 'Merge two sources').getByRole('alert').first()).toBeVisible()
  await expect(page.getByLabel(/^And with it speaks/)).toHaveValue(/.+/)
  const why = 'One clerk writes both, from the same slips.'
  await formOf(page, 'Merge two sources').getByLabel(/^Why/).fill(why)
  await page.getByRole('button', { name: 'Merge two sources' }).click()
  await expect(page.getByText(`${gone} is ${kept}`)).toBeVisible()
  await expect(page.getByText(why)).toBeVisible()
  await expect(page.locator('#falls').getByText(/→/).first()).toBeVisible()
  await law.context().close()
})
