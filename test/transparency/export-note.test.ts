import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { signExport } from '@/lib/transparency/export-note'
import { formatVerifierKey, generateSigningKey } from '@/lib/transparency/key'
import { run } from '@/scripts/verify.mjs'

const folder = mkdtempSync(join(tmpdir(), 'ringleader-export-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const key = generateSigningKey('log', 'house.test/export')
const csv = Buffer.from('Entry,Who\r\n7,"Mlih Bopha"\r\n')
const pdf = Buffer.from('%PDF-1.7 a history')
const made = {
  of: 'case:0198c7d2-0000-7000-8000-000000000001',
  entries: { first: 3, last: 7, count: 2 },
  at: new Date('2026-11-02T03:00:00Z'),
  checkpoint: { size: 8, root: Buffer.alloc(32, 1).toString('base64') },
}
const note = signExport(
  made,
  [
    { name: 'history.csv', bytes: csv },
    { name: 'history.pdf', bytes: pdf },
  ],
  key,
)

/** The verdict on these files in a folder of their own. */
function verdict(files: Readonly<Record<string, string | Buffer>>, vkey = formatVerifierKey(key)) {
  const place = mkdtempSync(join(folder, 'x'))
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(place, name), bytes)
  let said = ''
  const exit = run(['--export', join(place, 'signature.txt'), '--key', vkey, '--json'], (text) => {
    said += text
  })
  return { exit, ...(JSON.parse(said) as { findings: { class: string }[]; why?: string }) }
}
const whole = { 'signature.txt': note, 'history.csv': csv, 'history.pdf': pdf }

describe('the signature of an exported history', () => {
  test('holds for the files as they were signed', () => {
    expect(verdict(whole)).toMatchObject({ exit: 0, verdict: 'good', files: 2 })
  })

  test.each([
    [
      'a sheet in which one letter changed',
      { 'history.csv': Buffer.from(csv.toString().replace('7', '8')) },
      'file',
    ],
    ['a paper with a byte more', { 'history.pdf': Buffer.concat([pdf, Buffer.from(' ')]) }, 'file'],
    [
      'a note that names another case',
      { 'signature.txt': note.replace('000000000001', '000000000002') },
      'export-signature',
    ],
    [
      'a note that names another hash',
      { 'signature.txt': note.replace(/sha256 ./, 'sha256 0') },
      'export-signature',
    ],
  ])('does not hold for %s', (_, changed, found) => {
    const came = verdict({ ...whole, ...changed })
    expect(came.exit).toBe(1)
    expect(came.findings.map((one) => one.class)).toContain(found)
  })

  test('decides nothing under another key, or where a file is not there', () => {
    const other = formatVerifierKey(generateSigningKey('log', 'other.test/export'))
    expect(verdict(whole, other)).toMatchObject({ exit: 3, verdict: 'undecided' })
    const { 'history.pdf': _, ...less } = whole
    expect(verdict(less)).toMatchObject({ exit: 3, why: 'history.pdf does not lie beside it' })
  })

  test('takes no file from elsewhere, and no checkpoint for an export', () => {
    const away = signExport(made, [{ name: '../secret', bytes: csv }], key)
    expect(verdict({ ...whole, 'signature.txt': away })).toMatchObject({ exit: 2 })
    expect(
      verdict({ ...whole, 'signature.txt': note.replace('ringleader export 1', 'house.test/log') }),
    ).toMatchObject({
      exit: 2,
    })
  })
})
