import { expect, test } from '@playwright/test'
import { act, approve, enter, unlike } from '../support/people'
import { another } from '../support/proof'

test('an officer registers an informant, two outside their line unmask them, and the officer is told', async ({
  page,
  browser,
}) => {
  const as = (username: string) => another(browser, username)
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

test('an officer hands an informant over: somebody outside agrees, the colleague takes them and reads who it is', async ({
  page,
  browser,
}) => {
  const as = (username: string) => another(browser, username)
  await enter(page, 'officer')
  const { caseId } = await act(page, 'open-case', { title: unlike('Lock of the upper river') })
  const over = await as('supervisor')
  await act(over, 'state-reason', { caseId, purpose: 'supervise', reason: 'Who is on the team.' })
  const { candidates, header } = await act(over, 'view-team', { caseId, find: 'Sleuk Dara' })
  await act(over, 'add-to-team', { caseId, accountId: candidates[0].id })
  const who = { nameLatin: 'Kravann Meltdoray', reach: 'Under the old bridge' }
  const { pseudonym } = await act(page, 'register-informant', { caseId, ...who })
  const named = `${pseudonym} in ${header.number}`

  await page.goto('/informants')
  const own = page
    .locator('main li')
    .filter({ hasText: named })
    .filter({ has: page.locator('details') })
  await own.getByText('Hand over to a colleague').click()
  await own.getByLabel('Colleague who would take over').selectOption({ label: 'Sleuk Dara' })
  const why = unlike('They meet in the north now, where the colleague works.')
  await own.getByLabel('Why another handler').fill(why)
  await own.getByRole('button', { name: 'Ask a second person' }).click()
  await expect(page.getByText('Asked for.')).toBeVisible()

  const second = await as('prosecutor3')
  await approve(second, why)
  await expect(second.getByText(pseudonym)).toHaveCount(0)

  const taker = await as('officer2')
  await taker.goto('/informants')
  const offer = taker.locator('main li').filter({ hasText: why })
  await offer.getByRole('button', { name: 'I take over' }).click()
  const theirs = taker
    .locator('main li')
    .filter({ hasText: named })
    .filter({ has: taker.locator('details') })
  await theirs.getByText('Read who this is').click()
  await theirs.getByRole('button', { name: 'Open it for 10 minutes' }).click()
  await expect(taker.getByText(who.nameLatin)).toBeVisible()
  await page.goto('/informants')
  await expect(page.getByText(new RegExp(`took ${pseudonym} in ${header.number} over`))).toBeVisible()
  await expect(
    page
      .locator('main li')
      .filter({ hasText: named })
      .filter({ has: page.locator('details') }),
  ).toHaveCount(0)
})
