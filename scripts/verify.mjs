#!/usr/bin/env node
// Verifies a log of this system, offline: a dump of the whole log, the bundle of one case that a court was given, or the
// files of an exported history that lie beside their signature.
// This file stands alone. It needs Node (20 or newer) and nothing else: no network, no database, no other file.
// It shares no code with the system it checks; docs/log-format.md describes each byte, so that another may be written.
//
//   node verify.mjs --dump FILE --checkpoint FILE --key VKEY [--witness VKEY]... [--since OLD] [--older-dump] [--json]
//   node verify.mjs --bundle FILE --key VKEY [--witness VKEY]... [--json]
//   node verify.mjs --export FILE --key VKEY [--json]
//   node verify.mjs --version
//
// Exit: 0 good, 1 tampering, 2 malformed, 3 cannot decide.

import { Buffer } from 'node:buffer'
import * as crypto from 'node:crypto'
import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const HEADER = 128
const LONGEST_PAYLOAD = 1_048_576
const LONGEST_LINE = 2_097_152
const LONGEST_NOTE = 1_000_000
const MOST_SIGNATURES = 64
const MOST_FINDINGS = 100
const DEEPEST = 32
const ZEROS = Buffer.alloc(32)

/** Bytes or arguments that are not in the form asked for. */
class Malformed extends Error {}
/** A question that these files do not answer. */
class Undecided extends Error {}

// ------------------------------------------------------------------------------------------------ hashes and trees

const sha256 =
  typeof crypto.hash === 'function'
    ? (bytes) => crypto.hash('sha256', bytes, 'buffer')
    : (bytes) => crypto.createHash('sha256').update(bytes).digest()

const LEAF = Buffer.from([0])
const node = Buffer.alloc(65, 1)

/** RFC 6962 §2.1: a leaf is hashed after a zero byte, … */
export const hashLeaf = (leaf) => sha256(Buffer.concat([LEAF, leaf]))

/** … and two halves after a one. */
export function hashNode(left, right) {
  left.copy(node, 1)
  right.copy(node, 33)
  return sha256(node)
}

/** The right edge of a growing tree: at most 53 hashes, however long the log. */
export class Edge {
  size = 0
  peaks = []

  append(leafHash) {
    let hash = leafHash
    for (let rest = this.size; rest % 2 === 1; rest = (rest - 1) / 2) hash = hashNode(this.peaks.pop(), hash)
    this.peaks.push(hash)
    this.size += 1
  }

  root() {
    if (this.size === 0) return sha256(Buffer.alloc(0))
    return this.peaks.reduceRight((right, left) => hashNode(left, right))
  }
}

/** RFC 9162 §2.1.3.2: whether a proof leads from a leaf to the root. */
export function provesInclusion({ index, size, leafHash, proof, root }) {
  if (!(index >= 0 && index < size) || [leafHash, root, ...proof].some((hash) => hash.length !== 32))
    return false
  let place = index
  let last = size - 1
  let hash = leafHash
  for (const sibling of proof) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      hash = hashNode(sibling, hash)
      while (place % 2 === 0 && place !== 0) {
        place /= 2
        last = Math.floor(last / 2)
      }
    } else hash = hashNode(hash, sibling)
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && hash.equals(root)
}

// ----------------------------------------------------------------------------------------------------------- text

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function utf8(bytes, what) {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    throw new Malformed(`${what}: not UTF-8`)
  }
}

function fromBase64(text, length) {
  const bytes = Buffer.from(typeof text === 'string' ? text : '', 'base64')
  if (bytes.toString('base64') !== text || (length !== undefined && bytes.length !== length))
    throw new Malformed(`not ${length ?? 'any'} bytes in base64`)
  return bytes
}

