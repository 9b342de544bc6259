import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseFile } from '@/lib/domain/readiness/case-file'
import { withoutEvidence } from '@/lib/domain/readiness/knock-out'
import { resultText } from '@/lib/domain/readiness/result'
import { score } from '@/lib/domain/readiness/score'
import { aCase, anItem } from './cases'
import type { PlainCase } from './reference'

/** `ringleader score`, started as a person starts it. */
const command = fileURLToPath(new URL('../../../scripts/ringleader.mjs', import.meta.url))
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringleader-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function ringleader(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'score', ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C', LC_ALL: 'C' },
  })
  return { status, stdout, stderr }
}

const file = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content)
  return name
}

const blue: PlainCase = aCase({
  id: 'blue holdall',
  items: [anItem(), anItem({ id: 'b', origin: 'witness' })],
})
const red: PlainCase = aCase({ id: 'red van', steps: [{ id: 'notice', severity: 'blocker', done: true }] })
const answer = (c: PlainCase, gone = {}) => `${resultText(score(withoutEvidence(caseFile.parse(c), gone)))}\n`

const refused = (said: { status: number | null; stdout: string; stderr: string }) => {
  expect(said.status).toBe(2)
  expect(said.stdout).toBe('')
  return said.stderr.trimEnd().split('\n')
}

describe('ringleader score', { timeout: 60_000 }, () => {
  test('prints one result a line, in the order of the files and of the lines in them', () => {
    file('one.json', JSON.stringify(blue, null, 2))
    file('many.jsonl', `\n${JSON.stringify(red)}\r\n   \n${JSON.stringify(blue)}\n\n`)
    const said = ringleader(['one.json', 'many.jsonl', '-'], JSON.stringify(red))
    expect(said).toEqual({
      status: 0,
      stderr: '',
      stdout: [blue, red, blue, red].map((c) => answer(c)).join(''),
    })
  })

  test('reads a file that begins with a byte-order mark', () => {
    file('mark.json', `\uFEFF${JSON.stringify(blue)}`)
    expect(ringleader(['mark.json']).stdout).toBe(answer(blue))
  })

  test('imagines away an item, an origin and a step', () => {
    file('both.jsonl', JSON.stringify({ ...red, items: blue.items }))
    const gone = ['--without', 'item:a', '--without=origin:witness', '--without', 'step:notice']
    expect(ringleader([...gone, 'both.jsonl'])).toEqual({
      status: 0,
      stderr: '',
      stdout: answer(
        { ...red, items: blue.items },
        { items: ['a'], origins: ['witness'], steps: ['notice'] },
      ),
    })
  })

  test('refuses to imagine away what is not there', () => {
    file('blue.json', JSON.stringify(blue))
    expect(refused(ringleader(['blue.json', '--without', 'item:zzz', '--without', 'step:notice']))).toEqual([
      'blue.json:1: --without: the case has no item:zzz',
      'blue.json:1: --without: the case has no step:notice',
    ])
    expect(refused(ringleader(['blue.json', '--without', 'suspect:x']))[0]).toContain('suspect:x')
  })

  test('says file, line and field of the first fault of each case, and prints nothing', () => {
    const { disclosure: _, ...open } = red
    file(
      'bad.jsonl',
      [blue, { ...blue, items: [{ ...anItem(), source: 'Z', class: 'x' }] }, red, open]
        .map((c) => JSON.stringify(c))
        .join('\n'),
    )
    file('empty.json', '\n \n')
    expect(refused(ringleader(['bad.jsonl', 'empty.json', 'gone.json']))).toEqual([
      'bad.jsonl:2: items[0].source: this is not one of the values allowed here',
      'bad.jsonl:4: disclosure: this must be given',
      'empty.json:1: there is no case in this file',
      'gone.json:1: the file cannot be read',
    ])
  })

  test('names the line of the field in a case that is written over many lines', () => {
    const text = JSON.stringify({ ...blue, items: [anItem({ source: 'Z' })] }, null, 2)
    file('tall.json', text)
    const line = text.split('\n').findIndex((written) => written.includes('"Z"')) + 1
    expect(refused(ringleader(['tall.json']))[0]).toContain(`tall.json:${line}: items[0].source`)
  })

  test('refuses bytes that are not text, and says on which line', () => {
    file('bytes', Buffer.concat([Buffer.from(`${JSON.stringify(blue)}\n`), Buffer.from([0x22, 0xff, 0x22])]))
    expect(refused(ringleader(['bytes']))).toEqual(['bytes:2: this line is not UTF-8 text'])
  })

  test('asks for a file, and says how it is used', () => {
    expect(refused(ringleader([])).join('\n')).toContain('Usage: ringleader score FILE...')
    expect(refused(ringleader(['--wtihout', 'item:a', 'x'])).join('\n')).toContain('--wtihout')
    expect(ringleader(['--help'])).toMatchObject({ status: 0, stderr: '' })
  })

  test('speaks Khmer where the terminal does', () => {
    const { stderr } = spawnSync(process.execPath, [command, 'score', 'nowhere.json'], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'km_KH.UTF-8' },
    })
    expect(stderr).toBe('nowhere.json:1: មិនអាចអានឯកសារបានទេ\n')
  })

  test('does not know a command that there is not', () => {
    const { status, stdout } = spawnSync(process.execPath, [command, 'constructor'], { encoding: 'utf8' })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  })

  test('reads a tree that nests deeper than the stack', () => {
    const depth = 100_000
    const tree = `${'{"op":"AND","of":['.repeat(depth)}{"element":"e"}${']}'.repeat(depth)}`
    const said = ringleader(['-'], JSON.stringify(blue).replace('{"element":"e"},"steps"', `${tree},"steps"`))
    expect(said.status).toBe(0)
    expect(JSON.parse(said.stdout)).toMatchObject({ id: 'blue holdall', readiness: 100 })
  })
})
