import { type Browser, expect, type Page, test } from '@playwright/test'
import { act, enter, unlike } from '../support/people'
import { holdsNow } from '../support/screens'

/** Somebody in a browser of their own. */
async function somebody(browser: Browser, username: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await enter(page, username)
  return page
}

const seizure = (page: Page, caseId: string, title: string) =>
  act(page, 'log-evidence', {
    ...{ caseId, type: 'drug_seizure', title, filePlace: 'in_file', obtainedAt: '2026-01-05T18:40' },
    ...{ remarks: 'Nothing could be recorded on the spot.', obtainedBy: 'Lt. Sleuk Dara' },
    ...{ description: `${title}, as the officer saw it.`, originName: title, originKind: 'exhibit' },
  })

/** A file with one suspect charged and two seizures, of which the office knows. */
async function aFile(officer: Page, supervisor: Page): Promise<string> {
  const { caseId } = await act(officer, 'open-case', { title: unlike('From hand to hand') })
  await seizure(officer, caseId, 'Blue holdall')
  await seizure(officer, caseId, 'Green tin')
  const { partyId } = await act(officer, 'add-person', {
    ...{ caseId, nameLatin: 'Popok Visal', standing: 'suspect', role: 'leader' },
  })
  const { countId } = await act(officer, 'add-count', {
    ...{ caseId, offence: 'KH-T01', title: 'Sale', place: 'Stueng Kumru' },
    ...{ from: '2026-01-01', to: '2026-01-05' },
  })
  await act(officer, 'add-charge', { caseId, countId, partyId, modes: ['INSTIG'] })
  const purpose = { purpose: 'supervise', reason: 'Before it goes to the office.' }
  await act(supervisor, 'state-reason', { caseId, ...purpose })
  const { offices } = await act(supervisor, 'view-team', { caseId })
  const office = offices.find(
    ({ nameEn }: { nameEn: string }) => nameEn === 'Stueng Kumru prosecution office',
  )
  await act(supervisor, 'inform-office', { caseId, officeId: office.id })
  return caseId
}

/** The officer asks on the page that says what is missing; the supervisor reads the same list, and approves exactly that. */
async function submits(officer: Page, supervisor: Page, caseId: string) {
  await officer.goto(`/cases/${caseId}/submission`)
  await expect(officer.getByRole('heading', { name: 'What the file lacks now' })).toBeVisible()
  await officer.getByLabel('To the prosecutor').fill('The laboratory answers on Friday.')
  await officer.getByRole('button', { name: 'Ask for the submission' }).click()
  const request = officer.getByRole('link', { name: 'See the request' })
  await expect(request).toBeVisible()
  // Approving asks who one is: somebody who signed in long ago does it anew.
  await enter(supervisor, 'supervisor2')
  await supervisor.goto((await request.getAttribute('href')) ?? '')
  await expect(supervisor.getByRole('heading', { name: 'What the file lacks now' })).toBeVisible()
  await holdsNow(supervisor)
  await supervisor.getByRole('button', { name: 'Approve exactly this' }).click()
  await expect(supervisor.getByText('approved', { exact: true })).toBeVisible()
}

const defects = [
  ['Everything rests on one source', 'Only the holdall speaks.'],
  ['Signature or thumbprint missing on a page', 'Page 3 has no thumbprint.'],
  ['Scan incomplete or cannot be read', 'The second page cannot be read.'],
] as const

