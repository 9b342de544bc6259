import { expect, type Page, test } from '@playwright/test'

test.use({ javaScriptEnabled: false })

const signIn = async (page: Page, username: string) => {
  await page.goto('/sign-in?back=/cases')
  await page.getByLabel('User name', { exact: true }).fill(username)
  await page.getByLabel('Password', { exact: true }).fill('ringleader-demo')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  const onward = page.getByRole('link', { name: /go on here/i })
  if (await onward.isVisible().catch(() => false)) await onward.click()
}

const evidenceOf = async (page: Page) => {
  await page.goto('/cases')
  await page
    .getByRole('link', { name: /Kampong Kumru river network/ })
    .first()
    .click()
  return `${new URL(page.url()).pathname}/evidence`
}

test('without script an item is logged; what is wrong is told beside its field, and the answers stay', async ({
  page,
}) => {
  await signIn(page, 'officer')
  const evidence = await evidenceOf(page)
  const title = `Blue holdall ${Date.now().toString(36)}`
  await page.goto(`${evidence}/new/drug_seizure`)

  await page.getByLabel(/^Title/).fill(title)
  await page.getByLabel(/^Obtained by/).fill('')
  await page.getByLabel(/^Net weight of the drug/).fill('12.310,5,1')
  await page.getByLabel(/^Suspected substance/).selectOption('ats')
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByLabel(/^Title/)).toHaveValue(title)
  await expect(page.getByLabel(/^Suspected substance/)).toHaveValue('ats')
  await expect(page.getByLabel(/^Net weight of the drug/)).toHaveValue('12.310,5,1')
  await expect(page.getByLabel(/^Obtained by/)).toHaveAttribute('aria-invalid', 'true')

  await page.getByLabel(/^When it was obtained/).fill('2026-01-05T18:40')
  await page.getByLabel(/^Obtained by/).fill('Lt. Mlih Bopha')
  await page.getByLabel(/^Remarks/).fill('Taken from the water at night; nothing could be recorded.')
  await page.getByLabel(/^New source/).fill(title)
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByLabel(/^Net weight of the drug/)).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel(/^New source/)).toHaveValue(title)

  await page.getByLabel(/^Net weight of the drug/).fill('11840')
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await expect(page.getByText('11840 g')).toBeVisible()
})

test('what depends on another answer appears with that answer, by the style sheet alone', async ({
  page,
}) => {
  await signIn(page, 'officer')
  const evidence = await evidenceOf(page)
  await page.goto(`${evidence}/new/drug_seizure`)
  await expect(page.getByLabel('Volume of liquid')).toBeHidden()
  await page.getByLabel('Form', { exact: false }).and(page.locator('select')).selectOption('liquid')
  await expect(page.getByLabel('Volume of liquid')).toBeVisible()
})
