#!/usr/bin/env node
// A small witness: it signs a log's checkpoints as long as the log only grows (c2sp.org/tlog-witness).
// Run it where the people who keep the log have no hand: at the court, the bar, another ministry.
// It needs Node, this file and verify.mjs beside it. It listens on this machine only, unless told otherwise.
//
//   node witness.mjs --make-key NAME --key FILE
//   node witness.mjs --key FILE --state FILE --log VKEY [--log VKEY]... [--begin] [--host 127.0.0.1] [--port 7380]
//
// The state is what keeps the log honest: guard it, and back it up forward only. `--begin` makes a new one.

import { Buffer } from 'node:buffer'
import * as crypto from 'node:crypto'
import * as fs from 'node:fs'
import * as http from 'node:http'
import { dirname } from 'node:path'
import process from 'node:process'
import { hashNode, judge, parseCheckpoint, parseKey } from './verify.mjs'

const LONGEST_REQUEST = 100_000
const MOST_HASHES = 63
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const EMPTY_ROOT = crypto.createHash('sha256').digest()

// --------------------------------------------------------------------------------------------------------- keys

function keyFrom(name, seed) {
  const secret = crypto.createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
  const bytes = crypto.createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32)
  const coded = Buffer.concat([Buffer.from([4]), bytes])
  const hash = crypto.createHash('sha256').update(`${name}\n`).update(coded).digest()
  const id = hash.subarray(0, 4)
  return { name, id, secret, vkey: `${name}+${id.toString('hex')}+${coded.toString('base64')}` }
}

function readKey(path) {
  const [, name = '', id = '', coded = ''] =
    /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)\s*$/.exec(fs.readFileSync(path, 'utf8')) ??
    []
  const bytes = Buffer.from(coded, 'base64')
  if (bytes.length !== 33 || bytes[0] !== 4) throw new Error('not a witness key')
  const key = keyFrom(name, bytes.subarray(1))
  if (key.id.toString('hex') !== id) throw new Error('a key whose id is not that of its bytes')
  return key
}

function makeKey(name, path) {
  const seed = crypto.randomBytes(32)
  const key = keyFrom(name, seed)
  const coded = Buffer.concat([Buffer.from([4]), seed]).toString('base64')
  fs.writeFileSync(path, `PRIVATE+KEY+${name}+${key.id.toString('hex')}+${coded}\n`, {
    flag: 'wx',
    mode: 0o600,
  })
  return key
}

// -------------------------------------------------------------------------------------------------------- state

/** What was last signed of each log: {"<origin>":{"size":n,"root":"<base64>"}}. Anything else stops the witness. */
function readState(path) {
  const state = JSON.parse(fs.readFileSync(path, 'utf8'))
  for (const { size, root } of Object.values(state))
    if (!Number.isSafeInteger(size) || size < 0 || Buffer.from(root, 'base64').length !== 32)
      throw new Error('the state is damaged')
  return state
}

/** On disk before any signature leaves: a witness that forgets can be led back. */
function writeState(path, state) {
  const next = `${path}.next`
  const file = fs.openSync(next, 'w', 0o600)
  fs.writeFileSync(file, `${JSON.stringify(state)}\n`)
  fs.fsyncSync(file)
  fs.closeSync(file)
  fs.renameSync(next, path)
  const folder = fs.openSync(dirname(path), 'r')
  fs.fsyncSync(folder)
  fs.closeSync(folder)
}

// ----------------------------------------------------------------------------------------------------- judgement

/** RFC 9162 §2.1.4.2. */
function provesConsistency(from, fromRoot, to, toRoot, proof) {
  if (from === to) return proof.length === 0 && fromRoot.equals(toRoot)
  if (proof.length === 0) return false
  let rest = from
  while (rest % 2 === 0) rest /= 2
  const [start, ...siblings] = rest === 1 ? [fromRoot, ...proof] : proof
  let [place, last, older, newer] = [from - 1, to - 1, start, start]
  while (place % 2 === 1) [place, last] = [(place - 1) / 2, Math.floor(last / 2)]
  for (const sibling of siblings) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      older = hashNode(sibling, older)
      newer = hashNode(sibling, newer)
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)]
    } else newer = hashNode(newer, sibling)
    ;[place, last] = [Math.floor(place / 2), Math.floor(last / 2)]
  }
  return last === 0 && older.equals(fromRoot) && newer.equals(toRoot)
}

function parseRequest(body) {
  const gap = body.indexOf('\n\n')
  const [first = '', ...lines] = body.slice(0, Math.max(gap, 0)).split('\n')
  const [, old] = /^old (0|[1-9][0-9]{0,15})$/.exec(first) ?? []
  const proof = lines.map((line) => Buffer.from(line, 'base64'))
  const exact = proof.every((hash, n) => hash.length === 32 && hash.toString('base64') === lines[n])
  if (old === undefined || !Number.isSafeInteger(Number(old)) || !exact || proof.length > MOST_HASHES)
    return null
  try {
    return { old: Number(old), proof, checkpoint: parseCheckpoint(body.slice(gap + 2)) }
  } catch {
    return null
  }
}

