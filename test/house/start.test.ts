import { type ChildProcess, spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSettings } from '@/lib/settings'

const faults = (environment: Record<string, string>) => {
  const read = readSettings(environment, '/house')
  return 'faults' in read ? read.faults.map(({ sentence }) => sentence) : []
}

const settingsOf = (environment: Record<string, string>) => {
  const read = readSettings(environment, '/house')
  return 'settings' in read ? read.settings : null
}

const real = {
  RINGLEADER_MODE: 'production',
  NEXTAUTH_URL: 'https://ringleader.example.org',
  NEXTAUTH_SECRET: 'p1Yx0gQ7m3zKfTt9vWc2LhRb5nJsDq8AeUo4XiZk',
}

describe('the settings', () => {
  test('may all be left out for a demonstration, which only this machine sees', () => {
    expect(settingsOf({})).toEqual({
      mode: 'demo',
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: null,
      ownerDatabaseUrl: null,
      data: '/house/.ringleader/demo',
      files: '/house/.ringleader/demo/files',
      bucket: null,
      secret: null,
      publicUrl: 'http://localhost:3000',
      origins: ['http://localhost:3000', 'http://127.0.0.1:3000'],
      witnesses: [],
      timeStamps: null,
      smtp: null,
      mailFrom: 'ringleader@localhost',
      informantKey: '/house/.ringleader/demo/informants.key',
    })
  })

  test('given empty are as good as left out', () => {
    expect(settingsOf({ PORT: '', RINGLEADER_DATA: ' ', DATABASE_URL: '' })).toEqual(settingsOf({}))
  })

  test('keep real cases away from the demonstration, and take forms from the public address alone', () => {
    expect(settingsOf(real)).toMatchObject({
      data: '/house/.ringleader/production',
      origins: ['https://ringleader.example.org'],
    })
  })

  test.each([
    [{ PORT: '0' }, 'PORT must be'],
    [{ PORT: '65536' }, 'PORT must be'],
    [{ PORT: '3000 ; rm' }, 'PORT must be'],
    [{ RINGLEADER_MODE: 'Production' }, 'RINGLEADER_MODE must be'],
    [{ RINGLEADER_HOST: 'not a host' }, 'RINGLEADER_HOST must be'],
    [{ RINGLEADER_S3: 'https://s3.example.org' }, 'RINGLEADER_S3 must be'],
    [{ RINGLEADER_S3: 'https://me@s3.example.org/evidence' }, 'RINGLEADER_S3 must be'],
    [{ ...real, RINGLEADER_S3: 'http://s3.example.org/evidence' }, 'RINGLEADER_S3 must begin with https'],
    [{ RINGLEADER_S3_REGION: 'Phnom Penh' }, 'RINGLEADER_S3_REGION must be'],
    [{ RINGLEADER_MOED: 'production' }, 'RINGLEADER_MOED is not a setting'],
    [{ RINGLEADER_WITNESSES: 'court https://witness.example.org' }, 'RINGLEADER_WITNESSES must name'],
    [{ RINGLEADER_TIMESTAMPS: 'ftp://tsa.example.org' }, 'RINGLEADER_TIMESTAMPS must be'],
    [{ DATABASE_URL: 'mysql://a:b@c/d' }, 'DATABASE_URL must look like'],
    [{ DATABASE_URL: 'postgresql://a:b@c' }, 'DATABASE_URL must look like'],
    [{ RINGLEADER_OWNER_DATABASE_URL: 'postgresql://a:b@c/d' }, 'RINGLEADER_OWNER_DATABASE_URL needs'],
    [{ NEXTAUTH_URL: 'ringleader.example.org' }, 'NEXTAUTH_URL must be'],
    [{ NEXTAUTH_URL: 'https://ringleader.example.org/app' }, 'NEXTAUTH_URL must be'],
    [{ ...real, NEXTAUTH_URL: '' }, 'NEXTAUTH_URL is missing'],
    [{ ...real, NEXTAUTH_URL: 'http://ringleader.example.org' }, 'NEXTAUTH_URL must begin with https'],
    [{ ...real, NEXTAUTH_SECRET: '' }, 'NEXTAUTH_SECRET is missing'],
    [{ ...real, NEXTAUTH_SECRET: 'p1Yx0gQ7m3zKfTt9vWc2LhRb5nJsDq8' }, 'NEXTAUTH_SECRET is too easy'],
    [{ ...real, NEXTAUTH_SECRET: 'a'.repeat(64) }, 'NEXTAUTH_SECRET is too easy'],
    [{ ...real, NEXTAUTH_SECRET: 'k7Qz0x9P'.repeat(5) }, 'NEXTAUTH_SECRET is too easy'],
    [{ ...real, NEXTAUTH_SECRET: 'change-me-please-0gQ7m3zKfTt9vWc2LhRb5' }, 'NEXTAUTH_SECRET is too easy'],
  ])('refuse %j in a sentence', (environment, beginning) => {
    expect(faults(environment as Record<string, string>)).toEqual([expect.stringContaining(beginning)])
  })

  test('that are wrong in several ways are all named at once', () => {
    expect(faults({ PORT: 'x', RINGLEADER_MODE: 'x', DATABASE_URL: 'x' })).toHaveLength(3)
  })

  test('allow plain http for production on this machine only', () => {
    expect(faults({ ...real, NEXTAUTH_URL: 'http://localhost:3000' })).toEqual([])
  })
})

