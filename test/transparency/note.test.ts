import { createPublicKey } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  cosign,
  openCheckpoint,
  parseCheckpoint,
  signCheckpoint,
  withSignatures,
} from '@/lib/transparency/checkpoint'
import {
  formatSigningKey,
  formatVerifierKey,
  generateSigningKey,
  isKeyName,
  parseSigningKey,
  parseVerifierKey,
  publicKeyOf,
  signingKeyFromPem,
  signingKeyToPem,
} from '@/lib/transparency/key'
import { Malformed } from '@/lib/transparency/malformed'
import { emptyRoot } from '@/lib/transparency/merkle'
import { formatNote, judge, parseNote, parseSignature, signText } from '@/lib/transparency/note'
import vectors from '../data/transparency/notes.json'
import { logKey, witnessKey } from './a-log'

const { go, cosignatureExample } = vectors
const [peter = '', enoch = ''] = go.signatures
const peterKey = parseVerifierKey(go.vkey)
const enochKey = parseVerifierKey(go.enoch)

describe('keys, against the vectors of Go', () => {
  test('a verifier key is read, and written as it was', () => {
    expect(peterKey).toMatchObject({ kind: 'log', name: 'PeterNeumann', id: 'c74f20a3' })
    expect(formatVerifierKey(peterKey)).toBe(go.vkey)
  })

  test('a signing key is read, gives its verifier key, and is written as it was', () => {
    const key = parseSigningKey(go.skey)
    expect(formatVerifierKey(key)).toBe(go.vkey)
    expect(formatSigningKey(key)).toBe(go.skey)
  })

  test('no part of a key is a key', () => {
    for (const [whole, read] of [
      [go.vkey, parseVerifierKey],
      [go.skey, parseSigningKey],
    ] as const)
      for (let from = 0; from <= whole.length; from += 1)
        for (let to = from + 1; to <= whole.length; to += 1)
          if (from > 0 || to < whole.length) expect(() => read(whole.slice(from, to))).toThrow(Malformed)
  })

  test('no key with one character changed is a key', () => {
    for (const [whole, read] of [
      [go.vkey, parseVerifierKey],
      [go.skey, parseSigningKey],
    ] as const)
      for (let at = 0; at < whole.length; at += 1) {
        const changed = String.fromCharCode(whole.charCodeAt(at) + 1)
        expect(() => read(whole.slice(0, at) + changed + whole.slice(at + 1))).toThrow(Malformed)
      }
  })

  test.each(go.badKeys)('%s is not a key', (text) => {
    expect(() => parseVerifierKey(text)).toThrow(Malformed)
  })

  test('a new key comes back from either of its written forms', () => {
    const key = generateSigningKey('log', 'log.example')
    expect(formatVerifierKey(parseSigningKey(formatSigningKey(key)))).toBe(formatVerifierKey(key))
    expect(formatVerifierKey(signingKeyFromPem('log', 'log.example', signingKeyToPem(key)))).toBe(
      formatVerifierKey(key),
    )
    expect(publicKeyOf(key).equals(createPublicKey(key.secret))).toBe(true)
  })

  test('the same key is another one as a witness', () => {
    const pem = signingKeyToPem(logKey)
    expect(signingKeyFromPem('witness', logKey.name, pem).id).not.toBe(logKey.id)
  })

  test('a secret does not print', () => {
    expect(JSON.stringify(logKey)).not.toContain(Buffer.alloc(32, 7).toString('base64').slice(0, 20))
    expect(JSON.stringify(logKey.secret)).toBe('{}')
  })

  test.each(['', 'a b', 'a+b', 'a\tb', 'a\u00a0b', 'a\u0085b', 'a\u2003b', 'a\u3000b', '\ud800'])(
    '%j is not a name',
    (name) => {
      expect(isKeyName(name)).toBe(false)
    },
  )
})

