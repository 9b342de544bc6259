import { createHash } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { onDevice } from '../support/field'
import { unlike } from '../support/people'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, serviceWorkers: 'allow' })
test.describe.configure({ mode: 'default', timeout: 240_000 })

/** A real picture, one pixel, told apart by what follows its end. */
const photo = (mark: string) => {
  const pixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const buffer = Buffer.concat([Buffer.from(pixel, 'base64'), Buffer.from(mark)])
  return { name: `${mark}.png`, mimeType: 'image/png', buffer }
}
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
/** The case of the demonstration, by the number that an officer would write down. */
async function caseNumber(page: Page) {
  await page.goto('/cases')
  const row = page.getByRole('row').filter({ hasText: /Kampong Kumru river network/ })
  const text =
    (await row.count()) > 0 ? await row.first().textContent() : await page.locator('main').textContent()
  return /[A-Z]{2,6}-\d{4}-\d{4}/.exec(text ?? '')?.[0] ?? ''
}

/** Back on the field page, alive, before the network goes. */
async function inTheField(page: Page) {
  await page.goto('/field')
  await expect(page.getByRole('button', { name: 'Drug seizure' })).toBeVisible({ timeout: 60_000 })
}

async function writeSeizure(
  page: Page,
  title: string,
  number: string,
  photos: ReturnType<typeof photo>[] = [],
) {
  let interactions = 0
  const step = async (what: Promise<unknown>) => {
    interactions += 1
    await what
  }
  await step(page.getByRole('button', { name: 'Drug seizure' }).click())
  if (number) await step(page.getByLabel('Case', { exact: true }).fill(number))
  await step(page.getByLabel(/^Title/).fill(title))
  await step(page.getByLabel(/^Exact position/).fill(`Hold of the boat, ${title}.`))
  await step(
    page
      .getByRole('group', { name: /Photograph/ })
      .getByText('Yes', { exact: true })
      .click(),
  )
  await step(page.getByLabel(/^Number of packages/).fill('១២'))
  await step(page.getByLabel(/^Gross weight/).fill('12310'))
  await step(page.getByLabel(/^Seal number/).fill(`SEAL ${title}`))
  await step(page.getByRole('radio', { name: 'The suspect' }).check())
  await step(page.getByLabel(/^First witness/).fill(`Lida, ${title}`))
  await step(page.getByLabel(/^Second witness/).fill('Kandoeng Srey'))
  for (const one of photos) await page.locator('#field-images').setInputFiles(one)
  if (photos.length > 0) await expect(page.getByRole('button', { name: 'Remove' })).toHaveCount(photos.length)
  await step(page.getByRole('button', { name: 'Keep it, ready to send' }).click())
  await expect(page.getByText(title).first()).toBeVisible({ timeout: 60_000 })
  return interactions
}

/** Everything that lies on the device in the clear: databases, caches, local and session storage. */
const lyingOpen = (page: Page) =>
  page.evaluate(async () => {
    const texts: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })]
    const asText = (value: unknown): string => {
      if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value)
      if (ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value)
      if (value instanceof CryptoKey) return `key extractable=${value.extractable}`
      if (typeof value === 'object' && value !== null) return Object.values(value).map(asText).join(' ')
      return String(value)
    }
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((done) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => done(opening.result)
      })
      for (const store of db.objectStoreNames) {
        const rows = await new Promise<unknown[]>((done) => {
          const asking = db.transaction(store).objectStore(store).getAll()
          asking.onsuccess = () => done(asking.result)
        })
        texts.push(...rows.map(asText))
      }
      db.close()
    }
    const cached: string[] = []
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) {
        cached.push(new URL(request.url).pathname)
        texts.push(await ((await caches.match(request))?.text() ?? ''))
      }
    return { texts: texts.join('\n'), cached }
  })

/** The items of the case that bear this title, with their files, through the house's own doors. */
async function itemsCalled(page: Page, title: string) {
  await page.goto('/cases')
  const river = page.getByRole('link', { name: /Kampong Kumru river network/ }).first()
  const address = await river.getAttribute('href')
  await page.goto(`${address}/evidence?text=${encodeURIComponent(title)}`)
  return page.locator('main').getByRole('link', { name: new RegExp(title) })
}

