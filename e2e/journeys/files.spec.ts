import { expect, type Page, test } from '@playwright/test'
import { act, enter } from '../support/people'

test.use({ locale: 'en-GB' })
test.describe.configure({ mode: 'default', timeout: 600_000 })

/** The smallest honest PDF of so many pages. */
function aPdf(pages: number): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`)
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages}/Kids[${kids.join(' ')}]>>`,
    ...kids.map(() => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]>>'),
  ]
  const starts: number[] = []
  let text = '%PDF-1.4\n'
  for (const [index, object] of objects.entries()) {
    starts.push(text.length)
    text += `${index + 1} 0 obj${object}endobj\n`
  }
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return Buffer.from(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`,
  )
}

/** A case with one ledger that proves nothing yet. */
async function aLedger(page: Page, title: string) {
  const { caseId } = await act(page, 'open-case', { title })
  await act(page, 'add-count', {
    ...{ caseId, offence: 'KH-T01', title: 'Sale by boat', place: 'Landing' },
    ...{ from: '2026-10-01', to: '2026-11-01' },
  })
  const { itemId } = await act(page, 'log-evidence', {
    ...{ caseId, type: 'document_ledger', title: 'Ledger of the boat', obtainedPlace: 'Landing' },
    ...{ obtainedAt: '2026-11-01T18:40', obtainedBy: 'Lt. Mlih Bopha' },
    ...{
      originName: title,
      originKind: 'exhibit',
      facts: {},
      remarks: 'Handed over by his sister at the unit.',
    },
  })
  return { caseId, itemId, item: `/cases/${caseId}/evidence/${itemId}` }
}

async function attach(page: Page, item: string, file: { name: string; mimeType: string; buffer: Buffer }) {
  await page.goto(item)
  await page.locator('input[type=file]').first().setInputFiles(file)
  const link = page.getByRole('link', { name: file.name, exact: true })
  await expect(link).toBeVisible({ timeout: 120_000 })
  return (await link.getAttribute('href')) ?? ''
}

/** Says why the place that the form was brought proves the act, and comes back to the item. */
async function linkIt(page: Page, why: string) {
  const count = page.locator('details', { has: page.locator('summary', { hasText: /Count 1/ }) }).first()
  await count.evaluate((details) => details.setAttribute('open', ''))
  await count.getByRole('checkbox').first().check()
  await page.getByRole('radio', { name: /^shows/ }).check()
  await page.getByLabel('Why', { exact: true }).fill(why)
  await page.getByRole('button', { name: 'Link it' }).click()
  await expect(page.getByText(/Linked to one thing/)).toBeVisible()
}

test('a link points at a page, at a region of it and at a time, and leads back there', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await enter(page, 'officer')
  const { caseId, itemId, item } = await aLedger(page, 'A place in a file')
  const pdf = { name: 'ledger.pdf', mimeType: 'application/pdf', buffer: aPdf(3) }
  const viewer = await attach(page, item, pdf)

  // At a page: turned to in the file, taken to the form, found again from the link.
  await page.goto(viewer)
  await expect(page.getByRole('img', { name: 'Page 1, drawn anew' })).toBeVisible({ timeout: 240_000 })
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(page.getByRole('img', { name: 'Page 2, drawn anew' })).toBeVisible()
  await page.getByRole('link', { name: 'Point at this page' }).click()
  await linkIt(page, 'Row of the boatman on the second page.')

  // At a region, with the keyboard alone: it is marked, moved and taken to the form.
  await page.goto(viewer)
  await page.getByRole('button', { name: 'Mark a region' }).press('Enter')
  await page.getByRole('group', { name: /Region on the page/ }).press('ArrowRight')
  await page.getByRole('link', { name: 'Point at this region' }).press('Enter')
  await linkIt(page, 'His signature under the sum.')

  // At a time, where nothing is drawn: said in the form.
  await page.goto(`/cases/${caseId}/evidence/link?item=${itemId}&in=time&from=12&to=80`)
  await linkIt(page, 'The boat leaves the landing.')

  const proves = page.getByRole('region', { name: 'What it proves' })
  for (const place of ['page 2', 'page 1, marked region', '0:12 to 1:20'])
    await expect(proves.getByText(place)).toBeVisible()

  // From the file itself each place opens where it lies.
  await page.goto(viewer)
  await page.getByRole('link', { name: 'page 2', exact: true }).click()
  await expect(page.getByRole('img', { name: 'Page 2, drawn anew' })).toBeVisible()
  await page.getByRole('link', { name: 'page 1, marked region', exact: true }).click()
  await expect(page.getByRole('img', { name: 'Page 1, drawn anew' })).toBeVisible()
  await expect(page.locator('[data-marked]')).toBeVisible()
})

test('a file that carries a script is shown as its text and never runs in our origin', async ({ page }) => {
  await enter(page, 'officer')
  const { item } = await aLedger(page, 'Files that would run')
  let ran = false
  page.on('dialog', (dialog) => {
    ran = true
    void dialog.dismiss()
  })
  const script = '<script>alert(document.domain)</script>'
  const files = [
    { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(`<html><body>${script}</body></html>`) },
    {
      name: 'drawing.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${script}</svg>`),
    },
  ]
  for (const file of files) {
    const viewer = await attach(page, item, file)
    const original = `/api/files/${viewer.split('/files/')[1]}`
    const sent = await page.request.get(original)
    expect((await sent.body()).equals(file.buffer)).toBe(true)
    expect(sent.headers()).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    })
    expect(sent.headers()['content-disposition']).toMatch(/^attachment;/)
    await page.goto(viewer)
    await expect(page.getByText('alert(').first()).toBeVisible({ timeout: 240_000 })
  }
  expect(ran).toBe(false)
})
