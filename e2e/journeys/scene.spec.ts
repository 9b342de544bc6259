import { expect, type Page, test } from '@playwright/test'
import { act, enter } from '../support/people'

test.use({ locale: 'en-GB' })
test.describe.configure({ mode: 'default', timeout: 600_000 })

test('what lies outside its authority is at risk in the item, in the matrix and in the score', async ({
  page,
  browser,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await enter(page, 'officer')
  const { caseId } = await act(page, 'open-case', { title: 'Outside the window' })
  const { partyId } = await act(page, 'add-person', {
    ...{ caseId, nameLatin: 'Touk Chan', standing: 'suspect', role: 'leader', tier: '1' },
    tierReason: 'He gives the orders.',
  })
  const { countId } = await act(page, 'add-count', {
    ...{ caseId, offence: 'KH-T01', title: 'Sale by boat', place: 'Landing' },
    ...{ from: '2026-10-01', to: '2026-11-01' },
  })
  const { chargeId } = await act(page, 'add-charge', { caseId, countId, partyId, modes: ['ORG'] })
  const log = (title: string, more: object) =>
    act(page, 'log-evidence', {
      ...{
        caseId,
        type: 'property_vehicle',
        title,
        obtainedAt: '2026-11-01T18:40',
        obtainedBy: 'Lt. Mlih Bopha',
      },
      ...{ obtainedPlace: 'Landing', originName: title, originKind: 'exhibit' },
      ...{ witnessOne: 'Lida', witnessTwo: 'Kandoeng Srey', facts: { photo_in_place: 'yes' } },
      ...more,
    })
  const { authorityId } = await act(page, 'record-authority', {
    ...{ caseId, kind: 'prosecutor_written', reference: 'A-07', givenBy: 'Prosecutor Phkay Mony' },
    ...{ givenAt: '2026-11-01T08:00', scope: ['search', 'seizure'] },
    ...{ place: 'Landing', from: '2026-11-01T09:00', to: '2026-11-01T12:00' },
  })
  const { itemId } = await log('Ledger of the boat', { authorityId })
  const link = (target: string) =>
    act(page, 'link-evidence', {
      ...{ caseId, itemId, polarity: 'supports', strength: 'proves' },
      ...{ locator: { in: 'paragraph', paragraph: '1' }, targets: [target] },
      reasoning: 'It names the boat that carried it.',
    })
  await link(`count:${countId}:ACT`)
  const reason = 'Written in the same hand on every page.'
  await act(page, 'grade-item', { caseId, itemId, source: 'P1', information: '1', reason })

  // In the item, with the rule in words.
  await page.goto(`/cases/${caseId}/evidence/${itemId}`)
  await expect(page.getByText('At risk').first()).toBeVisible()
  // In the cell it feeds.
  await page.goto(`/cases/${caseId}/proof`)
  await expect(page.locator('[data-cell]').getByText('1 at risk').first()).toBeVisible()
  // In the score: it carries the element half as far as once a prosecutor has cleared it.
  const reading = `/cases/${caseId}/readiness/${chargeId}`
  const atRisk = await reachedBy(page, reading)
  await expect(theAct(page).getByText('At risk').first()).toBeVisible()

  const supervisor = await (await browser.newContext()).newPage()
  await enter(supervisor, 'supervisor')
  await act(supervisor, 'state-reason', { caseId, purpose: 'supervise', reason: 'To name who decides.' })
  const { candidates } = await act(supervisor, 'view-team', { caseId, find: 'Phkay Mony' })
  await act(supervisor, 'add-to-team', { caseId, accountId: candidates[0].id })
  const prosecutor = await (await browser.newContext()).newPage()
  await enter(prosecutor, 'prosecutor')
  const because = 'The authorisation was extended by telephone, and the note of it is in the file.'
  await act(prosecutor, 'assess-item', { caseId, itemId, value: 'cleared', reason: because })

  const cleared = await reachedBy(page, reading)
  expect(atRisk, 'the mark lowers what the element has').toBeLessThan(cleared)
  expect(atRisk).toBeGreaterThan(0)
  await expect(theAct(page).getByText('Cleared', { exact: true }).first()).toBeVisible()
})

/** The element that says which act it was. */
const theAct = (page: Page) =>
  page.locator('details', { has: page.locator('summary', { hasText: /^Act/ }) }).first()

/** How far an element is carried, in hundredths of what is asked, as the page of the reading shows it. */
async function reachedBy(page: Page, reading: string): Promise<number> {
  await page.goto(reading)
  await expect(page.getByText('If cleared as recorded').first()).toBeVisible()
  await theAct(page).locator('> summary').click()
  // Below it each source opens to its items.
  await theAct(page).locator('details > summary').first().click()
  return Number(await theAct(page).locator('> summary b').textContent())
}