test('a seizure written without a network survives a reload and goes up once, with its photographs', async ({
  page,
  context,
}) => {
  await onDevice(page)
  const number = await caseNumber(page)
  expect(number).not.toBe('')
  await inTheField(page)
  const title = unlike('Twelve bricks')
  const [one, two] = [
    photo(unlike('position').replaceAll(' ', '-')),
    photo(unlike('seal').replaceAll(' ', '-')),
  ]

  await context.setOffline(true)
  const interactions = await writeSeizure(page, title, number, [one, two])
  expect(interactions).toBeLessThanOrEqual(12)

  await page.reload()
  await expect(page.getByText(title)).toBeVisible()
  const { texts, cached } = await lyingOpen(page)
  for (const secret of [title, number, one.name]) expect(texts.includes(secret), secret).toBe(false)
  expect(texts.includes(one.buffer.subarray(-16).toString('latin1'))).toBe(false)
  expect(texts.includes('extractable=false')).toBe(true)
  expect(cached.filter((path) => path !== '/field' && !path.startsWith('/_next/static/'))).toEqual([])
  expect(cached).toContain('/field')

  await context.setOffline(false)
  await expect(page.getByText(/Sent and kept as/)).toBeVisible({ timeout: 60_000 })
  await expect(
    page
      .getByText('Nothing waits on this device.')
      .or(page.getByText(/Sent and kept as/))
      .first(),
  ).toBeVisible()
  await page.getByRole('link', { name: 'Open it' }).click()
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  for (const { name, buffer } of [one, two]) {
    const file = page.getByRole('link', { name })
    await expect(file).toBeVisible()
    const fileId = (await file.getAttribute('href'))?.split('/').at(-1)
    const bytes = await (await page.request.get(`/api/files/${fileId}`)).body()
    expect(sha256(bytes)).toBe(sha256(buffer))
  }
  await expect(await itemsCalled(page, title)).toHaveCount(1)
  const after = await page.goto('/field').then(() => lyingOpen(page))
  expect(after.texts.includes(title)).toBe(false)
})

test('killed in the middle of sending, it is asked again and stays one item with one file', async ({
  page,
  context,
}) => {
  await onDevice(page)
  const number = await caseNumber(page)
  await inTheField(page)
  const title = unlike('Killed while sending')
  const picture = photo(unlike('killed').replaceAll(' ', '-'))
  await context.setOffline(true)
  await writeSeizure(page, title, number, [picture])
  // The item is logged and its answer is lost with the page.
  let lost = 0
  await context.route('**/api/acts/log-evidence', async (route) => {
    if (lost > 0) return route.continue()
    lost += 1
    await route.fetch()
    await route.abort()
  })
  await context.setOffline(false)
  await expect(page.getByText(/The network went away/)).toBeVisible({ timeout: 60_000 })
  await page.close({ runBeforeUnload: false })

  const [later, beside] = [await context.newPage(), await context.newPage()]
  await Promise.all([later.goto('/field'), beside.goto('/field')])
  const done = later.getByText(/Sent and kept as/).or(later.getByText('Nothing waits on this device.'))
  await expect(done.first()).toBeVisible({ timeout: 60_000 })
  await expect
    .poll(() => lyingOpen(beside).then(({ texts }) => texts.includes('extractable=false')))
    .toBe(true)
  await expect(await itemsCalled(later, title)).toHaveCount(1)
  await later
    .locator('main')
    .getByRole('link', { name: new RegExp(title) })
    .click()
  await expect(later.getByRole('link', { name: picture.name })).toHaveCount(1)
})

test('another person on the device sees only that something waits; its author chooses where it goes', async ({
  page,
  context,
}) => {
  await onDevice(page)
  const title = unlike('Of the first officer')
  await context.setOffline(true)
  await writeSeizure(page, title, 'KUM-1999-0001')
  await context.clearCookies()
  await context.setOffline(false)

  await onDevice(page, 'officer2')
  await expect(page.getByText(/1 record of somebody else waits/)).toBeVisible()
  await expect(page.getByText(title)).toHaveCount(0)

  await context.clearCookies()
  await onDevice(page)
  await expect(page.getByText(/is not a case of yours/)).toBeVisible({ timeout: 60_000 })
  const river = page.locator('option', { hasText: 'Kampong Kumru river network' })
  await page
    .getByLabel('Which case does this belong to?')
    .selectOption((await river.getAttribute('value')) ?? '')
  await page.getByRole('button', { name: 'Send it there' }).click()
  await expect(page.getByText(/Sent and kept as/)).toBeVisible({ timeout: 60_000 })
})