/**
 * A house in a folder with a space in its name, with everything real but the app itself, which is a page of script, so that
 * starting takes a second or two.
 */
const home = join(mkdtempSync(join(tmpdir(), 'ringleader-start-')), 'a house')
const here = process.cwd()
const inHouse = (...parts: string[]) => join(home, ...parts)
let port = 0

const standIn = `
import { createServer } from 'node:http'
import { mkdirSync, writeFileSync } from 'node:fs'
const [what, ...flags] = process.argv.slice(2)
const flag = (name) => flags[flags.indexOf(name) + 1]
if (what === 'build') {
  mkdirSync('.next', { recursive: true })
  writeFileSync('.next/BUILD_ID', 'one')
} else createServer((_, answer) => answer.end('{}')).listen(Number(flag('--port')), flag('--hostname'))
process.on('SIGTERM', () => process.exit(0))
`

async function freePort() {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

beforeAll(async () => {
  for (const part of [
    'scripts',
    'prisma',
    'prisma.config.ts',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])
    cpSync(join(here, part), inHouse(part), { recursive: true })
  for (const folder of ['lib/worker', 'node_modules/next/dist/bin'])
    mkdirSync(inHouse(folder), { recursive: true })
  cpSync(join(here, 'lib/settings.ts'), inHouse('lib/settings.ts'))
  for (const name of readdirSync(join(here, 'node_modules')))
    if (name !== 'next') symlinkSync(join(here, 'node_modules', name), inHouse('node_modules', name))
  writeFileSync(inHouse('node_modules/next/package.json'), '{"type":"module"}')
  writeFileSync(inHouse('node_modules/next/dist/bin/next'), standIn)
  writeFileSync(inHouse('lib/worker/main.ts'), `setInterval(() => {}, 1000)\nconsole.log('worker at work')\n`)
  writeFileSync(inHouse('prisma/seed.ts'), `console.log('filled')\n`)
  port = await freePort()
})

const started: ChildProcess[] = []

afterAll(async () => {
  for (const child of started.filter(({ exitCode }) => exitCode === null)) child.kill('SIGINT')
  await sleep(500)
  rmSync(join(home, '..'), { recursive: true, force: true })
})

type Start = { child: ChildProcess; said: () => string; pid: number; ended: Promise<number | null> }

/** Starts the house and waits until it is open, or has ended, or has said the words. */
async function start(
  environment: Record<string, string> = {},
  until = 'Ctrl-C stops everything',
): Promise<Start> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(RINGLEADER_|NEXTAUTH_|DATABASE_URL|npm_|NODE_ENV|VITEST)/.test(name),
  )
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: home,
    env: { ...Object.fromEntries(kept), NODE_ENV: 'test', PORT: String(port), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => (text += piece))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  let over = false
  ended.then(() => (over = true))
  for (const limit = Date.now() + 150_000; Date.now() < limit && !over && !text.includes(until); )
    await sleep(20)
  return { child, said: () => text, pid: child.pid ?? 0, ended }
}

async function stop({ child, ended }: Start) {
  child.kill('SIGINT')
  return ended
}

