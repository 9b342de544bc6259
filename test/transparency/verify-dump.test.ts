import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { cosign, withSignatures } from '@/lib/transparency/checkpoint'
import { formatVerifierKey, generateSigningKey } from '@/lib/transparency/key'
import { hashLeaf } from '@/lib/transparency/leaf'
import { parseNote } from '@/lib/transparency/note'
import { aFolder, aLog, checkpointOf, dumpOf, logKey, verify, withLogKey, witnessKey } from './a-log'

const folder = aFolder()
afterAll(folder.remove)

const { leaves, hashes } = aLog(60)
const dump = folder.write('dump.jsonl', dumpOf(leaves))
const checkpoint = folder.write('checkpoint', checkpointOf(hashes))
const good = ['--dump', dump, '--checkpoint', checkpoint, ...withLogKey]

/** The verifier as a court runs it: one file, alone in a folder, in a process of its own. */
const alone = join(folder.path, 'verify.mjs')
copyFileSync('scripts/verify.mjs', alone)
const spawned = (...argv: string[]) =>
  spawnSync(process.execPath, [alone, ...argv], {
    encoding: 'utf8',
    cwd: folder.path,
    timeout: 20_000,
  })

describe('the verifier as a process', () => {
  test('exits 0 on a good log, and says of what it is sure', () => {
    const { status, stdout, stderr } = spawned(...good)
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^GOOD\n/)
    expect(stdout).toContain('60 entries')
    expect(stdout).toContain(`signed by ${logKey.name}+${logKey.id}`)
    expect(status).toBe(0)
  })

  test('says the same in Khmer', () => {
    expect(spawned(...good, '--khmer').stdout).toMatch(/^ត្រឹមត្រូវ\n/)
  })

  test('exits 1 on tampering, and names class, entry, expected and found', () => {
    const without = folder.write('without.jsonl', dumpOf(leaves).replace(/.*"seq":17,.*\n/, ''))
    const { status, stdout } = spawned(...good.with(1, without))
    expect(stdout).toMatch(/^TAMPERING\n/)
    expect(stdout).toMatch(/gap, entry 17: Entries are missing here\.\n {2}expected: 17\n {2}found: 18\n/)
    expect(status).toBe(1)
  })

  test('exits 2 on what is no dump', () => {
    const { status, stdout } = spawned(...good.with(1, folder.write('no-dump', 'hello\n')))
    expect(stdout).toMatch(/^MALFORMED: line 1: /)
    expect(status).toBe(2)
  })

  test('exits 3 when no given key signed', () => {
    const other = formatVerifierKey(generateSigningKey('log', logKey.name))
    const { status, stdout } = spawned(...good.with(5, other))
    expect(stdout).toMatch(/^CANNOT DECIDE\n/)
    expect(status).toBe(3)
  })

  test('prints the SHA-256 of itself', () => {
    const hash = createHash('sha256').update(readFileSync(alone)).digest('hex')
    expect(spawned('--version').stdout).toBe(`verify.mjs 1 CEL1 sha256:${hash}\n`)
  })

  test('imports nothing but what Node brings', () => {
    const imports = [...readFileSync(alone, 'utf8').matchAll(/^import .*?'([^']+)'|import\(/gm)]
    expect(imports.length).toBeGreaterThan(0)
    expect(imports.map(([, from]) => from).filter((from) => !from?.startsWith('node:'))).toEqual([])
  })
})

describe('a good log', () => {
  test('may be newer than its checkpoint: the rest is in order, and said to be unsealed', () => {
    const older = folder.write('older', checkpointOf(hashes, 40))
    expect(verify(...good.with(3, older))).toMatchObject({ exit: 0, covered: 40, uncovered: 20, entries: 60 })
  })

  test('may be empty', () => {
    const empty = [folder.write('empty', ''), folder.write('of-empty', checkpointOf([]))] as const
    expect(verify('--dump', empty[0], '--checkpoint', empty[1], ...withLogKey)).toMatchObject({
      exit: 0,
      entries: 0,
    })
  })

  test.each([1, 2, 3, 59, 60])('goes on from a checkpoint of %i that was kept', (size) => {
    const since = folder.write('since', checkpointOf(hashes, size))
    expect(verify(...good, '--since', since)).toMatchObject({ exit: 0, verdict: 'good' })
  })

  test('is witnessed by those who signed', () => {
    const [one, two] = [witnessKey(1), witnessKey(2)]
    const note = checkpointOf(hashes)
    const cosigned = withSignatures(note, [cosign(parseNote(note), one, 1_767_578_400)])
    const file = folder.write('cosigned', cosigned)
    const asked = (...keys: (typeof one)[]) =>
      verify(...good.with(3, file), ...keys.flatMap((key) => ['--witness', formatVerifierKey(key)]))
    expect(asked(one)).toMatchObject({ exit: 0 })
    expect(asked(one, two)).toMatchObject({ exit: 3, notices: [{ code: 'no-witness', about: two.name }] })
    const line = cosign(parseNote(note), one, 1_767_578_400)
    const later = Buffer.from(line.bytes)
    later.writeBigUInt64BE(1_767_578_401n)
    const late = folder.write('late', withSignatures(note, [{ ...line, bytes: later }]))
    expect(verify(...good.with(3, late), '--witness', formatVerifierKey(one))).toMatchObject({
      exit: 1,
      findings: [{ class: 'witness-signature' }],
    })
  })

  test('may have its last newline missing, and other spaces', () => {
    const spaced = dumpOf(leaves).replaceAll('":', '": ').trimEnd()
    expect(verify(...good.with(1, folder.write('spaced', spaced)))).toMatchObject({ exit: 0 })
  })
})