/** The whole judgement, in the order of the specification. What it answers 200 to is already in the state file. */
function judgeRequest(body, { logs, statePath, key }) {
  const request = parseRequest(body)
  if (request === null) return [400, 'malformed\n']
  const { old, proof, checkpoint } = request
  const keys = logs.filter(({ name }) => name === checkpoint.origin)
  if (keys.length === 0) return [404, 'unknown log\n']
  const said = keys.map((log) => judge(checkpoint, log).said)
  if (said.includes('forged') || !said.includes('signed')) return [403, 'no signature of a known key\n']
  if (old > checkpoint.size) return [400, 'the old size is above the new\n']

  const state = readState(statePath)
  const known = Object.hasOwn(state, checkpoint.origin) ? state[checkpoint.origin] : null
  const size = known?.size ?? 0
  const root = known === null ? EMPTY_ROOT : Buffer.from(known.root, 'base64')
  const conflict = [409, `${size}\n`, 'text/x.tlog.size']
  if (old !== size || (size === checkpoint.size && !root.equals(checkpoint.root))) return conflict
  const grew =
    size === 0 ? proof.length === 0 : provesConsistency(size, root, checkpoint.size, checkpoint.root, proof)
  if (!grew) return [422, 'the proof does not hold\n']

  const next = { size: checkpoint.size, root: checkpoint.root.toString('base64') }
  writeState(statePath, { ...state, [checkpoint.origin]: next })
  return [200, cosign(checkpoint.text, key)]
}

function cosign(text, key) {
  const at = Math.floor(Date.now() / 1000)
  const time = Buffer.alloc(8)
  time.writeBigUInt64BE(BigInt(at))
  const signature = crypto.sign(null, Buffer.from(`cosignature/v1\ntime ${at}\n${text}`), key.secret)
  return `— ${key.name} ${Buffer.concat([key.id, time, signature]).toString('base64')}\n`
}

// -------------------------------------------------------------------------------------------------------- server

function serve(context, host, port) {
  const server = http.createServer((request, response) => {
    const answer = (status, body, type = 'text/plain; charset=utf-8') => {
      response
        .writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) })
        .end(body)
    }
    if (request.url !== '/add-checkpoint') return answer(404, 'not here\n')
    if (request.method !== 'POST') return answer(405, 'POST only\n')
    const chunks = []
    let length = 0
    request.on('data', (chunk) => {
      length += chunk.length
      if (length <= LONGEST_REQUEST) chunks.push(chunk)
      else if (!response.headersSent) {
        response.setHeader('Connection', 'close')
        answer(413, 'too long\n')
      }
    })
    request.on('error', () => undefined)
    request.on('end', () => {
      if (response.headersSent) return
      // From here on nothing waits: reading the state, judging and writing it are one step for this process.
      try {
        answer(...judgeRequest(Buffer.concat(chunks).toString(), context))
      } catch (error) {
        process.stderr.write(`${error?.message}\n`)
        answer(500, 'the witness has a fault\n')
      }
    })
  })
  server.headersTimeout = 5_000
  server.requestTimeout = 10_000
  server.maxConnections = 64
  server.listen(port, host, () => {
    const { address, port: taken } = server.address()
    process.stdout.write(`${context.key.vkey}\nlistening on http://${address}:${taken}\n`)
  })
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => {
      server.close()
      server.closeAllConnections()
    })
}

// ------------------------------------------------------------------------------------------------------- command

function main(argv) {
  const options = { host: '127.0.0.1', port: '7380' }
  const logs = []
  for (let i = 0; i < argv.length; i += 1) {
    const name = argv[i]
    if (name === '--begin') options.begin = true
    else if (name === '--log') logs.push(parseKey(argv[++i] ?? '', 1))
    else if (['--key', '--state', '--host', '--port', '--make-key'].includes(name))
      options[name.slice(2)] = argv[++i]
    else throw new Error(`not an option: ${name}`)
  }
  if (options.key === undefined) throw new Error('--key FILE is needed')
  if (options['make-key'] !== undefined) {
    process.stdout.write(`${makeKey(options['make-key'], options.key).vkey}\n`)
    return
  }
  if (options.state === undefined || logs.length === 0)
    throw new Error('--state FILE and --log VKEY are needed')
  if (options.begin) fs.writeFileSync(options.state, '{}\n', { flag: 'wx', mode: 0o600 })
  readState(options.state)
  serve({ logs, statePath: options.state, key: readKey(options.key) }, options.host, Number(options.port))
}

try {
  main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error?.message}\n`)
  process.exitCode = 2
}
