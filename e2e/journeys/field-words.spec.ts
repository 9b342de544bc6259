import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { onDevice } from '../support/field'
import { unlike } from '../support/people'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, serviceWorkers: 'allow' })
test.describe.configure({ mode: 'default', timeout: 240_000 })

test('the form is judged at the scene by the rules of the desk, in Khmer, and holds for everybody', async ({
  page,
  context,
}) => {
  await onDevice(page)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'ខ្មែរ' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'km')
  await page.getByRole('button', { name: 'ការរឹបអូសគ្រឿងញៀន' }).click()
  await page.getByLabel(/^ទម្ងន់រួម/).fill('ប្រហែល 12')
  await page.getByRole('button', { name: 'កត់ត្រា ត្រៀមផ្ញើ' }).click()
  await expect(page.getByLabel(/^ទម្ងន់រួម/)).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel(/^ទម្ងន់រួម/)).toHaveValue('ប្រហែល 12')
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wider).toBeLessThanOrEqual(1)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)).toEqual([])
})

test('no room left and a lost key are said in words, and nothing is taken for kept', async ({
  page,
  context,
}) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
      if ('full' in window && this.name === 'records') throw new DOMException('', 'QuotaExceededError')
      return put.apply(this, given)
    }
  })
  await onDevice(page)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Property or vehicle' }).click()
  // One state is kept first, so that there is something the lost key can no longer open.
  await page.locator('input[name="title"]').fill(unlike('White van'))
  await expect(page.getByText('Kept on this device', { exact: true })).toBeVisible()
  await page.evaluate(() => Object.assign(window, { full: true }))
  await page.locator('input[name="title"]').fill(unlike('Grey pickup'))
  await expect(page.getByText('This device has no more room.', { exact: false })).toBeVisible()

  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('ringleader-field')
        opening.onsuccess = () => {
          const clearing = opening.result.transaction('keys', 'readwrite').objectStore('keys').clear()
          clearing.onsuccess = () => done(opening.result.close())
        }
      }),
  )
  await page.goto('/field')
  await expect(page.getByText(/can no longer be opened/)).toBeVisible()
})