describe('what cannot be decided', () => {
  test.each([
    ['an unreadable dump', () => good.with(1, join(folder.path, 'absent'))],
    ['a folder for a dump', () => good.with(1, folder.path)],
    ['an unreadable checkpoint', () => good.with(3, join(folder.path, 'absent'))],
    [
      'a kept checkpoint that the key did not sign',
      () => [
        ...good,
        '--since',
        folder.write('foreign', checkpointOf(hashes, 9, generateSigningKey('log', logKey.name))),
      ],
    ],
    [
      'a dump taken before the checkpoint, when that is said',
      () => [...good.with(1, folder.write('early', dumpOf(leaves.slice(0, 50)))), '--older-dump'],
    ],
  ])('%s exits 3', (_, argv) => {
    expect(verify(...argv())).toMatchObject({ exit: 3, verdict: 'undecided', findings: [] })
  })
})

describe('what is tampered with', () => {
  const [first = Buffer.alloc(0)] = leaves
  const since = (note: string) => ['--since', folder.write('kept', note)]
  const elsewhere = aLog(61).hashes.slice(1)
  test.each([
    ['truncated', 50, () => good.with(1, folder.write('short', dumpOf(leaves.slice(0, 50))))],
    ['truncated', 0, () => good.with(1, folder.write('none', ''))],
    [
      'rollback',
      40,
      () => [
        ...good.with(3, folder.write('old', checkpointOf(hashes, 40))),
        ...since(checkpointOf(hashes, 50)),
      ],
    ],
    ['fork', 59, () => [...good, ...since(checkpointOf(elsewhere, 60))]],
    ['history', 29, () => [...good, ...since(checkpointOf(elsewhere, 30))]],
    ['root', 59, () => good.with(3, folder.write('other-root', checkpointOf(elsewhere, 60)))],
    [
      'origin',
      null,
      () =>
        good.with(3, folder.write('other-origin', checkpointOf(hashes, 60, logKey, 'log.example/another'))),
    ],
    ['origin', null, () => [...good, ...since(checkpointOf(hashes, 30, logKey, 'log.example/another'))]],
    ['signature', null, () => [...good, ...since(checkpointOf(hashes, 30).replace('\n30\n', '\n29\n'))]],
    [
      'signature',
      null,
      () => good.with(3, folder.write('bent', checkpointOf(hashes).replace('\n60\n', '\n59\n'))),
    ],
    [
      'not-a-leaf',
      0,
      () => good.with(1, folder.write('bad-leaf', dumpOf([first.subarray(1), ...leaves.slice(1)]))),
    ],
    [
      'renumbered',
      0,
      () => good.with(1, folder.write('renumbered', dumpOf(leaves).replace('"seq":0', '"seq":7'))),
    ],
    ['duplicate', 0, () => good.with(1, folder.write('twice', dumpOf([first, ...leaves])))],
  ])('is named %s at entry %s', (kind, entry, argv) => {
    const verdict = verify(...argv())
    expect(verdict).toMatchObject({ exit: 1, verdict: 'tampering' })
    expect(verdict.findings.map(({ class: name, entry: at }) => [name, at])).toContainEqual([kind, entry])
  })

  test('a truncated log says how much is missing', () => {
    const short = folder.write('short', dumpOf(leaves.slice(0, 50)))
    expect(verify(...good.with(1, short)).findings).toEqual([
      { class: 'truncated', entry: 50, expected: 60, found: 50 },
    ])
  })

  test('of many findings a hundred are told, and the rest counted', () => {
    const many = aLog(300).leaves.map((leaf, seq) => (seq % 2 === 0 ? leaf.subarray(2) : leaf))
    const verdict = verify(...good.with(1, folder.write('many', dumpOf(many))))
    expect(verdict.findings).toHaveLength(100)
    // 150 entries are no leaves any more, and each breaks the chain of the one after it, and that of its case.
    expect(verdict).toMatchObject({ exit: 1 })
    expect(verdict.more).toBeGreaterThan(150)
  })

  test('tampering outweighs what follows and cannot be read', () => {
    const both = folder.write('both', `${dumpOf(leaves.slice(1, 5))}{{{\n`)
    expect(verify(...good.with(1, both))).toMatchObject({ exit: 1, why: expect.stringContaining('line 5') })
  })
})