const answers = () =>
  fetch(`http://127.0.0.1:${port}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  )

const postmaster = () =>
  Number(readFileSync(inHouse('.ringleader/demo/postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0])

const part = (name: string): number =>
  JSON.parse(readFileSync(inHouse('.ringleader/running-parts.json'), 'utf8')).findLast(
    (entry: { name: string }) => entry.name === name,
  ).pid

const modeOf = (...parts: string[]) => (statSync(inHouse(...parts)).mode & 0o777).toString(8)

/** Whether a process is at work; one that is dead and only not yet buried is not. */
const runs = (pid: number) => {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

describe('starting the house', { timeout: 240_000 }, () => {
  test('from nothing to open, and putting everything away on Ctrl-C', async () => {
    const house = await start()
    expect(house.said()).toContain(`Ringleader is open at http://localhost:${port}`)
    expect(house.said()).toContain('ringleader-demo')
    expect(await answers()).toBe(true)
    const parts = [postmaster(), part('app'), part('worker')]
    expect(parts.map(runs)).toEqual([true, true, true])

    const second = await start()
    expect(await second.ended).toBe(3)
    expect(second.said()).toContain(`already running in this folder: http://localhost:${port}`)

    expect(await stop(house)).toBe(0)
    expect(parts.map(runs)).toEqual([false, false, false])
    expect(await answers()).toBe(false)
  })

  test('again does nothing twice', async () => {
    const house = await start()
    expect(house.said()).toMatch(
      /client is current[\s\S]*database is current[\s\S]*app is current[\s\S]*demonstration is there/,
    )
    await stop(house)
  })

  test('after the start itself was killed ends what was left running', async () => {
    const house = await start()
    const [app, database] = [part('app'), postmaster()]
    house.child.kill('SIGKILL')
    await house.ended
    const next = await start()
    expect(next.said()).toContain('ended the app that an earlier start left running')
    expect(next.said()).toContain('is open at')
    expect([app, database].map(runs)).toEqual([false, false])
    await stop(next)
  })

  test('after the database was killed closes with a word, and opens again', async () => {
    const house = await start()
    process.kill(postmaster(), 'SIGKILL')
    expect(await house.ended).toBe(1)
    expect(house.said()).toContain('PostgreSQL ended by itself (SIGKILL)')
    const next = await start()
    expect(next.said()).toContain('is open at')
    await stop(next)
  })

  test('brings a killed worker back, and closes when the app is killed', async () => {
    const house = await start()
    const before = part('worker')
    process.kill(before, 'SIGKILL')
    for (let tries = 0; tries < 100 && part('worker') === before; tries += 1) await sleep(50)
    expect(runs(part('worker'))).toBe(true)
    process.kill(part('app'), 'SIGKILL')
    expect(await house.ended).toBe(1)
    expect(house.said()).toContain('the app ended by itself (SIGKILL)')
  })

  test('does not take a stranger for the database of yesterday', async () => {
    const file = inHouse('.ringleader/demo/postgres/cluster/postmaster.pid')
    const stranger = spawn('sleep', ['60'])
    writeFileSync(
      file,
      `${stranger.pid}\n${inHouse('.ringleader/demo/postgres/cluster')}\n1700000000\n5432\n\n127.0.0.1\n  1   1\nready   \n`,
    )
    const house = await start()
    expect(house.said()).toContain('is open at')
    expect(stranger.exitCode).toBe(null)
    stranger.kill()
    await stop(house)
  })

  test('begins a filling anew that was cut off', async () => {
    const marker = inHouse('slow')
    writeFileSync(
      inHouse('prisma/seed.ts'),
      `import { existsSync, writeFileSync } from 'node:fs'\nif (existsSync('slow')) {\n  writeFileSync('filling', '')\n  setInterval(() => {}, 1000)\n}\n`,
    )
    writeFileSync(marker, '')
    rmSync(inHouse('.ringleader/demo'), { recursive: true })
    const house = await start({}, 'filling the demonstration')
    for (const limit = Date.now() + 120_000; Date.now() < limit && !existsSync(inHouse('filling')); )
      await sleep(50)
    house.child.kill('SIGKILL')
    await house.ended
    rmSync(marker)
    const next = await start()
    expect(next.said()).toContain('ended the seed.ts that an earlier start left running')
    expect(next.said()).toContain('it begins anew')
    expect(next.said()).toContain('is open at')
    await stop(next)
  })

  test('says when another program has the port', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    const house = await start()
    expect(await house.ended).toBe(1)
    expect(house.said()).toContain(`Port ${port} is taken by another program`)
    await new Promise((resolve) => other.close(resolve))
  })

  test('refuses production without its settings, with the demonstration’s secret, and in its folder', async () => {
    const bare = await start({ RINGLEADER_MODE: 'production' })
    expect(await bare.ended).toBe(2)
    expect(bare.said()).toMatch(/NEXTAUTH_SECRET is missing[\s\S]*NEXTAUTH_URL is missing/)
    const known = readFileSync(inHouse('.ringleader/demo/nextauth-secret'), 'utf8')
    const copied = await start({ ...real, NEXTAUTH_SECRET: known })
    expect(copied.said()).toContain("NEXTAUTH_SECRET is the demonstration's")
    const mixed = await start({ ...real, RINGLEADER_DATA: '.ringleader/demo' })
    expect(await mixed.ended).toBe(2)
    expect(mixed.said()).toContain('a folder with demo data')
  })

  test('keeps passwords from the other users of the machine', () => {
    const modes = ['nextauth-secret', 'postgres/password', 'postgres/app-password'].map((name) =>
      modeOf('.ringleader/demo', name),
    )
    expect(modes).toEqual(['600', '600', '600'])
  })
})
