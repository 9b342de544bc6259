import { expect, type Page, test } from '@playwright/test'
import { enter, unlike } from '../support/people'

/** Opens the evidence of the demonstration's case, and says where it is. */
const openEvidence = async (page: Page) => {
  await page.goto('/cases')
  await page
    .getByRole('link', { name: /Kampong Kumru river network/ })
    .first()
    .click()
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Evidence/ })
    .click()
  await expect(page).toHaveURL(/\/cases\/[\w-]+\/evidence$/)
  return new URL(page.url()).pathname
}

const fillFirst = async (page: Page, title: string) => {
  await page.getByLabel(/^Title/).fill(title)
  await page.getByLabel(/^When it was obtained/).fill('2026-01-05T18:40')
  await page.getByLabel(/^Obtained by/).fill('Lt. Mlih Bopha')
  // What cannot be made good later is missing, and the officer says why.
  await page.getByLabel(/^Remarks/).fill('Taken from the water at night; nothing could be recorded.')
}

test('an officer logs an item with a file, links it to the leader, and the reading rests on it', async ({
  page,
}) => {
  test.slow()
  await enter(page, 'officer')
  const evidence = await openEvidence(page)
  const title = unlike('Blue holdall')

  await page.getByRole('link', { name: 'Log evidence' }).first().click()
  await page.getByRole('link', { name: 'Drug seizure' }).click()
  await fillFirst(page, title)
  await page.getByLabel(/^Net weight of the drug/).fill('១២៣១០')
  await page.getByLabel(/^New source/).fill(title)
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await expect(page.getByText('12310 g')).toBeVisible()

  // Nine mebibytes and a bit: the first piece is full, the second is not.
  const bytes = Buffer.alloc(10 * 1_048_576 + 1, 7)
  await page
    .getByLabel('Choose files')
    .setInputFiles({ name: 'record.bin', mimeType: 'application/octet-stream', buffer: bytes })
  await expect(page.getByText('Stored, same hash')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('link', { name: 'record.bin' })).toBeVisible()
  const download = page.getByRole('link', { name: 'Download', exact: true }).first()
  const sent = await page.request.get((await download.getAttribute('href')) ?? '')
  expect(sent.headers()['content-disposition']).toContain('attachment')
  expect((await sent.body()).equals(bytes)).toBe(true)

  await page.getByText('Grade it', { exact: true }).first().click()
  await page.getByRole('radio', { name: /P2/ }).check()
  await page.getByRole('radio', { name: /Probably true/ }).check()
  await page.getByLabel('Why this grade').fill('Weighed and sealed by the written standard.')
  await page.getByRole('button', { name: 'Grade it' }).click()
  await expect(page.getByText('The grade is kept.')).toBeVisible()

  await page.getByRole('link', { name: 'Link it' }).first().click()
  const leader = page
    .locator('details', { has: page.locator('summary', { hasText: /Count \d+: (?!the offence)/ }) })
    .first()
  if (!(await leader.getByRole('checkbox').first().isVisible())) await leader.locator('summary').click()
  await leader.getByRole('checkbox').first().check()
  await page.getByRole('radio', { name: /^shows/ }).check()
  await page.getByLabel('Page', { exact: true }).and(page.getByRole('textbox')).fill('2')
  await page.getByLabel('Why', { exact: true }).fill('The record names him as the one who sent the boat.')
  await page.getByRole('button', { name: 'Link it' }).click()

  await expect(page.getByText(/Linked to one thing/)).toBeVisible()
  const proves = page.getByRole('region', { name: 'What it proves' })
  await expect(proves.getByText('The record names him as the one who sent the boat.')).toBeVisible()
  await expect(proves.getByText('page 2')).toBeVisible()
  const number = (await page.title()).split(' ')[0] ?? ''

  await page.getByRole('link', { name: 'See the readiness' }).click()
  await expect(page).toHaveURL(evidence.replace('/evidence', '/readiness'))
  await page.locator('main a[href*="/readiness/"]').first().click()
  await expect(page.getByText('Readiness describes the case file, not guilt.').first()).toBeVisible()
  await expect(page.getByText(number).first()).toBeAttached()
})

test('closing the tab loses nothing: the draft comes back with every answer, and can be discarded', async ({
  page,
  context,
}) => {
  await enter(page, 'officer')
  const evidence = await openEvidence(page)
  const title = unlike('Half a ledger')
  await page.goto(`${evidence}/new/document_ledger`)
  await page.getByLabel(/^Title/).fill(title)
  await page.getByLabel(/^Obtained by/).fill('Lt. Mlih Bopha')
  await page
    .getByRole('radio', { name: /No, seen|^No$/ })
    .first()
    .check()
  await expect(page.getByText(/^Kept \d/)).toBeVisible()
  await page.getByLabel('Where', { exact: false }).first().fill('Under the stairs')
  // At once, before the pause is over.
  await page.close({ runBeforeUnload: false })

  const later = await context.newPage()
  await later.goto(evidence)
  await later.getByRole('link', { name: new RegExp(title) }).click()
  await expect(later.getByLabel(/^Title/)).toHaveValue(title)
  await expect(later.getByLabel(/^Obtained by/)).toHaveValue('Lt. Mlih Bopha')
  await later.reload()
  await expect(later.getByLabel(/^Title/)).toHaveValue(title)

  await later.goto(evidence)
  const line = later.getByRole('listitem').filter({ hasText: title })
  await line.getByText('Discard').click()
  await later.getByRole('button', { name: 'Discard the draft' }).click()
  await expect(later.getByRole('link', { name: new RegExp(title) })).toHaveCount(0)
})

test('a form that is refused says why beside each field, and keeps what was typed', async ({ page }) => {
  await enter(page, 'officer')
  const evidence = await openEvidence(page)
  await page.goto(`${evidence}/new/laboratory_report`)
  const title = unlike('Report')
  await page.getByLabel(/^Title/).fill(title)
  await page
    .getByLabel(/^Purity/)
    .first()
    .fill('137')
  await page.getByLabel(/^When it was obtained/).fill('')
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(page.locator('form [role=alert]').first()).toBeFocused()
  await expect(page.getByLabel(/^When it was obtained/)).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel(/^Purity/).first()).toHaveValue('137')

  await fillFirst(page, title)
  await page.getByLabel(/^New source/).fill(title)
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByLabel(/^Purity/).first()).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel(/^Title/)).toHaveValue(title)
  await expect(page.getByLabel(/^New source/)).toHaveValue(title)
})

test('the Khmer screen says that it is Khmer', async ({ page }) => {
  await enter(page, 'officer')
  const evidence = await openEvidence(page)
  await page.goto(`/preferences?language=km&back=${encodeURIComponent(`${evidence}/new/drug_seizure`)}`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'km')
  await expect(page.getByRole('button', { name: 'កត់ត្រា', exact: true })).toBeVisible()
  await page.goto('/preferences?language=en&back=/cases')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})
