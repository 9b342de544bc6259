import { expect, type Locator, type Page, test } from '@playwright/test'
import { act, enter, unlike } from '../support/people'

const panelOf = (page: Page) => page.locator('aside.matrix-panel')

const riverOf = async (page: Page) => {
  await page.goto('/cases')
  const link = page.getByRole('link', { name: /Kampong Kumru river network/ }).first()
  return (await link.getAttribute('href')) ?? ''
}

/** From what to what it falls, as it says itself. */
const fallIn = async (said: Locator) =>
  (/(\d+) → (\d+)/.exec((await said.textContent()) ?? '') ?? []).slice(1).map(Number)

/** A record in the court file, graded, cleared, whose source is its own. */
async function aRecord(officer: Page, prosecutor: Page, caseId: string, title: string): Promise<string> {
  const { itemId } = await act(officer, 'log-evidence', {
    ...{ caseId, type: 'document_ledger', title, obtainedAt: '2026-01-06T09:00', obtainedPlace: 'Kumru' },
    ...{ obtainedBy: 'Lt. Mlih Bopha', originName: unlike(title), originKind: 'records_system' },
    ...{ filePlace: 'in_file', spoken: 'no', uniqueObject: 'no', hearsay: 'no' },
    remarks: 'Copied from the books of the office; nothing of a scene could be recorded.',
  })
  const reason = 'A certified extract, read against the original.'
  await act(officer, 'grade-item', { caseId, itemId, source: 'P2', information: 2, reason })
  await act(prosecutor, 'assess-item', { caseId, itemId, value: 'cleared', reason })
  return itemId
}

/** Chooses every cell of the row by keys, opens the form, takes the item and says why. */
async function linkToTheWholeRow(page: Page, title: string, why: string) {
  const row = page.locator('[data-row]').first()
  const cells = await row.locator('[data-cell]').all()
  await cells[0]?.focus()
  for (const cell of cells) {
    await cell.focus()
    await page.keyboard.press(' ')
  }
  await page.keyboard.press('l')
  await expect(panelOf(page).getByText('To these cells')).toBeVisible()
  await panelOf(page)
    .getByRole('link', { name: new RegExp(title) })
    .click()
  await panelOf(page).getByRole('radio', { name: /shows/i }).press(' ')
  await panelOf(page).locator('[name="locator.page"]').fill('2')
  await panelOf(page).getByLabel(/^Why/).first().fill(why)
  await panelOf(page).getByRole('button', { name: 'Link it' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'links were added' })).toBeVisible()
}

test('the matrix of a leader is built from nothing to “talk to the prosecutor”', async ({
  page,
  browser,
}) => {
  await enter(page, 'officer')
  const { caseId } = await act(page, 'open-case', { title: unlike('Ferry of the upper river') })
  const over = await (await browser.newContext()).newPage()
  await enter(over, 'supervisor')
  const reason = 'Assigning the prosecutor of this file.'
  await act(over, 'state-reason', { caseId, purpose: 'supervise', reason })
  const { candidates } = await act(over, 'view-team', { caseId, find: 'Phkay Mony' })
  await act(over, 'add-to-team', { caseId, accountId: candidates[0].id })
  const law = await (await browser.newContext()).newPage()
  await enter(law, 'prosecutor')
  const { partyId } = await act(page, 'add-person', {
    ...{ caseId, nameLatin: 'Roka Samnang', standing: 'suspect', role: 'leader' },
  })
  const { countId } = await act(page, 'add-count', {
    ...{ caseId, offence: 'KH-T01', title: 'Sale from the ferry', from: '2026-01-01', to: '2026-01-05' },
    place: 'Upper ferry',
  })
  await act(page, 'add-charge', { caseId, countId, partyId, modes: ['INSTIG'] })

  // Nothing is linked: every cell is at 0, and the row says so in words before any number.
  const matrix = `/cases/${caseId}/proof`
  await page.goto(matrix)
  const row = page.getByRole('row', { name: /Roka Samnang/ })
  await expect(row.getByRole('rowheader')).toContainText('nothing shows it yet')
  await expect(row.getByRole('rowheader')).toContainText('0 Not ready')
  await expect(row.getByRole('link', { name: 'What to get next' })).toBeVisible()

  // One source is linked to every cell at once: by itself it carries the file only so far.
  await aRecord(page, law, caseId, 'Order book of the ferry')
  await page.goto(matrix)
  await linkToTheWholeRow(page, 'Order book of the ferry', 'The orders for each crossing are in his hand.')
  await page.goto(matrix)
  await expect(row.getByRole('rowheader')).toContainText('Building')

  // A second voice of its own, and the file can be talked over with the prosecutor.
  await aRecord(page, law, caseId, 'Accounts of the fuel depot')
  await page.goto(matrix)
  await linkToTheWholeRow(
    page,
    'Accounts of the fuel depot',
    'He signs for the fuel of each crossing himself.',
  )
  await page.goto(matrix)
  await expect(row.getByRole('rowheader')).toContainText('Talk to the prosecutor')
  await expect(row.getByRole('rowheader')).toContainText('the innocent account is not tested')
  await over.context().close()
  await law.context().close()
})

