import { describe, expect, test } from 'vitest'
import { formatAddCheckpoint, parseAddCheckpoint, readAnswer } from '@/lib/transparency/add-checkpoint'
import { parseCheckpoint, signCheckpoint } from '@/lib/transparency/checkpoint'
import { generateSigningKey, signingKeyFromSeed, verifierKey } from '@/lib/transparency/key'
import { Malformed } from '@/lib/transparency/malformed'
import { emptyRoot } from '@/lib/transparency/merkle'
import { parseNote } from '@/lib/transparency/note'
import { consistencyProof } from '@/lib/transparency/proof'
import { answerAddCheckpoint, type KnownLog } from '@/lib/transparency/witness'
import vectors from '../data/transparency/witness.json'
import { aLog, checkpointOf, logKey, witnessKey } from './a-log'

const NOW = 1_767_578_400

describe('a witness, against the requests that litewitness is tested with', () => {
  const witness = signingKeyFromSeed('witness', 'example.com', Buffer.from(vectors.witnessSeed, 'hex'))
  const key = verifierKey('log', vectors.origin, Buffer.from(vectors.publicKey, 'hex'))
  const log = (seen: KnownLog['seen']): KnownLog[] => [{ origin: vectors.origin, keys: [key], seen }]
  const first = answerAddCheckpoint(vectors.first, log(null), witness, NOW)

  test('the key is the published one', () => {
    expect(witness.publicKey.toString('hex')).toBe(vectors.witnessPublicKey)
  })

  test('the first checkpoint is signed, and the log reads the signature', () => {
    expect(first).toMatchObject({ status: 200, seen: { size: 1 } })
    const note = vectors.first.slice('old 0\n\n'.length)
    expect(readAnswer(first, note, [witness])).toMatchObject({ kind: 'cosigned', signed: [{ at: NOW }] })
  })

  test('the next two are signed from the first, but not one after the other', () => {
    const five = answerAddCheckpoint(vectors.toFive, log(first.seen), witness, NOW)
    expect(five).toMatchObject({ status: 200, seen: { size: 5 } })
    expect(answerAddCheckpoint(vectors.toThree, log(first.seen), witness, NOW).status).toBe(200)
    const late = answerAddCheckpoint(vectors.toThree, log(five.seen), witness, NOW)
    expect(late).toEqual({ status: 409, type: 'text/x.tlog.size', body: '5\n', seen: null })
    expect(readAnswer(late, vectors.first.slice(7), [witness])).toEqual({ kind: 'conflict', size: 5 })
  })

  test('more than 63 hashes are a bad request', () => {
    expect(answerAddCheckpoint(vectors.tooManyHashes, log(null), witness, NOW).status).toBe(400)
  })

  test('the request of the specification is read, and written as it was', () => {
    const request = parseAddCheckpoint(vectors.specExample)
    expect(request).toMatchObject({ old: 20852014, proof: { length: 4 } })
    expect(parseCheckpoint(parseNote(request.checkpoint).text).size).toBe(20852163)
    expect(formatAddCheckpoint(request)).toBe(vectors.specExample)
    expect(answerAddCheckpoint(vectors.specExample, log(null), witness, NOW).status).toBe(404)
  })
})

