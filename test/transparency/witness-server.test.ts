import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatAddCheckpoint, readAnswer } from '@/lib/transparency/add-checkpoint'
import { formatVerifierKey, generateSigningKey, parseVerifierKey } from '@/lib/transparency/key'
import { consistencyProof } from '@/lib/transparency/proof'
import { answerAddCheckpoint } from '@/lib/transparency/witness'
import { aFolder, aLog, checkpointOf, logKey, withLogKey } from './a-log'

const { hashes } = aLog(30)
const folder = aFolder()
const [key, state] = [join(folder.path, 'key'), join(folder.path, 'state.json')]
const running = new Set<ChildProcess>()
const witness = (...argv: string[]) => ['scripts/witness.mjs', '--key', key, ...argv]
const made = spawnSync(process.execPath, witness('--make-key', 'witness.example/court'), { encoding: 'utf8' })
const vkey = parseVerifierKey(made.stdout.trim())

function started(...argv: string[]): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(
    process.execPath,
    witness('--state', state, '--log', formatVerifierKey(logKey), '--port', '0', ...argv),
  )
  running.add(child)
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
      const [, url] = /listening on (http:\S+)\n/.exec(said) ?? []
      if (url !== undefined) resolve({ url, child })
    })
    child.on('exit', (code) => reject(new Error(`exit ${code}`)))
  })
}

async function stopped(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
  running.delete(child)
}

let url = ''
let child: ChildProcess
beforeAll(async () => {
  ;({ url, child } = await started('--begin'))
})
afterAll(async () => {
  await Promise.all([...running].map(stopped))
  folder.remove()
})

const post = async (body: string, to: string = '/add-checkpoint') => {
  const response = await fetch(url + to, { method: 'POST', body })
  return { status: response.status, type: response.headers.get('content-type'), body: await response.text() }
}
const request = (old: number, size: number, note: string = checkpointOf(hashes, size)) =>
  formatAddCheckpoint({
    old,
    proof: old === 0 || old >= size ? [] : consistencyProof(hashes, old, size),
    checkpoint: note,
  })
const remembered = () => JSON.parse(readFileSync(state, 'utf8'))[logKey.name]?.size

describe('the witness server, on this machine only', () => {
  test('listens on the loopback address, with its key in a file that only it reads', () => {
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(vkey).toMatchObject({ kind: 'witness', name: 'witness.example/court' })
    expect(statSync(key).mode & 0o077).toBe(0)
  })

  test('signs what grows, remembers it first, and is believed by the log', async () => {
    const now = Math.floor(Date.now() / 1000)
    for (const [old, size] of [
      [0, 4],
      [4, 9],
      [9, 9],
      [9, 20],
    ] as const) {
      const reply = readAnswer(await post(request(old, size)), checkpointOf(hashes, size), [vkey])
      expect(reply).toMatchObject({ kind: 'cosigned', signed: [{ key: vkey }] })
      if (reply.kind === 'cosigned') expect(Math.abs((reply.signed[0]?.at ?? 0) - now)).toBeLessThan(60)
      expect(remembered()).toBe(size)
    }
  })

  test('answers as the judgement in lib/transparency does, and remembers nothing new', async () => {
    const other = aLog(31).hashes.slice(1)
    const asWitness = generateSigningKey('witness', 'witness.example/court')
    const seen = {
      size: 20,
      root: Buffer.from(JSON.parse(readFileSync(state, 'utf8'))[logKey.name].root, 'base64'),
    }
    const bodies = [
      '',
      'old 20\n\n',
      request(19, 25),
      request(0, 25),
      request(25, 25),
      request(26, 25),
      request(20, 25, checkpointOf(hashes, 25, logKey, 'log.example/another')),
      request(20, 25, checkpointOf(hashes, 25, generateSigningKey('log', logKey.name))),
      request(20, 25, checkpointOf(hashes, 25).replace('\n25\n', '\n26\n')),
      request(20, 20, checkpointOf(other, 20)),
      request(20, 25, checkpointOf(other, 25)),
      request(20, 25).replace(/\n.*\n/, '\n'),
      request(20, 25).replace('old 20\n', `old 20\n${`${Buffer.alloc(32).toString('base64')}\n`.repeat(60)}`),
    ]
    for (const body of bodies) {
      const expected = answerAddCheckpoint(
        body,
        [{ origin: logKey.name, keys: [logKey], seen }],
        asWitness,
        0,
      )
      expect(expected.status).not.toBe(200)
      const { status, type, body: said } = await post(body)
      expect({ status, type }).toEqual({ status: expected.status, type: expected.type })
      if (status === 409) expect(said).toBe('20\n')
      expect(remembered()).toBe(20)
    }
  })

  test('of two that race, signs one', async () => {
    const answers = await Promise.all([post(request(20, 22)), post(request(20, 24)), post(request(20, 23))])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  })

  test('takes no other door, no long body and no slow hand', async () => {
    expect((await fetch(`${url}/add-checkpoint`)).status).toBe(405)
    expect((await post('x', '/')).status).toBe(404)
    expect((await post('x', '/add-checkpoint?x')).status).toBe(404)
    expect((await post('x'.repeat(200_000))).status).toBe(413)
    const garbage = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.end('\0\0\0\r\n\r\n'))
      let said = ''
      socket.on('data', (chunk) => {
        said += chunk
      })
      socket.on('close', () => resolve(said))
      socket.on('error', () => resolve('reset'))
    })
    expect(garbage).toMatch(/^HTTP\/1\.1 400|^reset/)
    expect((await post(request(0, 1))).status).toBe(409)
  })

  test('remembers over a restart, and does not begin anew by itself', async () => {
    const size = remembered()
    await stopped(child)
    ;({ url, child } = await started())
    expect(await post(request(0, 5))).toMatchObject({ status: 409, body: `${size}\n` })
    await stopped(child)
    const begin = spawnSync(
      process.execPath,
      witness('--state', state, '--log', withLogKey[1] ?? '', '--begin'),
      { encoding: 'utf8', timeout: 5000 },
    )
    expect(begin.status).toBe(2)
    writeFileSync(state, '{"log.example/ringleader":{"size":-1,"root":""}}')
    const damaged = spawnSync(process.execPath, witness('--state', state, '--log', withLogKey[1] ?? ''), {
      encoding: 'utf8',
      timeout: 5000,
    })
    expect(damaged.status).toBe(2)
    expect(damaged.stderr).toContain('damaged')
  })
})
