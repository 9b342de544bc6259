import { expect, test } from '@playwright/test'
import { approve, enter } from '../support/people'
import { anOwnFile, another, aPaper, link } from '../support/proof'

test('the law is drafted, compared, confirmed by an official and approved by two; then a count goes over to it', async ({
  page,
  browser,
}) => {
  // An offence that no other walk and nobody in the demonstration is charged with.
  await enter(page, 'officer')
  const offence = 'KH-T03'
  const { caseId, charge } = await anOwnFile(page, { title: 'Kitchen of the upper river', offence })
  const book = await aPaper(page, caseId, 'Order book of the kitchen')
  await link(page, caseId, book, [`charge:${charge}:KNOW`])

  const admin = await another(browser, 'admin')
  const base = `${offence}@0.1.0`
  await admin.goto(`/law/offences/${encodeURIComponent(base)}`)
  const version = `0.${2 + (Math.floor(Date.now() / 1_000) % 9_000)}.0`
  // A version that is not higher is refused beside its field, and the reason stays.
  const why = 'Prosecutors ask for a third voice on what was known.'
  await admin.getByLabel('Number of the new version').fill('0.1.0')
  await admin.getByLabel('Why', { exact: true }).fill(why)
  await admin.getByRole('button', { name: 'Begin the draft' }).click()
  await expect(admin.getByText('The new version must be higher than 0.1.0.').first()).toBeVisible()
  await expect(admin.getByLabel('Why', { exact: true })).toHaveValue(why)
  await admin.getByLabel('Number of the new version').fill(version)
  await admin.getByRole('button', { name: 'Begin the draft' }).click()
  await expect(admin.getByRole('heading', { name: `Draft ${version} of ${offence}` })).toBeVisible()

  const knowledge = admin
    .getByRole('listitem')
    .filter({ has: admin.locator('form input[name=element][value=KNOW]') })
  await knowledge.getByText('Change this element').click()
  await knowledge.locator('[name=sources]').fill('3')
  await knowledge.getByRole('button', { name: 'Keep the change' }).click()
  const differs = admin.getByRole('row').filter({ hasText: 'elements.KNOW.sources' })
  await expect(differs).toContainText('2')
  await expect(differs).toContainText('3')

  await admin.getByLabel('Name of the official').fill('Sok Dara')
  await admin.getByLabel('Office', { exact: true }).fill('Ministry of Justice')
  await admin.getByLabel('Paper', { exact: true }).fill('No. 112 KY/26')
  await admin.getByLabel('Day of the paper').fill('2026-01-20')
  await admin.getByRole('button', { name: 'Record the confirmation' }).click()
  await expect(admin.getByText('Sok Dara, Ministry of Justice: No. 112 KY/26').first()).toBeVisible()
  const hash = (await admin.locator('form input[name=hash]').inputValue()).slice(0, 40)
  await admin.getByRole('button', { name: 'Ask for approval' }).click()
  await expect(admin.getByText(/waits for a second administrator/).first()).toBeVisible()

  const second = await another(browser, 'admin2')
  await approve(second, hash)
  await second.goto(`/law/offences/${encodeURIComponent(`${offence}@${version}`)}`)
  await expect(second.getByText('Confirmed by Sok Dara')).toBeVisible()
  await admin.context().close()
  await second.context().close()

  // The count stays under the version it was added under, and says that there is a later one; moving it is an act with a reason.
  await page.goto(`/cases/${caseId}/offences`)
  const count = page.locator('#count-1')
  await expect(count.getByText(`has a later version, ${offence}@${version}`)).toBeVisible()
  await count.getByText('Move to the later version').click()
  await expect(count.getByText(/elements stay, with 1 link\./)).toBeVisible()
  await expect(count.getByText('Knowledge asks something else than before. Sources: 2 → 3.')).toBeVisible()
  await expect(count.getByText('Nothing falls.')).toBeVisible()
  const move = count.getByRole('button', { name: `Move from ${base} to ${offence}@${version}` })
  await move.click()
  await expect(count.locator('[aria-invalid=true]').first()).toBeVisible()
  await count.getByLabel('Why it is moved').fill('The prosecutor decided that the later version applies.')
  await move.click()
  await expect(count.getByText(`Moved from ${base} to ${offence}@${version}`)).toBeVisible()
  await page.goto(`/cases/${caseId}/snapshots`)
  await expect(
    page.getByText('Before a count moved to a later version of the law', { exact: true }).first(),
  ).toBeVisible()
})