const LITERAL = /null|true|false/y
const NUMBER = /-?[0-9][0-9.eE+-]*/y
const INTEGER = /^(?:0|-?[1-9][0-9]{0,15})$/
const ESCAPE = /\\(?:["\\bfnrt]|u00(?:0[0-7b]|0[ef]|1[0-9a-f]))/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them bare
const PLAIN = /[^"\\\u0000-\u001f]*/y

/** Why bytes are not canonical JSON (RFC 8785, integers only, NFC, an object), as {at, why}; or null. */
export function canonicalFault(bytes) {
  let text
  try {
    text = strictUtf8.decode(bytes)
  } catch {
    return { at: 0, why: 'not-utf8' }
  }
  if (text.length !== bytes.length && text.normalize('NFC') !== text) return { at: 0, why: 'not-nfc' }
  if (text[0] !== '{') return { at: 0, why: 'not-an-object' }
  let at = 0
  let fault = null

  function fail(why) {
    fault ??= { at, why: why === 'not-json' && /[\t\n\r ]/.test(text.charAt(at)) ? 'space' : why }
    return false
  }
  function take(character) {
    if (text[at] !== character) return false
    at += 1
    return true
  }
  function match(pattern) {
    pattern.lastIndex = at
    const [found] = pattern.exec(text) ?? [null]
    return found
  }
  function value(depth) {
    if (depth > DEEPEST) return fail('too-deep')
    if (text[at] === '"') return string()
    if (take('{')) return object(depth)
    if (take('[')) return array(depth)
    const literal = match(LITERAL)
    if (literal === null) return number()
    at += literal.length
    return true
  }
  function number() {
    const digits = match(NUMBER)
    if (digits === null) return fail('not-json')
    if (!INTEGER.test(digits) || !Number.isSafeInteger(Number(digits))) return fail('not-a-safe-integer')
    at += digits.length
    return true
  }
  function string() {
    if (!take('"')) return fail('not-json')
    for (;;) {
      at += match(PLAIN).length
      if (take('"')) return true
      if (text[at] !== '\\') return fail(at < text.length ? 'control' : 'not-json')
      const escaped = match(ESCAPE)
      if (escaped === null) return fail('escape')
      at += escaped.length
    }
  }
  function array(depth) {
    if (take(']')) return true
    do {
      if (!value(depth + 1)) return false
    } while (take(','))
    return take(']') || fail('not-json')
  }
  function object(depth) {
    if (take('}')) return true
    let last = null
    do {
      const begin = at
      if (!string()) return false
      const key = JSON.parse(text.slice(begin, at))
      if (last !== null && key <= last) return fail(key === last ? 'duplicate-key' : 'key-order')
      last = key
      if (!take(':')) return fail('not-json')
      if (!value(depth + 1)) return false
    } while (take(','))
    return take('}') || fail('not-json')
  }

  if (value(1) && at !== text.length) fail('trailing')
  return fault
}

// --------------------------------------------------------------------------------------------------------- leaves

/** The entry in some bytes, or null if they are not a CEL1 leaf. */
export function parseLeaf(bytes) {
  if (bytes.length < HEADER || bytes.length - HEADER > LONGEST_PAYLOAD) return null
  if (bytes.latin1Slice(0, 4) !== 'CEL1' || bytes.readUInt32BE(124) !== bytes.length - HEADER) return null
  const seq = count(bytes, 4)
  const at = count(bytes, 12)
  const sseq = count(bytes, 84)
  if (seq === null || at === null || sseq === null) return null
  return {
    seq,
    at,
    prev: bytes.subarray(20, 52),
    stream: bytes.subarray(52, 84),
    sseq,
    sprev: bytes.subarray(92, 124),
    payload: bytes.subarray(HEADER),
  }
}

function count(bytes, offset) {
  const value = bytes.readUInt32BE(offset) * 0x1_0000_0000 + bytes.readUInt32BE(offset + 4)
  return Number.isSafeInteger(value) ? value : null
}

/** The digest under which the entries of a case, or of the system, are chained. */
export function streamOf(name) {
  if (!/^(?:sys|case:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.test(name))
    throw new Malformed('a stream is named "sys" or "case:<uuid>"')
  return sha256(Buffer.from(`CEL1-stream\0${name}`))
}

// ---------------------------------------------------------------------------------------- keys, notes, checkpoints

const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const isKeyName = (name) => name !== '' && !/[\s\u0085+\p{Cc}]/u.test(name)

/** C2SP signed-note, verifier keys: `name+id+base64(type || public key)`. */
export function parseKey(text, type) {
  const [, name = '', id = '', coded = ''] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text) ?? []
  const bytes = fromBase64(coded)
  if (!isKeyName(name) || bytes.length !== 33 || bytes[0] !== type)
    throw new Malformed(`not an Ed25519 key of type ${type} as name+id+base64`)
  const hash = sha256(Buffer.concat([Buffer.from(`${name}\n`), bytes]))
  if (hash.toString('hex', 0, 4) !== id) throw new Malformed('a key whose id is not that of its bytes')
  const publicKey = crypto.createPublicKey({
    key: Buffer.concat([SPKI, bytes.subarray(1)]),
    format: 'der',
    type: 'spki',
  })
  return { name, id, type, publicKey }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what C2SP signed-note forbids
const CONTROL = /[\x00-\x09\x0b-\x1f]/

/** C2SP signed-note: a text with the signatures under it. */
function parseNote(raw) {
  const gap = raw.lastIndexOf('\n\n')
  if (
    raw.length > LONGEST_NOTE ||
    raw.startsWith('\ufeff') ||
    gap < 0 ||
    !raw.endsWith('\n') ||
    CONTROL.test(raw)
  )
    throw new Malformed('not a signed note')
  const text = raw.slice(0, gap + 1)
  const lines = raw
    .slice(gap + 2)
    .split('\n')
    .slice(0, -1)
  if (lines.length === 0 || lines.length > MOST_SIGNATURES) throw new Malformed('not a signed note')
  const signatures = lines.map((line) => {
    const [, name = '', coded = ''] = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/u.exec(line) ?? []
    const bytes = fromBase64(coded)
    if (!isKeyName(name) || bytes.length < 5) throw new Malformed('not a signed note')
    return { name, id: bytes.toString('hex', 0, 4), bytes: bytes.subarray(4) }
  })
  return { text, signatures }
}

/** C2SP tlog-checkpoint: a checkpoint with the signatures under it. */
export function parseCheckpoint(raw) {
  const { text, signatures } = parseNote(raw)
  const [origin = '', size = '', root = '', ...rest] = text.split('\n')
  if (origin === '' || Buffer.byteLength(origin) > 255 || rest.pop() !== '' || rest.includes(''))
    throw new Malformed('not a checkpoint')
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(size) || !Number.isSafeInteger(Number(size)))
    throw new Malformed('a checkpoint without a tree size')
  return { origin, size: Number(size), root: fromBase64(root, 32), text, signatures }
}

/** What a key says of a checkpoint: 'signed' (with the time, of a witness), 'forged', or 'absent'. */
export function judge({ text, signatures }, key) {
  const own = signatures.filter(({ name, id }) => name === key.name && id === key.id)
  if (own.length === 0) return { said: 'absent', at: null }
  let when = null
  for (const { bytes } of own) {
    let message = text
    let signature = bytes
    if (key.type === 4) {
      // C2SP tlog-cosignature: eight bytes of time, then a signature over that time and the text.
      if (bytes.length !== 72) return { said: 'forged', at: null }
      when = bytes.readBigUInt64BE(0)
      message = `cosignature/v1\ntime ${when}\n${text}`
      signature = bytes.subarray(8)
    }
    if (signature.length !== 64 || !crypto.verify(null, Buffer.from(message), key.publicKey, signature))
      return { said: 'forged', at: null }
  }
  return { said: 'signed', at: when === null ? null : Number(when) }
}

// --------------------------------------------------------------------------------------------------------- reading

/** The lines of a file, as bytes without their newline; never more than one chunk and one line in memory. */
function* linesOf(path) {
  const file = opened(path)
  try {
    const chunk = Buffer.allocUnsafe(1 << 20)
    let held = []
    let length = 0
    for (;;) {
      const read = fs.readSync(file, chunk, 0, chunk.length, null)
      if (read === 0) break
      let begin = 0
      for (;;) {
        const end = chunk.subarray(0, read).indexOf(10, begin)
        const part = chunk.subarray(begin, end < 0 ? read : end)
        length += part.length
        if (length > LONGEST_LINE) throw new Malformed('a line too long')
        if (end < 0) {
          held.push(Buffer.from(part))
          break
        }
        yield held.length === 0 ? part : Buffer.concat([...held, part])
        held = []
        length = 0
        begin = end + 1
      }
    }
    if (length > 0) yield Buffer.concat(held)
  } finally {
    fs.closeSync(file)
  }
}

function readNote(path) {
  const file = opened(path)
  try {
    const bytes = Buffer.alloc(LONGEST_NOTE + 1)
    let length = 0
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = fs.readSync(file, bytes, length, bytes.length - length, null)
    if (length > LONGEST_NOTE) throw new Malformed('a checkpoint too long')
    return utf8(bytes.subarray(0, length), 'checkpoint')
  } finally {
    fs.closeSync(file)
  }
}

function opened(path) {
  try {
    const file = fs.openSync(path, 'r')
    if (!fs.fstatSync(file).isDirectory()) return file
    fs.closeSync(file)
  } catch {}
  throw new Undecided(`unreadable: ${shown(path)}`)
}

// ------------------------------------------------------------------------------------------------------- findings

/** Gathers what is wrong; the first hundred in full, the rest counted. */
function report(mode) {
  return {
    mode,
    verdict: 'good',
    exit: 0,
    entries: 0,
    findings: [],
    more: 0,
    notices: [],
    found(kind, entry, expected, found) {
      if (this.findings.length === MOST_FINDINGS) this.more += 1
      else this.findings.push({ class: kind, entry, expected: plain(expected), found: plain(found) })
    },
  }
}

const plain = (value) => (Buffer.isBuffer(value) ? value.toString('hex') : value)

/** Who signed the checkpoint. Forged is tampering; absent cannot be decided. */
function signatures(result, checkpoint, keys, witnesses) {
  const signed = []
  let logSigned = false
  for (const key of [...keys, ...witnesses]) {
    const { said, at } = judge(checkpoint, key)
    const kind = key.type === 4 ? 'witness-signature' : 'signature'
    if (said === 'forged') result.found(kind, null, `${key.name}+${key.id}`, 'forged')
    if (said === 'signed') signed.push({ name: key.name, id: key.id, witness: key.type === 4, at })
    if (said === 'signed' && key.type === 1) logSigned = true
    if (said === 'absent' && key.type === 4) result.notices.push({ code: 'no-witness', about: key.name })
  }
  if (!logSigned) result.notices.push({ code: 'no-signature', about: checkpoint.origin })
  if (logSigned && !keys.some((key) => key.name === checkpoint.origin))
    result.found('origin', null, keys[0].name, checkpoint.origin)
  result.checkpoint = {
    origin: checkpoint.origin,
    size: checkpoint.size,
    root: checkpoint.root.toString('hex'),
    signed,
  }
}

// ----------------------------------------------------------------------------------------------------------- dump

/** The parts of a dump's line: {"seq":n,"leaf":"…"}, in either order, with or without spaces. */
export function parseDumpLine(bytes) {
  const line = bytes.latin1Slice()
  let [begin, seq] = /^ *\{ *"seq" *: *(0|[1-9][0-9]{0,15}) *, *"leaf" *: *"/.exec(line.slice(0, 256)) ?? []
  begin ??= /^ *\{ *"leaf" *: *"/.exec(line.slice(0, 256))?.[0]
  const end = begin === undefined ? -1 : line.indexOf('"', begin.length)
  const rest = end < 0 ? null : line.slice(end)
  if (seq === undefined) seq = /^" *, *"seq" *: *(0|[1-9][0-9]{0,15}) *\} *$/.exec(rest ?? '')?.[1]
  else if (!/^" *\} *$/.test(rest ?? '')) seq = undefined
  if (seq === undefined || !Number.isSafeInteger(Number(seq))) throw new Malformed('not {"seq":n,"leaf":"…"}')
  const coded = line.slice(begin.length, end)
  const leaf = Buffer.from(coded, 'base64')
  if (leaf.toString('base64') !== coded) throw new Malformed('not base64')
  return { seq: Number(seq), leaf }
}

function verifyDump(
  result,
  { dump, checkpoint: checkpointFile, since: sinceFile, keys, witnesses, olderDump },
) {
  const checkpoint = parseCheckpoint(readNote(checkpointFile))
  signatures(result, checkpoint, keys, witnesses)
  const since = sinceFile === null ? null : parseCheckpoint(readNote(sinceFile))
  if (since !== null) remembered(result, since, checkpoint, keys)

  const edge = new Edge()
  const streams = new Map()
  const roots = new Map()
  let next = 0 // the number that the next entry should have
  let last = { hash: ZEROS, at: -1 }
  let ordered = true
  const mark = () => {
    if (edge.size === checkpoint.size || edge.size === since?.size) roots.set(edge.size, edge.root())
  }
  mark()
  result.covered = 0

  for (const bytes of linesOf(dump)) {
    const line = within(`line ${edge.size + 1}`, () => parseDumpLine(bytes))
    const hash = hashLeaf(line.leaf)
    const leaf = parseLeaf(line.leaf)
    edge.append(hash)
    mark()
    if (leaf === null) {
      result.found('not-a-leaf', line.seq, 'CEL1', line.leaf.toString('hex', 0, 16))
      last = { hash, at: last.at }
      next += 1
      continue
    }
    const { seq, at, prev, sseq, sprev } = leaf
    if (line.seq !== seq) result.found('renumbered', seq, seq, line.seq)
    if (seq < next) {
      ordered = false
      result.found(hash.equals(last.hash) ? 'duplicate' : 'out-of-order', seq, next, seq)
      continue
    }
    if (seq > next) {
      ordered = false
      result.found('gap', next, next, seq)
    } else if (!prev.equals(last.hash)) result.found('chain', seq, last.hash, prev)
    if (at <= last.at) result.found('time', seq, `above ${last.at}`, at)
    const fault = canonicalFault(leaf.payload)
    if (fault !== null) result.found('payload', seq, 'canonical JSON', `${fault.why} at ${fault.at}`)

    const stream = leaf.stream.latin1Slice()
    const before = streams.get(stream) ?? { size: 0, hash: ZEROS }
    if (sseq !== before.size) result.found('stream-gap', seq, before.size, sseq)
    else if (!sprev.equals(before.hash)) result.found('stream-chain', seq, before.hash, sprev)
    streams.set(stream, { size: sseq + 1, hash })
    last = { hash, at }
    next = seq + 1
  }

  result.entries = edge.size
  result.streams = streams.size
  result.covered = Math.min(edge.size, checkpoint.size)
  result.uncovered = edge.size - result.covered
  if (next < checkpoint.size) {
    if (olderDump) result.notices.push({ code: 'older-dump', about: `${next} < ${checkpoint.size}` })
    else result.found('truncated', next, checkpoint.size, next)
  }
  // Out of order, a root says nothing more than the findings above.
  if (!ordered) return
  const root = roots.get(checkpoint.size)
  if (root !== undefined && !root.equals(checkpoint.root))
    result.found('root', checkpoint.size - 1, checkpoint.root, root)
  const older = since === null ? undefined : roots.get(since.size)
  if (older !== undefined && !older.equals(since.root))
    result.found('history', since.size - 1, since.root, older)
}

/** A checkpoint kept from before must be the beginning of the one given now. */
function remembered(result, since, checkpoint, keys) {
  const verdicts = keys.map((key) => ({ key, ...judge(since, key) }))
  for (const { key, said } of verdicts)
    if (said === 'forged') result.found('signature', null, `${key.name}+${key.id}`, 'forged')
  if (!verdicts.some(({ said }) => said === 'signed'))
    result.notices.push({ code: 'since-unsigned', about: since.origin })
  if (since.origin !== checkpoint.origin) result.found('origin', null, since.origin, checkpoint.origin)
  else if (since.size > checkpoint.size)
    result.found('rollback', checkpoint.size, `at least ${since.size}`, checkpoint.size)
  else if (since.size === checkpoint.size && !since.root.equals(checkpoint.root))
    result.found('fork', since.size - 1, since.root, checkpoint.root)
}

// --------------------------------------------------------------------------------------------------------- bundle

/** One line of a bundle: canonical JSON, so that nothing in it can be read in two ways. */
function parseBundleLine(bytes) {
  if (canonicalFault(bytes) !== null) throw new Malformed('not canonical JSON')
  return JSON.parse(utf8(bytes, 'bundle'))
}

const shapes = {
  header: { checkpoint: 'string', format: 'string', stream: 'string' },
  shown: { leaf: 'string', proof: 'object', seq: 'number', sseq: 'number' },
  withheld: { proof: 'object', seq: 'number', sseq: 'number', withheld: 'string' },
  end: { entries: 'number', withheld: 'number' },
}

function shapeOf(line) {
  const [shape] =
    Object.entries(shapes).find(
      ([, fields]) =>
        Object.keys(line).length === Object.keys(fields).length &&
        Object.entries(fields).every(
          ([field, type]) => Object.hasOwn(line, field) && typeof line[field] === type,
        ),
    ) ?? []
  const isProof = line.proof === undefined || (Array.isArray(line.proof) && line.proof.length <= 64)
  const numbers = [line.seq, line.sseq, line.entries].filter((n) => n !== undefined)
  if (shape === undefined || !isProof || !numbers.every((n) => n >= 0))
    throw new Malformed('not a header, an entry or an end')
  return shape
}

function verifyBundle(result, { bundle, keys, witnesses }) {
  let checkpoint = null
  let stream = null
  let ended = false
  let number = 0
  let next = 0 // the place in the stream that the next entry should have
  let last = { seq: -1, at: -1, hash: ZEROS }
  result.withheld = 0
  result.trailing = 0 // entries withheld after the last one that can be read
  result.upTo = null

  for (const bytes of linesOf(bundle)) {
    number += 1
    const [shape, line] = within(`line ${number}`, () => {
      const parsed = parseBundleLine(bytes)
      return [shapeOf(parsed), parsed]
    })
    const expected = number === 1 ? shape === 'header' : shape !== 'header'
    if (ended || !expected) throw new Malformed(`line ${number}: in the wrong place`)
    if (shape === 'header') {
      if (line.format !== 'CEL1-bundle') throw new Malformed('line 1: not a CEL1-bundle')
      stream = within('line 1', () => streamOf(line.stream))
      checkpoint = within('line 1', () => parseCheckpoint(line.checkpoint))
      result.stream = line.stream
      signatures(result, checkpoint, keys, witnesses)
      continue
    }
    if (shape === 'end') {
      ended = true
      if (line.entries !== result.entries || line.withheld !== result.withheld)
        result.found(
          'count',
          null,
          `${line.entries}, ${line.withheld} withheld`,
          `${result.entries}, ${result.withheld} withheld`,
        )
      continue
    }

    const { seq, sseq } = line
    const proof = within(`line ${number}`, () => line.proof.map((hash) => fromBase64(hash, 32)))
    const bytesOfLeaf = shape === 'shown' ? within(`line ${number}`, () => fromBase64(line.leaf)) : null
    const hash =
      bytesOfLeaf === null
        ? within(`line ${number}`, () => fromBase64(line.withheld, 32))
        : hashLeaf(bytesOfLeaf)
    result.entries += 1
    if (sseq !== next) result.found('stream-gap', seq, next, sseq)
    if (seq <= last.seq) result.found('out-of-order', seq, `above ${last.seq}`, seq)
    if (!provesInclusion({ index: seq, size: checkpoint.size, leafHash: hash, proof, root: checkpoint.root }))
      result.found('inclusion', seq, checkpoint.root, hash)
    if (bytesOfLeaf === null) {
      result.withheld += 1
      result.trailing += 1
      last = { seq, at: last.at, hash }
    } else {
      const at = shownEntry(result, {
        line,
        leaf: parseLeaf(bytesOfLeaf),
        bytes: bytesOfLeaf,
        stream,
        last,
        follows: sseq === next,
      })
      result.trailing = 0
      last = { seq, at: at ?? last.at, hash }
      result.upTo = { seq, sseq, at }
    }
    next = sseq + 1
  }
  if (!ended) throw new Malformed('the bundle has no end')
}

function shownEntry(result, { line, leaf, bytes, stream, last, follows }) {
  const { seq, sseq } = line
  if (leaf === null) {
    result.found('not-a-leaf', seq, 'CEL1', bytes.toString('hex', 0, 16))
    return null
  }
  if (leaf.seq !== seq || leaf.sseq !== sseq)
    result.found('renumbered', seq, `${leaf.seq}/${leaf.sseq}`, `${seq}/${sseq}`)
  if (!leaf.stream.equals(stream)) result.found('wrong-stream', seq, stream, leaf.stream)
  if (follows && !leaf.sprev.equals(last.hash)) result.found('stream-chain', seq, last.hash, leaf.sprev)
  if (last.seq === seq - 1 && !leaf.prev.equals(last.hash)) result.found('chain', seq, last.hash, leaf.prev)
  if (leaf.at <= last.at) result.found('time', seq, `above ${last.at}`, leaf.at)
  const fault = canonicalFault(leaf.payload)
  if (fault !== null) result.found('payload', seq, 'canonical JSON', `${fault.why} at ${fault.at}`)
  return leaf.at
}

function within(where, act) {
  try {
    return act()
  } catch (error) {
    if (error instanceof Malformed) throw new Malformed(`${where}: ${error.message}`)
    throw error
  }
}

// --------------------------------------------------------------------------------------------------------- export

/** The signature of an exported history, and whether each file it names lies beside it unchanged. */
function verifyExport(result, { export: path, keys }) {
  const note = parseNote(readNote(path))
  const [format, ...lines] = note.text.slice(0, -1).split('\n')
  if (format !== 'ringleader export 1') throw new Malformed('not the signature of an exported history')
  const said = keys.map((key) => judge(note, key).said)
  if (said.includes('forged')) result.found('export-signature', null, 'a signature that holds', 'forged')
  if (!said.includes('signed')) result.notices.push({ code: 'no-signature', about: keys[0].name })
  const named = lines.flatMap((line) => {
    const [, hash, name] = /^sha256 ([0-9a-f]{64}) ([\w.-]{1,100})$/.exec(line) ?? []
    return name === undefined ? [] : [{ hash, name }]
  })
  if (named.length === 0) throw new Malformed('no file is named')
  result.files = named.length
  for (const { hash, name } of named) {
    const file = join(dirname(path), name)
    if (!fs.existsSync(file)) throw new Undecided(`${name} does not lie beside it`)
    const found = sha256(fs.readFileSync(file)).toString('hex')
    if (found !== hash) result.found('file', null, `${name} ${hash}`, found)
  }
}

// ---------------------------------------------------------------------------------------------------------- words

const words = {
  en: {
    good: 'GOOD',
    tampering: 'TAMPERING',
    malformed: 'MALFORMED',
    undecided: 'CANNOT DECIDE',
    entry: 'entry',
    expected: 'expected',
    found: 'found',
    more: 'more findings',
    entries: 'entries',
    covered: 'covered by the checkpoint',
    uncovered: 'newer than the checkpoint, in order but not yet sealed',
    streams: 'cases and system streams',
    withheld: 'withheld from this bundle, present as their hashes',
    trailing: 'of them after the last entry that can be read',
    upTo: 'This bundle says nothing of what the case holds after entry',
    signed: 'signed by',
    witnessed: 'witnessed by',
    checkpoint: 'checkpoint',
    files: 'files as they were signed',
    classes: {
      'not-a-leaf': 'The bytes of this entry are not an entry of a log.',
      renumbered: 'The line gives another number than the entry itself.',
      gap: 'Entries are missing here.',
      'out-of-order': 'An entry stands in the wrong place.',
      duplicate: 'The same entry stands there twice.',
      time: 'The entry claims a time that is not after the entry before it.',
      chain:
        'This entry was chained to another predecessor than the one that stands before it: one of the two was changed.',
      'stream-gap': 'Entries of this case are missing here.',
      'stream-chain':
        'In its case this entry was chained to another predecessor: one of the two was changed.',
      payload: 'The content of this entry is not in the one permitted spelling.',
      root: 'The entries up to this one are not those that the checkpoint signs.',
      history:
        'The entries up to this one are not those that the earlier checkpoint signed: the past was rewritten.',
      rollback: 'The checkpoint is older than one that was already seen.',
      fork: 'Two checkpoints of the same size sign different logs.',
      truncated: 'The log ends before the checkpoint does: its newest entries are missing.',
      signature: 'A signature in the name of the log is forged, or the checkpoint was changed.',
      'witness-signature': 'A signature in the name of a witness is forged, or the checkpoint was changed.',
      origin: 'The checkpoint is that of another log.',
      inclusion: 'The entry is not in the log that the checkpoint signs.',
      'wrong-stream': 'The entry belongs to another case.',
      count: 'The bundle does not hold as many entries as it says.',
      file: 'This file is not the one that was signed.',
      'export-signature': 'The signature of this export is forged, or what it says was changed.',
    },
    notices: {
      'no-signature': 'No signature of the given key is under the checkpoint',
      'no-witness': 'This witness has not signed the checkpoint',
      'since-unsigned': 'The earlier checkpoint is not signed by the given key',
      'older-dump': 'The dump was taken before the checkpoint, so its root cannot be compared',
    },
  },
  km: {
    good: 'ត្រឹមត្រូវ',
    tampering: 'មានការកែបន្លំ',
    malformed: 'ទម្រង់មិនត្រឹមត្រូវ',
    undecided: 'មិនអាចសម្រេចបាន',
    entry: 'កំណត់ត្រាទី',
    expected: 'ត្រូវតែជា',
    found: 'រកឃើញ',
    more: 'ចំណុចផ្សេងទៀត',
    entries: 'កំណត់ត្រា',
    covered: 'ស្ថិតក្រោមចំណុចត្រួតពិនិត្យ',
    uncovered: 'ថ្មីជាងចំណុចត្រួតពិនិត្យ មានលំដាប់ត្រឹមត្រូវ តែមិនទាន់បិទត្រា',
    streams: 'ខ្សែកំណត់ត្រានៃសំណុំរឿង និងប្រព័ន្ធ',
    withheld: 'មិនបានបង្ហាញក្នុងកញ្ចប់នេះ មានតែលេខសម្គាល់ (hash)',
    trailing: 'ក្នុងនោះ ស្ថិតក្រោយកំណត់ត្រាចុងក្រោយដែលអាចអានបាន',
    upTo: 'កញ្ចប់នេះមិនបញ្ជាក់អំពីអ្វីដែលសំណុំរឿងមាន ក្រោយកំណត់ត្រាទី',
    signed: 'ចុះហត្ថលេខាដោយ',
    witnessed: 'បញ្ជាក់ដោយសាក្សី',
    checkpoint: 'ចំណុចត្រួតពិនិត្យ',
    files: 'ឯកសារដូចដែលបានចុះហត្ថលេខា',
    classes: {
      'not-a-leaf': 'ទិន្នន័យនេះមិនមែនជាកំណត់ត្រារបស់បញ្ជីកំណត់ត្រាទេ។',
      renumbered: 'លេខនៃបន្ទាត់ខុសពីលេខក្នុងកំណត់ត្រា។',
      gap: 'មានកំណត់ត្រាបាត់នៅត្រង់នេះ។',
      'out-of-order': 'កំណត់ត្រាមួយស្ថិតនៅកន្លែងខុស។',
      duplicate: 'កំណត់ត្រាដដែលមានពីរដង។',
      time: 'ពេលវេលានៃកំណត់ត្រានេះមិនក្រោយកំណត់ត្រាមុន។',
      chain: 'កំណត់ត្រានេះបានភ្ជាប់ទៅកំណត់ត្រាមុនផ្សេងពីអ្វីដែលមានឥឡូវ៖ មួយក្នុងចំណោមពីរត្រូវបានកែប្រែ។',
      'stream-gap': 'មានកំណត់ត្រានៃសំណុំរឿងនេះបាត់នៅត្រង់នេះ។',
      'stream-chain': 'ក្នុងសំណុំរឿង កំណត់ត្រានេះបានភ្ជាប់ទៅកំណត់ត្រាមុនផ្សេង៖ មួយក្នុងចំណោមពីរត្រូវបានកែប្រែ។',
      payload: 'ខ្លឹមសារនៃកំណត់ត្រានេះមិនស្ថិតក្នុងទម្រង់តែមួយដែលអនុញ្ញាត។',
      root: 'កំណត់ត្រារហូតដល់លេខនេះ មិនមែនជាកំណត់ត្រាដែលចំណុចត្រួតពិនិត្យបានចុះហត្ថលេខាទេ។',
      history: 'កំណត់ត្រារហូតដល់លេខនេះ មិនមែនជាកំណត់ត្រាដែលចំណុចត្រួតពិនិត្យមុនបានចុះហត្ថលេខាទេ៖ អតីតកាលត្រូវបានសរសេរឡើងវិញ។',
      rollback: 'ចំណុចត្រួតពិនិត្យនេះចាស់ជាងចំណុចដែលធ្លាប់ឃើញរួចហើយ។',
      fork: 'ចំណុចត្រួតពិនិត្យពីរដែលមានទំហំដូចគ្នា ចុះហត្ថលេខាលើបញ្ជីផ្សេងគ្នា។',
      truncated: 'បញ្ជីចប់មុនចំណុចត្រួតពិនិត្យ៖ កំណត់ត្រាថ្មីបំផុតបានបាត់។',
      signature: 'ហត្ថលេខាក្នុងនាមបញ្ជីត្រូវបានក្លែងបន្លំ ឬចំណុចត្រួតពិនិត្យត្រូវបានកែប្រែ។',
      'witness-signature': 'ហត្ថលេខាក្នុងនាមសាក្សីត្រូវបានក្លែងបន្លំ ឬចំណុចត្រួតពិនិត្យត្រូវបានកែប្រែ។',
      origin: 'ចំណុចត្រួតពិនិត្យនេះជារបស់បញ្ជីផ្សេង។',
      inclusion: 'កំណត់ត្រានេះមិនស្ថិតក្នុងបញ្ជីដែលចំណុចត្រួតពិនិត្យបានចុះហត្ថលេខាទេ។',
      'wrong-stream': 'កំណត់ត្រានេះជារបស់សំណុំរឿងផ្សេង។',
      count: 'កញ្ចប់មិនមានចំនួនកំណត់ត្រាដូចដែលវាប្រកាសទេ។',
      file: 'ឯកសារនេះមិនមែនជាឯកសារដែលបានចុះហត្ថលេខាទេ។',
      'export-signature': 'ហត្ថលេខានៃការនាំចេញនេះត្រូវបានក្លែងបន្លំ ឬអ្វីដែលវាចែងត្រូវបានកែប្រែ។',
    },
    notices: {
      'no-signature': 'គ្មានហត្ថលេខានៃកូនសោដែលបានផ្តល់ នៅក្រោមចំណុចត្រួតពិនិត្យ',
      'no-witness': 'សាក្សីនេះមិនបានចុះហត្ថលេខាលើចំណុចត្រួតពិនិត្យទេ',
      'since-unsigned': 'ចំណុចត្រួតពិនិត្យមុនមិនមានហត្ថលេខានៃកូនសោដែលបានផ្តល់ទេ',
      'older-dump': 'ទិន្នន័យត្រូវបានយកមុនចំណុចត្រួតពិនិត្យ ដូច្នេះមិនអាចប្រៀបធៀបបាន',
    },
  },
}

/** What a file says, fit for a terminal: no control or bidi characters, and short. */
const shown = (text) =>
  String(text)
    .slice(0, 200)
    .replace(
      /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
      (character) => `\\u{${character.codePointAt(0).toString(16)}}`,
    )

function say(result, language) {
  const w = words[language]
  const lines = [`${w[result.verdict]}${result.why === undefined ? '' : `: ${shown(result.why)}`}`]
  if (result.checkpoint !== undefined) {
    const { origin, size, root, signed } = result.checkpoint
    lines.push(`${w.checkpoint}: ${shown(origin)} ${size} ${root}`)
    for (const { name, id, witness, at } of signed)
      lines.push(
        `  ${witness ? w.witnessed : w.signed} ${shown(name)}+${id}${at === null ? '' : ` ${date(at * 1000)}`}`,
      )
  }
  if (result.mode !== 'export') lines.push(`${result.entries} ${w.entries}`)
  else if (result.files !== undefined && result.verdict === 'good') lines.push(`${result.files} ${w.files}`)
  if (result.mode === 'dump' && result.streams !== undefined)
    lines.push(
      `  ${result.covered} ${w.covered}`,
      `  ${result.uncovered} ${w.uncovered}`,
      `  ${result.streams} ${w.streams}`,
    )
  if (result.mode === 'bundle' && result.withheld !== undefined) {
    lines.push(`  ${result.withheld} ${w.withheld}`, `  ${result.trailing} ${w.trailing}`)
    if (result.upTo !== null)
      lines.push(
        `${w.upTo} ${result.upTo.seq}${result.upTo.at === null ? '' : ` (${date(result.upTo.at / 1000)})`}.`,
      )
  }
  for (const { class: kind, entry, expected, found } of result.findings)
    lines.push(
      `${kind}${entry === null ? '' : `, ${w.entry} ${entry}`}: ${w.classes[kind]}`,
      `  ${w.expected}: ${shown(expected)}`,
      `  ${w.found}: ${shown(found)}`,
    )
  if (result.more > 0) lines.push(`+ ${result.more} ${w.more}`)
  for (const { code, about } of result.notices) lines.push(`${w.notices[code]}: ${shown(about)}`)
  return `${lines.join('\n')}\n`
}

function date(milliseconds) {
  const date = new Date(milliseconds)
  return Number.isNaN(date.getTime()) ? String(milliseconds) : date.toISOString()
}

// -------------------------------------------------------------------------------------------------------- command

const USAGE = `node verify.mjs --dump FILE --checkpoint FILE --key VKEY [--key VKEY]... [--witness VKEY]...
                [--since OLD] [--older-dump] [--json] [--khmer]
node verify.mjs --bundle FILE --key VKEY [--key VKEY]... [--witness VKEY]... [--json] [--khmer]
node verify.mjs --export FILE --key VKEY [--json] [--khmer]
node verify.mjs --version
exit: 0 good, 1 tampering, 2 malformed, 3 cannot decide
`

function parseArguments(argv) {
  const once = { dump: null, checkpoint: null, bundle: null, since: null, export: null }
  const flags = { json: false, khmer: false, 'older-dump': false }
  const keys = []
  const witnesses = []
  for (let i = 0; i < argv.length; i += 1) {
    const name = argv[i].startsWith('--') ? argv[i].slice(2) : ''
    if (Object.hasOwn(flags, name)) {
      flags[name] = true
      continue
    }
    i += 1
    if (argv[i] === undefined || argv[i].startsWith('--'))
      throw new Malformed(`nothing after ${shown(argv[i - 1])}`)
    if (name === 'key') keys.push(parseKey(argv[i].trim(), 1))
    else if (name === 'witness') witnesses.push(parseKey(argv[i].trim(), 4))
    else if (Object.hasOwn(once, name) && once[name] === null) once[name] = argv[i]
    else throw new Malformed(`not an option, or given twice: ${shown(argv[i - 1])}`)
  }
  const isDump =
    once.dump !== null && once.checkpoint !== null && once.bundle === null && once.export === null
  const isBundle =
    once.bundle !== null &&
    once.dump === null &&
    once.checkpoint === null &&
    once.since === null &&
    once.export === null
  const isExport = Object.entries(once).every(([name, given]) => (given !== null) === (name === 'export'))
  if (keys.length === 0 || !(isDump || isBundle || isExport)) throw new Malformed('arguments: see --help')
  return {
    ...once,
    ...flags,
    olderDump: flags['older-dump'],
    keys,
    witnesses,
    mode: isDump ? 'dump' : isBundle ? 'bundle' : 'export',
  }
}

/** The SHA-256 of this file, which a bundle names, so that a court knows what it runs. */
const ownHash = () => sha256(fs.readFileSync(fileURLToPath(import.meta.url))).toString('hex')

/** Verifies what the arguments name, writes the verdict, and answers with the exit code. */
export function run(argv, write = (text) => process.stdout.write(text)) {
  if (argv.includes('--version')) {
    write(`verify.mjs 1 CEL1 sha256:${ownHash()}\n`)
    return 0
  }
  if (argv.includes('--help')) {
    write(USAGE)
    return 0
  }
  const result = report(argv.includes('--bundle') ? 'bundle' : argv.includes('--export') ? 'export' : 'dump')
  try {
    const options = parseArguments(argv)
    if (options.mode === 'dump') verifyDump(result, options)
    else if (options.mode === 'export') verifyExport(result, options)
    else verifyBundle(result, options)
    if (result.notices.length > 0) Object.assign(result, { verdict: 'undecided', exit: 3 })
  } catch (error) {
    const isMalformed = error instanceof Malformed
    result.why =
      isMalformed || error instanceof Undecided ? error.message : `${error?.name}: ${error?.message}`
    Object.assign(result, isMalformed ? { verdict: 'malformed', exit: 2 } : { verdict: 'undecided', exit: 3 })
  }
  // Where something was found, that outweighs what could not be read or decided.
  if (result.findings.length > 0) Object.assign(result, { verdict: 'tampering', exit: 1 })
  const { found, ...said } = result
  write(
    argv.includes('--json')
      ? `${JSON.stringify({ ...said, verifier: ownHash() })}\n`
      : say(result, argv.includes('--khmer') ? 'km' : 'en'),
  )
  return result.exit
}

if (
  process.argv[1] !== undefined &&
  fs.existsSync(process.argv[1]) &&
  fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)
)
  process.exitCode = run(process.argv.slice(2))
