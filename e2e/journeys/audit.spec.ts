import { execFileSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { expect, test } from '@playwright/test'
import { type Entry, fromBuffer } from 'yauzl'
import { act, enter, unlike } from '../support/people'
import { holds, leadsTo, look, looks } from '../support/screens'

test('an auditor looks closer at a flag, draws a sample, and takes the log along, signed', async ({
  page,
}) => {
  await enter(page, 'auditor')
  await page.goto('/audit')
  await page
    .getByRole('row')
    .filter({ hasText: 'Trakuon Sok' })
    .getByRole('link', { name: 'Tries at what is not theirs' })
    .click()
  await expect(page.getByText('3 tries refused, at cases: 3')).toBeVisible()
  await page.getByLabel('Against a rule').check()
  await page.getByLabel('What you looked at').fill('He tried three files in one minute.')
  await page.getByRole('button', { name: 'Close the flag' }).click()
  await expect(page.getByText('Say what is to be done.').first()).toBeVisible()
  await expect(page.getByLabel('What you looked at')).toHaveValue('He tried three files in one minute.')
  await page.getByLabel('What is to be done').fill('His unit hears him.')
  await page.getByRole('button', { name: 'Close the flag' }).click()
  await expect(page.getByText('Found by Kroch Thida')).toBeVisible()
  await page.getByRole('link', { name: 'Read the log of that day' }).click()
  await expect(page.getByText('Trakuon Sok').first()).toBeVisible()

  await page.goto('/audit/samples')
  await page.getByRole('button', { name: 'Draw this month’s sample' }).click()
  await expect(page.getByText('What decided the draw')).toBeVisible()
  await page.getByText('Write down what was found').first().click()
  await page.getByLabel('In order').first().check()
  await page.getByLabel('What you looked at').first().fill('A day like any other.')
  await page.getByRole('button', { name: 'Record the finding' }).first().click()
  await expect(page.getByText('A day like any other.')).toBeVisible()

  await page.goto('/log')
  const key = (await page.getByText(/\/export\+[0-9a-f]{8}\+/).textContent()) ?? ''
  const answer = await page.request.get('/api/log/export?kind=refusals')
  expect(answer.headers()['content-type']).toBe('application/zip')
  const folder = mkdtempSync(join(tmpdir(), 'ringleader-taken-'))
  await unpack(await answer.body(), folder)
  const verify = (...more: string[]) =>
    execFileSync('node', [
      'scripts/verify.mjs',
      '--export',
      join(folder, 'signature.txt'),
      '--key',
      key,
      ...more,
    ])
  expect(verify().toString()).toContain('GOOD')
  writeFileSync(join(folder, 'history.csv'), 'Entry,Who')
  expect(() => verify()).toThrow()

  const sample = await leadsTo(page, '/audit/samples', /\/audit\/samples\/0/)
  for (const one of [looks[0], looks[2]]) {
    await look(page, 'auditor', one)
    for (const place of ['/audit?show=closed', sample, '/log']) await holds(page, place, one.language)
  }
})

test('a supervisor samples a file they did not approve, and records what was found', async ({ page }) => {
  await enter(page, 'officer')
  // A file of the line that the supervisor is not on, so that there is one to draw.
  await act(page, 'open-case', { title: unlike('Ferry of the upper river') })
  await enter(page, 'supervisor')
  await page.goto('/audit/samples')
  await page.getByRole('button', { name: 'Draw this month’s sample' }).click()
  const file = await page.getByRole('link', { name: 'Open the file' }).first().getAttribute('href')
  const caseId = file?.split('/').at(-1)
  await act(page, 'state-reason', { caseId, purpose: 'quality-sample', reason: 'Drawn this month.' })
  await act(page, 'view-case', { caseId })
  await page.getByText('Write down what was found').first().click()
  await page.getByLabel('In order').first().check()
  await page.getByLabel('What you looked at').first().fill('The papers hold what the file says.')
  await page.getByRole('button', { name: 'Record the finding' }).first().click()
  await expect(page.getByText('The papers hold what the file says.')).toBeVisible()
})

/** Writes the files of an archive into a folder. */
const unpack = (bytes: Buffer, folder: string) =>
  new Promise<void>((done, failed) =>
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return failed(error)
      zip.on('error', failed)
      zip.on('end', () => done())
      zip.on('entry', (entry: Entry) =>
        zip.openReadStream(entry, async (fault, from) => {
          if (fault) return failed(fault)
          await pipeline(from, createWriteStream(join(folder, entry.fileName))).catch(failed)
          zip.readEntry()
        }),
      )
      zip.readEntry()
    }),
  )