describe('notes, against the vectors of Go', () => {
  test('Peter signs what Peter signed', () => {
    const note = formatNote({
      text: go.text,
      signatures: [signText(go.text, parseSigningKey(go.skey), null)],
    })
    expect(note).toBe(`${go.text}\n${peter}`)
  })

  test('each sees the signatures of the keys that are known', () => {
    const note = parseNote(`${go.text}\n${peter}${enoch}`)
    expect(note.text).toBe(go.text)
    const names = (keys: (typeof peterKey)[]) => judge(note, keys).signed.map(({ key }) => key.name)
    expect(names([peterKey])).toEqual(['PeterNeumann'])
    expect(names([enochKey, peterKey])).toEqual(['EnochRoot', 'PeterNeumann'])
    expect(names([])).toEqual([])
  })

  test('a signature given twice counts once', () => {
    expect(judge(parseNote(`${go.text}\n${peter}${peter}`), [peterKey]).signed).toHaveLength(1)
  })

  test('a signature that does not hold is forged, whatever else holds', () => {
    const bent = `${peter.slice(0, 60)}ABCD${peter.slice(60)}`
    expect(judge(parseNote(`${go.text}\n${bent}${peter}`), [peterKey])).toMatchObject({
      signed: [{ at: null }],
      forged: [{ name: 'PeterNeumann' }],
    })
    const other = parseNote(`${go.text}One more line.\n\n${peter}`)
    expect(judge(other, [peterKey])).toMatchObject({ signed: [], forged: [{ name: 'PeterNeumann' }] })
  })

  test.each([
    ['another name', peter.replace('PeterNeumann', 'CarmenSandiego')],
    ['another key id', peter.replace('x08g', 'xxxx')],
  ])('a signature under %s is passed over', (_, line) => {
    expect(judge(parseNote(`${go.text}\n${line}`), [peterKey])).toEqual({ signed: [], forged: [] })
  })

  test.each(go.badNotes.map((note, number) => [number, note] as const))(
    'bad note %i is refused',
    (_, note) => {
      expect(() => parseNote(note)).toThrow(Malformed)
    },
  )

  test.each([
    ['a carriage return', `${go.text}\r\n\n${peter}`],
    ['base64 in a second spelling', `${go.text}\n${peter.replace('nAM=', 'nAN=')}`],
    ['a hyphen for a dash', `${go.text}\n${peter.replace('—', '-')}`],
    ['two spaces', `${go.text}\n${peter.replace(' x08', '  x08')}`],
    ['a signature of three bytes', `${go.text}\n— PeterNeumann x08g\n`],
    ['half a character', `${go.text}\ud800\n\n${peter}`],
    ['a million characters', `${'x'.repeat(1_000_000)}\n\n${peter}`],
  ])('a note with %s is refused', (_, note) => {
    expect(() => parseNote(note)).toThrow(Malformed)
  })

  test('what cannot be read is not signed', () => {
    expect(() => signText('no newline', logKey, null)).toThrow(Malformed)
    expect(() => signText('a\tb\n', logKey, null)).toThrow(Malformed)
    expect(() => signText('text\n', logKey, 5)).toThrow(Malformed)
    expect(() => signText('text\n', witnessKey(1), null)).toThrow(Malformed)
    expect(() => signText('text\n', witnessKey(1), -1)).toThrow(Malformed)
  })
})

describe('notes in the world', () => {
  test.each(vectors.notes)('$name holds, and not when a character is changed', ({ note, signers }) => {
    const keys = signers.map(({ vkey }) => parseVerifierKey(vkey))
    expect(keys.map(formatVerifierKey)).toEqual(signers.map(({ vkey }) => vkey))
    const { signed, forged } = judge(parseNote(note), keys)
    expect(forged).toEqual([])
    expect(signed.map(({ key, at }) => ({ vkey: formatVerifierKey(key), at }))).toEqual(signers)
    const changed = parseNote(note.replace(/^./, 'X'))
    expect(judge(changed, keys)).toMatchObject({ signed: [], forged: keys.map(({ name }) => ({ name })) })
  })

  test('the example of a cosignature in C2SP tlog-cosignature is taken apart as it says', () => {
    const { text, line, id, at, message } = cosignatureExample
    const signature = parseSignature(line.trimEnd())
    expect(signature).toMatchObject({ name: 'witness.example.com/w1', id })
    expect(Number(signature.bytes.readBigUInt64BE(0))).toBe(at)
    expect(signature.bytes).toHaveLength(72)
    expect(message).toBe(`cosignature/v1\ntime ${at}\n${text}`)
  })
})

