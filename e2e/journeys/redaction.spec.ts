import { expect, type Page, test } from '@playwright/test'
import { act, enter, unlike } from '../support/people'
import { holdsNow } from '../support/screens'

const lines = ['The witness Tuol Samnang lives at House 27.', 'The boat came at six.']

/** A PDF of one page with these lines on it, as text. */
function aStatement(): Buffer {
  const drawn = `BT /F1 14 Tf 20 TL 60 700 Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    `<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream`,
  ]
  const starts: number[] = []
  let text = '%PDF-1.4\n'
  for (const [index, object] of objects.entries()) {
    starts.push(text.length)
    text += `${index + 1} 0 obj${object}\nendobj\n`
  }
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(
    `${text}xref\n0 6\n0000000000 65535 f \n${rows}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`,
  )
}

/** The worker works beside us: looks again until what is waited for stands there. */
const until = (page: Page, words: string) =>
  expect(async () => {
    await page.reload()
    await expect(page.getByText(words, { exact: true }).first()).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 240_000 })

/** Draws a box on the page with the pointer; it stands in the field as if it had been typed. */
async function drawABox(page: Page) {
  await page.getByRole('button', { name: 'Draw boxes' }).click()
  const picture = page.getByRole('img', { name: /^Page 1/ })
  await picture.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await picture.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.move(x + width * 0.2, y + height * 0.4)
  await page.mouse.down()
  await page.mouse.move(x + width * 0.5, y + height * 0.45)
  await page.mouse.up()
  await expect(page.getByLabel('Further boxes')).toHaveValue(
    /^1 (19|20)[.\d]* (39|40)[.\d]* (29|30)[.\d]* [45][.\d]*$/,
  )
}

test('a name is looked for, confirmed and burnt out of a copy, which the schedules name instead of the original', async ({
  page,
}) => {
  await enter(page, 'officer2')
  const { caseId } = await act(page, 'open-case', { title: unlike('What the witness said') })
  const { itemId } = await act(page, 'log-evidence', {
    ...{ caseId, type: 'document_ledger', title: 'Letter of a witness', obtainedPlace: 'Landing' },
    ...{ obtainedAt: '2026-11-01T18:40', obtainedBy: 'Lt. Sleuk Dara', filePlace: 'in_file' },
    ...{ originName: 'Letter of a witness', originKind: 'exhibit', facts: {}, remarks: 'Sent by post.' },
  })
  await page.goto(`/cases/${caseId}/evidence/${itemId}`)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: aStatement() })
  await expect(page.getByRole('link', { name: 'letter.pdf', exact: true })).toBeVisible()

  await page.goto(`/cases/${caseId}/disclosure`)
  await page.getByRole('link', { name: 'letter.pdf' }).click()
  await expect(page.getByRole('heading', { name: 'Redacted copies' })).toBeVisible()
  await page.getByLabel('Words to look for').fill('tuol samnang\nHouse 27')
  await page.getByRole('button', { name: 'Begin a copy' }).click()
  await until(page, 'waits for you to confirm')
  // The page is drawn when it is; who comes before that reads so, and comes again.
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('img', { name: /^Page 1/ })).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 240_000 })
  await expect(page.getByText('The words stand in 2 places. Look at each before you confirm.')).toBeVisible()
  await holdsNow(page)

  // A line that is no box is told beside its field, and the reason is still there.
  await page.getByLabel('Further boxes').fill('everything')
  await page.getByLabel('Why it is hidden').fill('Where she lives is not needed.')
  await page.getByRole('button', { name: 'Black it out' }).click()
  await expect(page.getByText(/Line 1 is no box/).first()).toBeVisible()
  await expect(page.getByLabel('Why it is hidden')).toHaveValue('Where she lives is not needed.')
  await page.getByLabel('Further boxes').fill('')
  await drawABox(page)
  await page.getByRole('button', { name: 'Black it out' }).click()
  await until(page, 'made, and served instead of the original')
  await holdsNow(page)

  const copy = page.getByRole('link', { name: 'Download the copy' })
  const bytes = await (await page.request.get((await copy.getAttribute('href')) ?? '')).body()
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  for (const hidden of ['Samnang', 'House 27', 'Font']) expect(bytes.includes(hidden), hidden).toBe(false)
  const schedule = await (await page.request.get(`/api/disclosure/${caseId}?format=csv`)).text()
  expect(schedule).toContain('letter (redacted 1).pdf')
})
