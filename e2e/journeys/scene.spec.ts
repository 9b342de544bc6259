import { expect, test } from '@playwright/test'
import { act, enter } from '../support/people'

test.use({ locale: 'en-GB' })
test.describe.configure({ mode: 'default', timeout: 600_000 })

test('what lies outside its authority is at risk in the item, in the matrix and in the score', async ({
  page,
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
  const link = (itemId: string) =>
    act(page, 'link-evidence', {
      ...{
        caseId,
        itemId,
        polarity: 'supports',
        strength: 'shows',
        locator: { in: 'paragraph', paragraph: '1' },
      },
      ...{ reasoning: 'It is the boat that carried it.', targets: [`count:${countId}:ACT`] },
    })
  const { itemId: whole } = await log('Boat KB-118', {})
  await link(whole)
  const { itemId } = await log('Ledger of the boat', { authorityId })
  await link(itemId)

  // In the item, with the rule in words.
  await page.goto(`/cases/${caseId}/evidence/${itemId}`)
  await expect(page.getByText('At risk').first()).toBeVisible()
  // In the cell it feeds.
  await page.goto(`/cases/${caseId}/proof`)
  await expect(page.locator('[data-cell]').getByText('1 at risk').first()).toBeVisible()
  // In the score: what it would be if everything were cleared stands beside what it is.
  await page.goto(`/cases/${caseId}/readiness/${chargeId}`)
  await expect(page.getByText('If cleared as recorded').first()).toBeVisible()
})