test('the accomplice withdraws, and what falls has a name', async ({ page }) => {
  await enter(page, 'officer')
  await page.goto(`${await riverOf(page)}/knock-out`)
  await page.getByRole('checkbox', { name: /^Touk Chan \(/ }).check()
  await expect(page.getByText(/^Gone: Touk Chan/)).toBeVisible()
  // The element that falls, from what to what, and what holds it then.
  const fallen = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: /\d+ → \d+/ })
  await expect(fallen.first()).toBeVisible()
  for (const one of await fallen.all()) {
    const [from = 0, to = 0] = await fallIn(one)
    expect(to).toBeLessThan(from)
  }
})

test('the house search is ruled unlawful: everything under it goes, and the leader falls with it', async ({
  page,
}) => {
  await enter(page, 'officer')
  await page.goto(`${await riverOf(page)}/knock-out`)
  await page.getByText(/^Searches, arrests and interviews: /).click()
  await page.getByRole('checkbox', { name: /House of Thmar Rithy/ }).check()
  await expect(page.getByText(/^Gone: .*House of Thmar Rithy/)).toBeVisible()
  const leader = page
    .locator('section')
    .filter({ has: page.getByRole('link', { name: 'Popok Visal', exact: true }) })
    .first()
  // Others walk the same case meanwhile, so it is how it falls that is asked, not from which number.
  const [from = 0, to = 0] = await fallIn(leader.getByText(/^\d+ → \d+$/).first())
  expect(to).toBeLessThan(from)
  const knowledge = leader.getByRole('listitem').filter({ hasText: 'Knowledge' })
  const [known = 0, left = 0] = await fallIn(knowledge.first())
  expect(left).toBeLessThan(known)
  await expect(knowledge.first()).toContainText('Knowledge: ')
})

test('the first recommended action of the demonstration is taken, and the numbers go as promised', async ({
  page,
  browser,
}) => {
  await enter(page, 'officer2')
  await page.goto('/cases')
  const parcels = await page
    .getByRole('link', { name: /Parcels by the Stueng Kumru bus/ })
    .first()
    .getAttribute('href')
  const caseId = parcels?.split('/').at(-1) ?? ''
  await page.goto(`${parcels}/enquiries`)
  const first = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: 'Make it a line of enquiry' }) })
    .first()
  const promise = (await first.getByText(/if it helps/).textContent()) ?? ''
  const [cell, from, to] = /^(.+): (\d+) → (\d+) if it helps/.exec(promise)?.slice(1) ?? []
  expect(cell).toBe('No licence')
  expect(Number(to)).toBeGreaterThan(Number(from))
  const file = /The file(?: stays at|: \d+ →) (\d+)/.exec(promise)?.[1]
  await first.getByRole('button', { name: 'Make it a line of enquiry' }).first().click()
  const running = page.locator('#tasks').getByText('Ask the Ministry of Health whether a licence exists')
  await expect(running.first()).toBeVisible()

  // The answer of the ministry comes: logged, graded, cleared, and linked where the line said.
  const law = await (await browser.newContext()).newPage()
  await enter(law, 'prosecutor2')
  await aRecord(page, law, caseId, 'Letter of the Ministry of Health: no licence was given')
  await page.goto(`${parcels}/proof`)
  const licence = page.getByRole('row', { name: /Changkran Sovann/ }).locator('[data-cell$=":UNLAW"]')
  await expect(licence).toContainText(from ?? '')
  await licence.click()
  await panelOf(page)
    .getByRole('link', { name: /Link evidence/ })
    .click()
  await panelOf(page)
    .getByRole('link', { name: /Letter of the Ministry of Health/ })
    .click()
  await panelOf(page)
    .getByRole('radio', { name: /proves/i })
    .press(' ')
  await panelOf(page).locator('[name="locator.page"]').fill('1')
  await panelOf(page).getByLabel(/^Why/).first().fill('The ministry gave no licence to anybody of this name.')
  await panelOf(page).getByRole('button', { name: 'Link it' }).click()
  await expect(page.getByRole('status').filter({ hasText: `from ${from} to ${to}` })).toBeVisible()
  await page.goto(`${parcels}/proof`)
  await expect(licence.locator('b').first()).toContainText(to ?? '')
  await expect(page.getByRole('row', { name: /Changkran Sovann/ }).getByRole('rowheader')).toContainText(
    `${file} `,
  )
  // And the line ended by itself.
  await page.goto(`${parcels}/enquiries`)
  await expect(page.getByText('Ask the Ministry of Health whether a licence exists').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Make it a line of enquiry' }).first()).toBeVisible()
  await law.context().close()
})
