import { expect, type Page, test } from '@playwright/test'

test.use({ locale: 'en-GB' })
test.describe.configure({ mode: 'default', timeout: 600_000 })

async function enter(page: Page, username: string) {
  const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json()
  const origin = new URL(test.info().project.use.baseURL ?? '').origin
  const signedIn = await page.request.post('/api/auth/callback/credentials', {
    form: { username, password: 'ringleader-demo', csrfToken, json: 'true' },
    headers: { origin },
  })
  expect(signedIn.status()).toBe(200)
  await page.context().addCookies([{ name: 'ringleader-language', value: 'en', url: origin }])
}

/** An act through the page's own session, as its forms do. */
async function act(page: Page, name: string, data: object) {
  const origin = new URL(test.info().project.use.baseURL ?? '').origin
  const answer = await page.request.post(`/api/acts/${name}`, { data, headers: { origin } })
  expect(answer.status(), `${name}: ${await answer.text()}`).toBe(200)
  return (await answer.json()).result
}

/** Counts what a person does with a form, one for each answer and each tap. */
function counted() {
  const done = { steps: 0 }
  const step = async (doing: Promise<unknown>) => {
    done.steps += 1
    await doing
  }
  return { done, step }
}

for (const width of [1440, 390])
  test(`a seizure is logged at a desk of ${width} px in at most twelve interactions, and a missing seal wants its reason`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    await enter(page, 'officer')
    const { caseId } = await act(page, 'open-case', { title: 'Seizure in twelve' })
    await page.goto(`/cases/${caseId}/evidence/new`)
    const { done, step } = counted()
    await step(page.getByRole('link', { name: /Drug seizure/ }).click())
    await page.waitForURL(/new\/drug_seizure/)
    await expect(page.getByText('Answer first what cannot be repaired')).toBeVisible()
    await step(page.getByLabel(/^Title/).fill('Twelve bricks'))
    await step(page.getByLabel(/^Exact position/).fill('Hold of the boat, under the fish boxes.'))
    await step(
      page
        .getByRole('group', { name: /Photograph/ })
        .getByText('Yes', { exact: true })
        .click(),
    )
    await step(page.getByLabel(/^Number of packages/).fill('12'))
    await step(page.getByLabel(/^Gross weight/).fill('12310'))
    await step(page.getByRole('radio', { name: 'The suspect' }).check())
    await step(page.getByLabel(/^First witness/).fill('Lida'))
    await step(page.getByLabel(/^Second witness/).fill('Kandoeng Srey'))
    await step(page.getByRole('button', { name: 'Log it' }).click())
    // The seal is not there: the form stops at the edge of the scene, and keeps what was typed.
    await expect(page.getByText('This cannot be repaired once the place is left.').first()).toBeVisible()
    await expect(page.getByLabel(/^Number of packages/)).toHaveValue('12')
    await step(page.getByRole('button', { name: 'No seal left' }).click())
    await expect(page.getByLabel(/^Remarks/)).toHaveValue(/it is sealed at the unit/)
    await step(page.getByRole('button', { name: 'Log it' }).click())
    await expect(page.getByRole('heading', { name: 'Twelve bricks' })).toBeVisible()
    await expect(page.getByText(/it is sealed at the unit/).first()).toBeVisible()
    expect(done.steps).toBeLessThanOrEqual(12)
  })

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
    ...{ givenAt: '2026-11-01T08:00', writtenAt: '2026-11-01T08:00', scope: ['search', 'seizure'] },
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
  const readingOf = async () =>
    Number(
      (await page.goto(`/cases/${caseId}/readiness/${chargeId}`),
      await page.locator('[data-display]').first().getAttribute('data-display')),
    )
  const before = await readingOf()
  const { itemId } = await log('Ledger of the boat', { authorityId })
  await link(itemId)

  // In the item, with the rule in words.
  await page.goto(`/cases/${caseId}/evidence/${itemId}`)
  await expect(page.getByText('At risk').first()).toBeVisible()
  // In the cell it feeds.
  await page.goto(`/cases/${caseId}/proof`)
  await expect(page.locator('[data-cell]').getByText('1 at risk').first()).toBeVisible()
  // In the score.
  expect(await readingOf()).toBeGreaterThanOrEqual(before)
})
