/**
 * `npm test`: everything that must hold, on a fresh clone, with a PostgreSQL and a demonstration of its own. Ends with one line.
 *
 *   npm test                       all of it
 *   npm test -- rules [pattern]    a part: types, lint, rules, acts, build, chaos, e2e, attack, fsck; the pattern picks files
 */
import { mkdirSync } from 'node:fs'
import { isEnding, listenForTheEnd, step, stop } from './parts/ending.mjs'
import { install } from './parts/install.mjs'
import { own } from './parts/places.mjs'
import { explain, Failure, say } from './parts/say.mjs'

const parts = ['types', 'lint', 'rules', 'acts', 'build', 'chaos', 'e2e', 'attack', 'fsck']

const words = process.argv.slice(2)
const chosen = parts.filter((part) => words.includes(part))
const patterns = words.filter((word) => !parts.includes(word))
const asked = (part) => chosen.length === 0 || chosen.includes(part)

const sum = { passed: 0, failed: 0 }

/** Runs a phase and counts. A phase that falls over counts as one failure; the ones after it still run. */
async function phase(name, work) {
  const begun = Date.now()
  const { passed, failed, said, result } = await step(async () => {
    try {
      return await work()
    } catch (error) {
      if (!isEnding()) explain(error)
      return { passed: 0, failed: 1, said: '' }
    }
  })
  if (said) console.log(`\n${said}\n`)
  say(name, `${passed} passed, ${failed} failed (${Math.round((Date.now() - begun) / 1_000)} s)`)
  sum.passed += passed
  sum.failed += failed
  return result
}

async function main() {
  if (chosen.length === 0 && patterns.length > 0)
    throw new Failure(`Not known: ${patterns.join(' ')}.`, '', `Say which part: ${parts.join(', ')}.`, 2)
  // What a person has set for a house of their own is not for the tests.
  for (const name of Object.keys(process.env))
    if (/^(RINGLEADER_|NEXTAUTH_|DATABASE_URL$|PORT$|NODE_ENV$|NODE_OPTIONS$)/.test(name))
      delete process.env[name]

  await step(install)
  const { generate } = await import('./parts/generate.mjs')
  await step(generate)
  say('install', 'dependencies and database client are in place')
  mkdirSync(own('test'), { recursive: true })

  const { lint, types, vitest } = await import('./parts/phases.mjs')
  if (asked('types')) await phase('types', types)
  if (asked('lint')) await phase('lint', lint)
  if (asked('rules')) await phase('rules', () => vitest(['rules'], patterns, process.env))
  const served = asked('chaos') || asked('e2e') || asked('attack') || asked('fsck')
  if (!asked('acts') && !asked('build') && !served) return

  const { ownServer } = await import('./parts/laboratory.mjs')
  const server = asked('acts') || served ? await step(() => ownServer()) : null
  if (asked('acts')) await phase('acts', () => acts(server, vitest))
  if (asked('build') || served) await buildAndJourney(server)
}

async function acts(server, vitest) {
  const { template } = await import('./parts/template.mjs')
  return vitest(['acts'], patterns, { ...process.env, RINGLEADER_TEST_TEMPLATE: await template(server) })
}

/** The journeys go through the production build; without one there is nothing to walk through. */
async function buildAndJourney(server) {
  const { build } = await import('./parts/build.mjs')
  const { buildFolder } = await import('./parts/laboratory.mjs')
  const { alone, asItsLogSays, attacks, journeys } = await import('./parts/phases.mjs')
  await alone(async () => {
    const env = { ...process.env, RINGLEADER_MODE: 'demo', NEXT_TELEMETRY_DISABLED: '1' }
    const built = await phase('build', async () => {
      await build({ into: buildFolder, env })
      return { passed: 1, failed: 0, result: true }
    })
    if (asked('chaos')) await phase('chaos', () => killedWhileSending(server, built))
    const house = once(() => openHouse(server, built))
    if (asked('e2e')) {
      await phase('e2e', async () => {
        const { chromium } = await import('./parts/chromium.mjs')
        const CHROMIUM_PATH = await chromium()
        return journeys(patterns, { ...(await house()), CHROMIUM_PATH })
      })
    }
    // After the journeys: attackers sign in as the same people, whose oldest sessions give way.
    if (asked('attack')) await phase('attack', async () => attacks(patterns, await house()))
    if (asked('fsck')) await phase('fsck', async () => asItsLogSays(await house()))
  })
}

/** A demonstration that is served from the build, and what a visitor of it must know. */
async function openHouse(server, built) {
  if (!built) throw new Failure('No house was opened, because there is no build.')
  const { buildName } = await import('./parts/build.mjs')
  const { demoHouse, serve } = await import('./parts/laboratory.mjs')
  const house = await demoHouse(server, { build: buildName() })
  await serve(house)
  return {
    ...house.env,
    NODE_ENV: 'test',
    PLAYWRIGHT_URL: house.url,
    RINGLEADER_OWNER_DATABASE_URL: house.owner,
  }
}

/** Does it the first time, and answers the same from then on. */
const once = (work) => {
  let begun
  return () => {
    begun ??= work()
    return begun
  }
}

/** A few files are sent while the app is killed: nothing that was acknowledged is lost. All of it: `npm run chaos uploads`. */
async function killedWhileSending(server, built) {
  if (!built) throw new Failure('Nothing was sent and killed, because there is no build.')
  const { buildName } = await import('./parts/build.mjs')
  const { buildFolder, demoHouse } = await import('./parts/laboratory.mjs')
  const { run } = await import('./chaos/uploads.mjs')
  const house = await demoHouse(server, { build: buildName(), fillIt: false, as: 'chaos' })
  const whole = await run({ ...house, into: buildFolder }, [12, 2])
  return { passed: whole ? 1 : 0, failed: whole ? 0 : 1, said: '' }
}

/** The last line, alone: what a person, or the machine that watches, looks for. */
const close = () => stop(sum.failed > 0 ? 1 : 0, '', `\n${sum.passed} passed, ${sum.failed} failed`)

listenForTheEnd()
main()
  .catch((error) => {
    explain(error)
    sum.failed += 1
  })
  .then(close)