test('a file goes from officer to supervisor, to the prosecutors and back, is decided, charged and disclosed', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const officer = await somebody(browser, 'officer2')
  const supervisor = await somebody(browser, 'supervisor2')
  const first = await somebody(browser, 'prosecutor2')
  const second = await somebody(browser, 'prosecutor3')
  const caseId = await aFile(officer, supervisor)
  const defect = (page: Page, name: string) => page.getByRole('article', { name })
  await submits(officer, supervisor, caseId)

  // The prosecutor finds it in the queue, and returns it with three coded defects.
  await first.goto('/queue')
  await expect(first.locator(`a[href="/cases/${caseId}/submission"]`)).toBeVisible()
  await first.goto(`/cases/${caseId}/returns`)
  for (const [name, words] of defects) {
    await first.getByLabel('Which defect').selectOption({ label: name })
    await first.getByLabel('What is wrong there').fill(words)
    await first.getByRole('button', { name: 'Note a defect' }).click()
    await expect(first.getByText(words)).toBeVisible()
  }
  await first.getByLabel('To be cured by').fill('2099-01-31')
  await first.getByRole('button', { name: 'Return with 3 defects' }).click()
  await expect(first.getByRole('heading', { name: 'Return 1' })).toBeVisible()

  // The officer cures two with what came after the return, and disputes the third.
  await seizure(officer, caseId, 'Second statement of the weigher')
  for (const [name] of defects.slice(0, 2)) {
    await officer.goto(`/cases/${caseId}/returns`)
    await defect(officer, name).getByRole('link', { name: 'Say it is cured' }).click()
    await officer
      .getByLabel('Which evidence cures it')
      .selectOption({ label: 'E-003 Second statement of the weigher' })
    await officer.getByLabel('How it cures it').fill('It came after the return.')
    await officer.getByRole('button', { name: 'Say it is cured' }).click()
    await expect(defect(officer, name).getByText('said to be cured', { exact: true })).toBeVisible()
  }
  const disputed = defects[2][0]
  await defect(officer, disputed).getByRole('link', { name: 'Dispute it' }).click()
  await officer.getByLabel('Why', { exact: true }).fill('The original can be read.')
  await officer.getByRole('button', { name: 'Dispute it' }).click()
  await expect(defect(officer, disputed).getByText('disputed', { exact: true })).toBeVisible()

  // Not the one who returned it: another prosecutor decides the dispute.
  await first.reload()
  await expect(defect(first, disputed).getByRole('link')).toHaveCount(0)
  await second.goto(`/cases/${caseId}/returns`)
  await defect(second, disputed).getByRole('link', { name: 'Decide the dispute' }).click()
  await second.getByRole('radio', { name: /Lifted/ }).check()
  await second.getByLabel('Why', { exact: true }).fill('The original can be read.')
  await second.getByRole('button', { name: 'Decide' }).click()
  await expect(defect(second, disputed).getByText('closed', { exact: true })).toBeVisible()

  await submits(officer, supervisor, caseId)
  for (const [name] of defects.slice(0, 2)) {
    await first.goto(`/cases/${caseId}/returns`)
    await defect(first, name).getByRole('link', { name: 'Look at the cure' }).click()
    await first.getByRole('radio', { name: /Cure accepted/ }).check()
    await first.getByLabel('Why', { exact: true }).fill('Two voices now.')
    await first.getByRole('button', { name: 'Decide' }).click()
    await expect(defect(first, name).getByText('closed', { exact: true })).toBeVisible()
  }

  // The second prosecutor decides; why there is no charge is asked only of whom is not charged.
  await second.goto(`/cases/${caseId}/decision`)
  const why = second.getByLabel('Why there is no charge')
  await expect(why).toBeHidden()
  await second.getByRole('radio', { name: /No charge/ }).check()
  await expect(why).toBeVisible()
  await second.getByRole('radio', { name: /Introductory submission/ }).check()
  await expect(why).toBeHidden()
  await second.getByRole('button', { name: 'Decide', exact: true }).click()
  await expect(second.getByRole('heading', { name: 'Decision 1' })).toBeVisible()
  await holdsNow(second)

  // What assists the defence is marked by a prosecutor, who did not log it, and served with the schedules.
  await second.goto(`/cases/${caseId}/disclosure`)
  const mark = second.locator('form').filter({ has: second.getByRole('button', { name: 'Mark it' }) })
  await mark.getByLabel('Which item').selectOption({ label: 'E-002 Green tin' })
  await mark.getByRole('radio', { name: 'Assists the defence' }).check()
  await mark.getByLabel('Why', { exact: true }).fill('It bears the name of another.')
  await mark.getByRole('button', { name: 'Mark it' }).click()
  await expect(second.getByRole('row', { name: /E-002/ }).getByText('points away')).toBeVisible()
  await second.getByLabel('To whom').fill('Mr Sok, for the accused')
  await second.getByRole('button', { name: 'Serve and record it' }).click()
  await expect(second.getByText('Set 1 to Mr Sok, for the accused')).toBeVisible()
  await holdsNow(second)
  const lines = await (await second.request.get(`/api/disclosure/${caseId}?format=csv`)).text()
  for (const item of ['E-001', 'E-002', 'E-003']) expect(lines).toContain(item)
  expect(lines).toMatch(/Green tin.*points away/)
  const paper = await second.request.get(`/api/disclosure/${caseId}?format=pdf`)
  expect(paper.headers()['content-type']).toBe('application/pdf')

  await second.goto(`/cases/${caseId}/decision`)
  await second.getByRole('button', { name: 'Draft it from the record' }).click()
  const sheet = second.getByRole('link', { name: 'Version 1 as PDF' })
  await expect(sheet).toBeVisible()
  const pdf = await second.request.get((await sheet.getAttribute('href')) ?? '')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
})