describe('a checkpoint', () => {
  const checkpoint = { origin: 'log.example/ringleader', size: 3, root: Buffer.alloc(32, 1), extensions: [] }
  const note = signCheckpoint(checkpoint, logKey)

  test('says the origin, the size and the root, and is signed', () => {
    const lines = note.split('\n')
    expect(lines.slice(0, 4)).toEqual([
      'log.example/ringleader',
      '3',
      'AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=',
      '',
    ])
    expect(openCheckpoint(note, [logKey])).toMatchObject({
      checkpoint,
      signed: [{ key: { name: logKey.name } }],
      forged: [],
    })
  })

  test('of an empty log is one too, and lines of other kinds may follow', () => {
    const empty = { ...checkpoint, size: 0, root: emptyRoot, extensions: ['one', 'two'] }
    expect(openCheckpoint(signCheckpoint(empty, logKey), [logKey]).checkpoint).toEqual(empty)
  })

  test('of an unknown key is signed by nobody', () => {
    expect(openCheckpoint(note, [witnessKey(1)]).signed).toEqual([])
  })

  test.each([
    ['no line', ''],
    ['two lines', 'o\n1\n'],
    ['no origin', '\n1\nAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\n'],
    ['a size with a zero in front', 'o\n01\nAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\n'],
    ['a negative size', 'o\n-1\nAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\n'],
    ['a size that no number holds', 'o\n9007199254740993\nAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\n'],
    ['a root too short', 'o\n1\nAQEB\n'],
    ['a root in hex', `o\n1\n${'01'.repeat(32)}\n`],
    ['an empty line', 'o\n1\nAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\n\nx\n'],
    ['no last newline', 'o\n1\nAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE='],
    ['an origin too long', `${'o'.repeat(256)}\n1\nAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\n`],
  ])('with %s is refused', (_, text) => {
    expect(() => parseCheckpoint(text)).toThrow(Malformed)
  })

  test('takes the signatures of witnesses, each once and with its time', () => {
    const [first, second] = [witnessKey(1), witnessKey(2)]
    const line = (key: typeof first, at: number) => cosign(parseNote(note), key, at)
    const once = withSignatures(note, [line(first, 1000)])
    const twice = withSignatures(once, [line(first, 2000), line(second, 1500)])
    const { signed, forged } = openCheckpoint(twice, [logKey, first, second])
    expect(signed.map(({ key, at }) => [key.name, at])).toEqual([
      [logKey.name, null],
      [first.name, 2000],
      [second.name, 1500],
    ])
    expect(forged).toEqual([])
  })

  test("does not take a witness's time from another", () => {
    const line = cosign(parseNote(note), witnessKey(1), 1000)
    const late = Buffer.from(line.bytes)
    late.writeBigUInt64BE(1001n)
    const forged = openCheckpoint(withSignatures(note, [{ ...line, bytes: late }]), [witnessKey(1)])
    expect(forged).toMatchObject({ signed: [], forged: [{ name: 'witness.example/1' }] })
  })

  test("does not take a log's signature for a witness's", () => {
    const asWitness = signingKeyFromPem('witness', logKey.name, signingKeyToPem(logKey))
    const { bytes } = signText(parseNote(note).text, logKey, null)
    const disguised = withSignatures(note, [
      { name: asWitness.name, id: asWitness.id, bytes: Buffer.concat([Buffer.alloc(8), bytes]) },
    ])
    expect(openCheckpoint(disguised, [asWitness])).toMatchObject({
      signed: [],
      forged: [{ kind: 'witness' }],
    })
  })
})
