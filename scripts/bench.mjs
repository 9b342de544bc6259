/**
 * `npm run bench [-- name...]` runs the measurements in bench/, one after the other, and prints what they say. A measurement
 * that speaks of the database gets a filled demonstration of its own (DATABASE_URL and the other settings); one that speaks
 * of BENCH_URL also gets the production build of the app, served at that address.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listenForTheEnd, step, stop } from './parts/ending.mjs'
import { install } from './parts/install.mjs'
import { root } from './parts/places.mjs'
import { explain, Failure, say } from './parts/say.mjs'

const wanted = process.argv.slice(2)

async function main() {
  const folder = join(root, 'bench')
  const names = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith('.ts')).sort()
  const chosen = names.filter((name) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)))
  if (chosen.length === 0)
    throw new Failure(
      'No measurement has that name.',
      names.join('\n'),
      'Say the beginning of one of these.',
      2,
    )
  const sources = chosen.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')

  await step(install)
  const { generate } = await import('./parts/generate.mjs')
  await step(generate)
  const { run } = await import('./parts/run.mjs')
  const env = /lib\/(server|db)\/|DATABASE_URL|BENCH_URL/.test(sources)
    ? await step(() => openHouse(sources.includes('BENCH_URL')))
    : process.env
  let failed = 0
  for (const name of chosen) {
    console.log(`\n# ${name.replace('.ts', '')}\n`)
    const { code } = await step(() =>
      run(process.execPath, ['--import', 'tsx', join(folder, name)], { env, show: true }),
    )
    if (code !== 0) failed += 1
  }
  console.log(`\n${chosen.length - failed} measured, ${failed} failed`)
  return failed > 0 ? 1 : 0
}

async function openHouse(withApp) {
  const { build, buildName } = await import('./parts/build.mjs')
  const { buildFolder, demoHouse, ownServer, serve } = await import('./parts/laboratory.mjs')
  const { alone } = await import('./parts/phases.mjs')
  const note = (words) => say('bench', words)
  if (withApp)
    await alone(() => build({ into: buildFolder, note, env: { ...process.env, RINGLEADER_MODE: 'demo' } }))
  const server = await ownServer({ durable: true })
  const house = await demoHouse(server, { build: buildName() })
  if (withApp) await serve(house)
  return { ...house.env, BENCH_URL: house.url, RINGLEADER_OWNER_DATABASE_URL: house.owner }
}

listenForTheEnd()
main()
  .catch(explain)
  .then((code) => stop(code))