describe('hostile files end in exit 2, quickly and without harm', () => {
  const line = dumpOf(leaves.slice(0, 1)).trimEnd()
  const deep = '['.repeat(1_000_000)
  const note = checkpointOf(hashes)
  test.each([
    ['a byte order mark', `\ufeff${line}\n`],
    ['carriage returns', `${line}\r\n`],
    ['an empty line', `${line}\n\n`],
    ['a null byte', `${line}\0\n`],
    ['something after the object', `${line} {}\n`],
    ['a key given twice', line.replace('"seq":0', '"seq":0,"seq":0')],
    ['another key', line.replace('"seq":0', '"seq":0,"sek":0')],
    ['a missing key', '{"seq":0}\n'],
    ['a number in quotes', line.replace('"seq":0', '"seq":"0"')],
    ['a negative number', line.replace('"seq":0', '"seq":-0')],
    ['a fraction', line.replace('"seq":0', '"seq":0.0')],
    ['a number beyond all numbers', line.replace('"seq":0', '"seq":9007199254740993')],
    ['a thousand digits', line.replace('"seq":0', `"seq":${'9'.repeat(1000)}`)],
    ['base64 for the web', line.replace('Q0VMMQ', 'Q0V_MQ')],
    ['base64 in a second spelling', line.replace(/.("\})$/, '*$1')],
    ['an escape in base64', line.replace('Q0VMMQ', '\\u0051VMMQ')],
    ['deep nesting', `${deep}\n`],
    ['a list', '[]\n'],
    ['a deep nesting in the leaf', line.replace(/"leaf":.*/, `"leaf":${deep}}`)],
    ['one line of 3 MB', `{"seq":0,"leaf":"${'A'.repeat(3_000_000)}"}\n`],
    ['3 MB without a newline', 'x'.repeat(3_000_000)],
    ['UTF-16', Buffer.from(`${line}\n`, 'utf16le')],
    ['bytes by chance', Buffer.from(Array.from({ length: 4000 }, (_, n) => (n * 7919) % 251))],
  ])('%s as a dump', (_, content) => {
    const verdict = verify(...good.with(1, folder.write('hostile', content)))
    expect(verdict).toMatchObject({ exit: 2, verdict: 'malformed', findings: [] })
    expect(verdict.why).toMatch(/^line \d+: |^a line too long$/)
  })

  test.each([
    ['nothing', ''],
    ['a byte order mark', `\ufeff${note}`],
    ['carriage returns', note.replaceAll('\n', '\r\n')],
    ['no signature', note.slice(0, note.indexOf('—'))],
    ['no blank line', note.replace('\n\n', '\n')],
    ['3 MB', `${'x'.repeat(3_000_000)}${note}`],
    ['a thousand signatures', note + note.slice(note.indexOf('—')).repeat(1000)],
    ['half a character', Buffer.concat([Buffer.from([0xe2, 0x80]), Buffer.from(note)])],
    ['a size beyond all numbers', note.replace('\n60\n', `\n${'9'.repeat(400)}\n`)],
    ['JSON', '{"size":60}'],
  ])('%s as a checkpoint', (_, content) => {
    const file = folder.write('hostile-note', content)
    expect(verify(...good.with(3, file))).toMatchObject({ exit: 2, verdict: 'malformed' })
    expect(verify(...good, '--since', file)).toMatchObject({ exit: 2, verdict: 'malformed' })
  })

  test.each([
    ['nothing at all', []],
    ['no key', good.slice(0, 4)],
    ['half an option', [...good, '--since']],
    ['an unknown option', [...good, '--trust', 'me']],
    ['two dumps', [...good, '--dump', dump]],
    ['a dump and a bundle', [...good, '--bundle', dump]],
    ['a key that is none', [...good.slice(0, 5), 'abc']],
    ["a witness's key for the log's", [...good.slice(0, 5), formatVerifierKey(witnessKey(1))]],
    ["the log's key for a witness's", [...good, '--witness', formatVerifierKey(logKey)]],
    ['a prototype', [...good, '--__proto__', 'x']],
  ])('%s as arguments', (_, argv) => {
    expect(verify(...argv)).toMatchObject({ exit: 2, verdict: 'malformed' })
  })

  test('a secret key given by mistake is not shown', () => {
    const secret = `PRIVATE+KEY+x+00000000+${Buffer.alloc(33, 1).toString('base64')}`
    expect(JSON.stringify(verify(...good.slice(0, 5), secret))).not.toContain(secret.slice(-20))
  })

  test('what a file says cannot steer a terminal', () => {
    const note = checkpointOf(hashes).replace(/^.*/, 'log\u202e\u2028')
    const { stdout } = spawned(...good.with(3, folder.write('steering', note)))
    expect(stdout).toContain('\\u{202e}')
    expect(stdout).not.toContain('\u202e')
  })

  test('a leaf that is no leaf of any log is still told by its hash', () => {
    expect(hashLeaf(Buffer.alloc(0)).toString('hex')).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    )
    const empty = folder.write('empty-leaf', '{"seq":0,"leaf":""}\n')
    expect(verify(...good.with(1, empty))).toMatchObject({ exit: 1, findings: [{ class: 'not-a-leaf' }, {}] })
  })
})
