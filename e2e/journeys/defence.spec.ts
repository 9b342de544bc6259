import { expect, type Page, test } from '@playwright/test'
import { act, approve, enter } from '../support/people'
import { anOwnFile, another, aPaper, link } from '../support/proof'

const formOf = (page: Page) => page.locator('#act')

test('an innocent account is written down, argued for and against, and tested; only then is the element complete', async ({
  page,
}) => {
  await enter(page, 'officer')
  const { caseId, leader } = await anOwnFile(page, { title: 'The defence of the ferryman' })
  await aPaper(page, caseId, 'Hire book of the ferry')
  await aPaper(page, caseId, 'Orders of the week')
  await page.goto(`/cases/${caseId}/defence`)
  const suspect = page.locator(`#suspect-${leader}`)
  await expect(suspect.getByText('Nobody has written down an innocent account.')).toBeVisible()
  await expect(suspect.getByText('Knowledge, count 1: no account tested')).toBeVisible()

  // An account without words is refused beside its field.
  await suspect.getByRole('link', { name: 'Write down an innocent account' }).click()
  await formOf(page).getByRole('checkbox', { name: 'Knowledge, count 1' }).check()
  await formOf(page).getByRole('button', { name: 'Write down an innocent account' }).click()
  await expect(formOf(page).getByRole('alert').first()).toBeVisible()
  await expect(formOf(page).getByRole('checkbox', { name: 'Knowledge, count 1' })).toBeChecked()
  const account = 'He hires out the ferry by the day and never sees what others load on it.'
  await formOf(page).getByLabel('The account').fill(account)
  await formOf(page).getByRole('radio', { name: 'The suspect says so' }).check()
  await formOf(page).getByRole('button', { name: 'Write down an innocent account' }).click()
  const shown = suspect.getByRole('article', { name: 'Account 1' })
  await expect(shown.getByText(account)).toBeVisible()
  await expect(shown.getByText('Not tested', { exact: true })).toBeVisible()

  // "It does not hold" asks for something that speaks against it; what was typed stays.
  await shown.getByRole('link', { name: 'Record a test' }).click()
  const done = 'Compared the hire book with the orders: on both nights he steered himself.'
  await formOf(page).getByLabel('What was done to test it').fill(done)
  await formOf(page)
    .getByRole('radio', { name: /It does not hold/ })
    .check()
  await formOf(page).getByRole('button', { name: 'Record a test' }).click()
  await expect(formOf(page).getByRole('alert').first()).toBeVisible()
  await expect(formOf(page).getByLabel('What was done to test it')).toHaveValue(done)

  for (const [item, side, why] of [
    ['Hire book of the ferry', /speaks for the account/, 'It is let on most days of the week.'],
    ['Orders of the week', /speaks against the account/, 'On both nights he took the orders himself.'],
  ] as const) {
    await shown.getByRole('link', { name: 'Add an item for or against it' }).click()
    await formOf(page)
      .locator('select[name=itemId]')
      .selectOption({ label: await labelled(page, item) })
    await formOf(page).getByRole('radio', { name: side }).check()
    await formOf(page).getByLabel('Why, in a sentence').fill(why)
    await formOf(page).getByRole('button', { name: 'Add an item for or against it' }).click()
    await expect(shown.getByText(why)).toBeVisible()
  }
  await shown.getByRole('link', { name: 'Record a test' }).click()
  await formOf(page).getByLabel('What was done to test it').fill(done)
  await formOf(page)
    .getByRole('radio', { name: /It does not hold/ })
    .check()
  await formOf(page).getByRole('button', { name: 'Record a test' }).click()
  await expect(shown.getByText('Tested: does not hold')).toBeVisible()
  await expect(suspect.getByText('Knowledge, count 1: tested')).toBeVisible()
})

test('what undermines is answered with evidence, counts less only when a second person agrees, and stays', async ({
  page,
  browser,
}) => {
  await enter(page, 'officer')
  const { caseId, charge } = await anOwnFile(page, { title: 'The alibi of the ferryman' })
  const alibi = await aPaper(page, caseId, 'Guest list of a wedding')
  await aPaper(page, caseId, 'Video of the wedding')
  const [linkId] = (
    await link(page, caseId, alibi, [`charge:${charge}`], {
      ...{ polarity: 'undermines', reasoning: 'On that night his name is on the list of guests.' },
    })
  ).linkIds
  const against = page.locator(`#against-${linkId}`)
  await page.goto(`/cases/${caseId}/defence`)
  await expect(against.getByText('Not answered')).toBeVisible()
  await against.getByRole('link', { name: 'Answer it' }).click()
  const form = formOf(page)
  await form.getByRole('radio', { name: /True, but explained/ }).check()
  const reason = 'He left the wedding at eight, before the ferry went.'
  await form.getByLabel('Why', { exact: true }).fill(reason)
  // Without the item that shows it, it is refused, and what was typed stays.
  await form.getByRole('button', { name: 'Answer it' }).click()
  await expect(form.getByRole('alert').first()).toBeVisible()
  await expect(form.getByLabel('Why', { exact: true })).toHaveValue(reason)
  await form
    .locator('select[name=items]')
    .selectOption({ label: await labelled(page, 'Video of the wedding') })
  await form.getByRole('button', { name: 'Answer it' }).click()
  await expect(
    page.locator(`#against-${linkId}`).getByText('An answer waits for the second person'),
  ).toBeVisible()

  const over = await another(browser, 'supervisor')
  await approve(over, reason)
  await over.context().close()

  await page.goto(`/cases/${caseId}/defence`)
  await expect(against.getByText('Explained: counts a quarter')).toBeVisible()
  await expect(against.getByText(reason)).toBeVisible()
  await expect(against.getByText(/Mlih Bopha, agreed by Khyol Samnang/)).toBeVisible()
  await expect(against.getByText('On that night his name is on the list of guests.')).toBeVisible()

  // One person alone lets it count whole again, at once.
  await act(page, 'answer-contradiction', {
    ...{ caseId, linkId, answer: 'reopened', items: [] },
    reason: 'The video has no clock; nobody can say when he left.',
  })
  await page.goto(`/cases/${caseId}/defence`)
  await expect(against.getByText('Not answered')).toBeVisible()
})

/** What a list calls the item of that title. */
const labelled = async (page: Page, title: string): Promise<string> =>
  (await page.locator('#act option').filter({ hasText: title }).first().textContent()) ?? ''
