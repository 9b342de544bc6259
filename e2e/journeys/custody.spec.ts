import { mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, expect, type Page, test } from '@playwright/test'
import { aSeizure } from '../support/custody'
import { act, enter, house } from '../support/people'

const bwipjs = createRequire(import.meta.url)('bwip-js/node')

test.use({ locale: 'en-GB' })
test.describe.configure({ mode: 'default', timeout: 900_000 })

/** A film in which a code is held before the camera: grey pictures in the form that Chromium's false camera takes (y4m). */
function aFilmOf(text: string): string {
  const [{ pixs, pixx }] = bwipjs.raw({ bcid: 'qrcode', eclevel: 'M', text })
  const [width, height, scale] = [640, 480, Math.floor(400 / (pixx + 8))]
  const luma = Buffer.alloc(width * height, 235)
  const [left, top] = [Math.floor((width - pixx * scale) / 2), Math.floor((height - pixx * scale) / 2)]
  for (let y = 0; y < pixx * scale; y += 1)
    for (let x = 0; x < pixx * scale; x += 1)
      if (pixs[Math.floor(y / scale) * pixx + Math.floor(x / scale)] === 1)
        luma[(top + y) * width + left + x] = 16
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, 128)])
  const film = join(mkdtempSync(join(tmpdir(), 'film-')), 'code.y4m')
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)
  writeFileSync(film, Buffer.concat([head, ...Array.from({ length: 10 }, () => frame)]))
  return film
}

/** A browser before whose camera a film runs. */
const withCamera = (film: string): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      ...['--no-sandbox', '--disable-dev-shm-usage', '--use-fake-ui-for-media-stream'],
      ...['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`],
    ],
  })

test('label, scan, hand-over by two people in two browsers', async ({ page }) => {
  const home = house()
  await enter(page, 'officer')
  const { caseId, itemId, ledger } = await aSeizure(page)

  // The label, as PDF, for a thermal printer; its code is opaque.
  await page.goto(ledger)
  await page.getByText('Print labels').first().click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  expect((await download).suggestedFilename()).toBe('labels-62x29.pdf')
  const [label] = await act(page, 'print-labels', { caseId, itemIds: [itemId] })
  expect(label.code).toMatch(/^[2-9A-HJKMNP-Z]{10}$/)

  // A scanner at the USB port types the code and presses Enter.
  await page.goto('/scan')
  await page.getByLabel('Code', { exact: true }).fill(label.code.toLowerCase())
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(ledger))
  await page.goto('/scan?code=https%3A%2F%2Fevil.example%2Fphish')
  await expect(page.getByText('This is not a code of ours')).toBeVisible()

  // The telephone's camera reads the label and opens the object.
  const phone = await withCamera(aFilmOf(`${home}/l/${label.code}`))
  const small = await phone.newPage({ baseURL: home, viewport: { width: 390, height: 780 }, locale: 'en-GB' })
  await enter(small, 'officer')
  await small.goto('/scan')
  await small.getByRole('button', { name: 'Use the camera' }).click()
  await small.waitForURL(new RegExp(ledger), { timeout: 240_000 })
  await phone.close()

  // The holder offers it; the code is shown as a picture.
  await page.goto(ledger)
  await page.getByText('Hand it over', { exact: true }).click()
  await page.getByLabel('To whom', { exact: true }).selectOption({ label: await storeName(page) })
  await page.getByRole('button', { name: 'Offer it' }).click()
  await expect(page.getByRole('img', { name: /The code of this hand-over/ })).toBeVisible()
  const code = (await page.locator('#offer .tracking-widest').textContent())?.replace(/\s/g, '') ?? ''

  // The keeper scans it off that screen, signed in on a device of their own, and finds the field filled.
  const theirs = await withCamera(aFilmOf(`${home}${ledger}?code=${code}#offer`))
  const keeper = await theirs.newPage({ baseURL: home, locale: 'en-GB' })
  await enter(keeper, 'custodian')
  await keeper.goto('/scan')
  await keeper.getByRole('button', { name: 'Use the camera' }).click()
  await keeper.waitForURL(/code=/, { timeout: 240_000 })
  await expect(keeper.getByLabel('Code of the hand-over')).toHaveValue(code)
  await expect(keeper.getByText('Hand-over by two people')).toHaveCount(0)
  await keeper.getByLabel('Seal number as you read it').fill(await sealOf(page))
  await keeper.getByLabel('Gross weight now').last().fill('12310')
  await keeper.getByRole('button', { name: 'Take it over' }).click()
  await expect(keeper.getByText('Taken over by')).toBeVisible()

  // The keeper photographs what they took over; it is theirs to open, and nothing else of the case is.
  const pixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const photo = { name: 'seal.png', mimeType: 'image/png', buffer: Buffer.from(pixel, 'base64') }
  await keeper.locator('#files input[type=file]').first().setInputFiles(photo)
  const kept = keeper.locator('#files').getByRole('link', { name: 'seal.png' })
  await expect(kept).toBeVisible({ timeout: 120_000 })
  const bytes = await keeper.request.get((await kept.getAttribute('href')) ?? '')
  expect((await bytes.body()).equals(photo.buffer)).toBe(true)
  expect((await keeper.request.get(`${home}/cases/${caseId}/evidence/${itemId}`)).status()).toBe(404)
  await theirs.close()

  await page.reload()
  await expect(page.getByText('Taken over by')).toBeVisible()
  await page.goto('/')
  await expect(page.getByText(/took over E-1 of .* from you/).first()).toBeVisible()
})

const storeName = async (page: Page) =>
  (await page.locator('select[name=to] optgroup').first().locator('option').first().textContent()) ?? ''

const sealOf = async (page: Page) =>
  (await page
    .locator('#now')
    .getByText(/^KP-\d+$/)
    .first()
    .textContent()) ?? ''
