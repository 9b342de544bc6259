import { expect, test } from '@playwright/test'
import { act, enter, unlike } from '../support/people'

test('an officer registers an informant, two outside their line unmask them, and the officer is told', async ({
  page,
  browser,
}) => {
  const as = async (username: string) => {
    const theirs = await (await browser.newContext()).newPage()
    await enter(theirs, username)
    return theirs
  }
  await enter(page, 'officer')
  const { caseId } = await act(page, 'open-case', { title: unlike('Ferry of the lower river') })
  const over = await as('supervisor')
  await act(over, 'state-reason', { caseId, purpose: 'supervise', reason: 'Who is on the team.' })
  const { candidates, header } = await act(over, 'view-team', { caseId, find: 'Phkay Mony' })
  await act(over, 'add-to-team', { caseId, accountId: candidates[0].id })
  const number: string = header.number

  await page.goto('/informants')
  const form = page.locator('#register')
  await form.getByLabel('Case').selectOption({ label: number })
  await form.getByLabel('Name in Latin letters').fill('Zvanrith Okhnaleak')
  await form.getByLabel('How to reach them').fill('Behind the third lantern')
  await form.getByRole('button', { name: 'Seal it and draw a pseudonym' }).click()
  const line = page.getByText(new RegExp(`[A-Z]-[2-9A-Z]{5} in ${number}`))
  await expect(line).toBeVisible()
  await expect(page.getByText('Okhnaleak')).toHaveCount(0)
  const pseudonym = ((await line.textContent()) ?? '').trim().slice(0, 7)

  const asker = await as('prosecutor')
  await asker.goto('/informants')
  await asker.getByLabel('Case number').fill(number)
  await asker.getByLabel('Pseudonym').fill(pseudonym.toLowerCase())
  await asker
    .getByLabel('Why it must be known')
    .fill('The court orders that the source be heard behind a screen.')
  await asker.getByRole('button', { name: 'Ask a second person' }).click()
  await expect(asker.getByText('waits for a second person')).toBeVisible()
  const approval = await asker.getByRole('link', { name: `${pseudonym} in ${number}` }).getAttribute('href')

  const inLine = await over.goto(approval ?? '')
  expect(inLine?.status()).toBe(404)
  const second = await as('prosecutor2')
  await second.goto(approval ?? '')
  await expect(second.getByText('heard behind a screen')).toBeVisible()
  await second.getByRole('button', { name: 'Approve exactly this' }).click()

  await page.goto('/')
  await expect(page.getByText('Something happened to an informant of yours.')).toBeVisible()
  await asker.goto('/informants')
  await asker.getByRole('link', { name: 'Read', exact: true }).click()
  await expect(asker.getByText('Zvanrith Okhnaleak')).toBeVisible()
  await page.goto('/informants')
  await expect(
    page.getByText(new RegExp(`Two people allowed .* to learn who ${pseudonym} in ${number} is`)),
  ).toBeVisible()
})