describe('a witness of our log', () => {
  const { hashes } = aLog(20)
  const witness = witnessKey(1)
  const seenAt = (size: number): KnownLog['seen'] =>
    parseCheckpoint(parseNote(checkpointOf(hashes, size)).text)
  const ask = (
    old: number,
    size: number,
    {
      seen = old,
      proof = old === 0 || old === size ? [] : consistencyProof(hashes, old, size),
      note = checkpointOf(hashes, size),
    } = {},
  ) =>
    answerAddCheckpoint(
      formatAddCheckpoint({ old, proof, checkpoint: note }),
      [{ origin: logKey.name, keys: [logKey], seen: seen === 0 ? null : seenAt(seen) }],
      witness,
      NOW,
    )
  const other = aLog(21).hashes.slice(1)

  test('signs each step that the log takes', () => {
    for (const [old, size] of [
      [0, 1],
      [1, 2],
      [2, 7],
      [7, 7],
      [7, 8],
      [8, 20],
      [0, 20],
    ] as const)
      expect(ask(old, size)).toMatchObject({ status: 200, seen: { size } })
  })

  test('signs the empty log with the empty root, again and again, and no other empty log', () => {
    expect(ask(0, 0)).toMatchObject({ status: 200, seen: { size: 0 } })
    const note = signCheckpoint(
      { origin: logKey.name, size: 0, root: Buffer.alloc(32, 1), extensions: [] },
      logKey,
    )
    expect(ask(0, 0, { note }).status).toBe(409)
    expect(emptyRoot).not.toEqual(Buffer.alloc(32, 1))
  })

  test.each([
    [
      'an unknown log',
      404,
      () => ask(0, 3, { note: checkpointOf(hashes, 3, logKey, 'log.example/another') }),
    ],
    [
      'another key',
      403,
      () => ask(0, 3, { note: checkpointOf(hashes, 3, generateSigningKey('log', logKey.name), logKey.name) }),
    ],
    ['a changed size', 403, () => ask(0, 3, { note: checkpointOf(hashes, 3).replace('\n3\n', '\n4\n') })],
    ['an old size above the new', 400, () => ask(9, 3, { seen: 3, proof: [] })],
    ['an old size that is not the last one', 409, () => ask(2, 9, { seen: 5 })],
    ['nothing known of what was signed', 409, () => ask(0, 9, { seen: 5 })],
    ['another log of the same size', 409, () => ask(9, 9, { note: checkpointOf(other, 9) })],
    [
      'another log that is longer',
      422,
      () => ask(5, 9, { note: checkpointOf(other, 9), proof: consistencyProof(other, 5, 9) }),
    ],
    ['no proof', 422, () => ask(5, 9, { proof: [] })],
    ['a proof where none is needed', 422, () => ask(0, 9, { proof: [Buffer.alloc(32)] })],
    ['a proof of the same size', 422, () => ask(9, 9, { proof: [Buffer.alloc(32)] })],
  ] as const)('answers %s with %i, and remembers nothing', (_, status, asked) => {
    expect(asked()).toMatchObject({ status, seen: null })
  })

  test.each(
    [
      '',
      'old 1',
      'old 1\n\n',
      `old -1\n\n${checkpointOf(hashes, 1)}`,
      `old 00\n\n${checkpointOf(hashes, 1)}`,
      `old 99999999999999999999\n\n${checkpointOf(hashes, 1)}`,
      `new 0\n\n${checkpointOf(hashes, 1)}`,
      `old 0\nAAAA\n\n${checkpointOf(hashes, 1)}`,
      `old 0\r\n\r\n${checkpointOf(hashes, 1)}`,
      `old 0\n\n${'x'.repeat(200_000)}`,
      `old 0\n\n${checkpointOf(hashes, 1)}more\n`,
    ].map((body, number) => [number, body] as const),
  )('answers bad request %i with 400', (_, body) => {
    const logs = [{ origin: logKey.name, keys: [logKey], seen: null }]
    expect(answerAddCheckpoint(body, logs, witness, NOW)).toMatchObject({ status: 400, seen: null })
  })

  test('is not believed when the answer is not its own', () => {
    const note = checkpointOf(hashes, 3)
    const answer = ask(0, 3)
    const read = (body: string, status: number = 200) => readAnswer({ status, body }, note, [witness]).kind
    expect(read(answer.body)).toBe('cosigned')
    expect(read(answer.body + ask(0, 4).body)).toBe('refused')
    expect(read(ask(0, 4).body)).toBe('refused')
    expect(read(answer.body.replace('witness.example/1', 'witness.example/2'))).toBe('refused')
    expect(read(answer.body.slice(0, -1))).toBe('refused')
    expect(read('<html>\n')).toBe('refused')
    expect(read('')).toBe('refused')
    expect(read(answer.body, 500)).toBe('refused')
    expect(read('5', 409)).toBe('refused')
  })

  test('has its line taken from among those of others', () => {
    const note = checkpointOf(hashes, 3)
    const grease = `— grease.invalid ${Buffer.alloc(80, 9).toString('base64')}\n`
    const reply = readAnswer({ status: 200, body: grease + ask(0, 3).body }, note, [witness])
    expect(reply).toMatchObject({ kind: 'cosigned', signatures: [{ name: 'witness.example/1' }] })
  })

  test('a request out of form is Malformed', () => {
    expect(() => parseAddCheckpoint('old x\n\n')).toThrow(Malformed)
  })
})
