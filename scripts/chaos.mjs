/**
 * `npm run chaos [-- name [number...]]`: what the house does when it is hurt. Each module of scripts/chaos exports `name` and
 * `run(ground, numbers)`, which answers true when nothing was lost. One that exports `wantsHouse` gets a house of its own: a
 * database that waits for the disk, a folder and a port that nobody else has, and the production build; all of it goes away
 * at the end.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { listenForTheEnd, step, stop } from './parts/ending.mjs'
import { install } from './parts/install.mjs'
import { root } from './parts/places.mjs'
import { explain, Failure, say } from './parts/say.mjs'

const [wanted = '', ...numbers] = process.argv.slice(2)
const folder = join(root, 'scripts', 'chaos')

async function main() {
  const files = readdirSync(folder).filter((file) => file.endsWith('.mjs') && file.startsWith(wanted))
  if (files.length === 0) throw new Failure('No chaos has that name.', readdirSync(folder).join('\n'), '', 2)
  await step(install)
  const { generate } = await import('./parts/generate.mjs')
  await step(generate)
  const modules = await Promise.all(
    files.sort().map((file) => import(pathToFileURL(join(folder, file)).href)),
  )
  const house = modules.some(({ wantsHouse }) => wantsHouse) ? await ownHouse() : {}
  let failed = 0
  for (const { name, run } of modules) {
    console.log(`\n# ${name}\n`)
    const well = await step(() =>
      run({ ...house, say: (line) => console.log(`  ${line}`) }, numbers.map(Number)),
    )
    console.log(well ? `\n${name}: nothing was lost` : `\n${name}: SOMETHING WAS LOST`)
    if (!well) failed += 1
  }
  return failed > 0 ? 1 : 0
}

/** A house that may be hurt, on the production build. */
async function ownHouse() {
  const { build, buildName } = await import('./parts/build.mjs')
  const { buildFolder, demoHouse, ownServer } = await import('./parts/laboratory.mjs')
  const { alone } = await import('./parts/phases.mjs')
  const env = { ...process.env, RINGLEADER_MODE: 'demo' }
  await step(() => alone(() => build({ into: buildFolder, note: (words) => say('chaos', words), env })))
  const server = await step(() => ownServer({ durable: true }))
  return {
    ...(await step(() => demoHouse(server, { build: buildName(), fillIt: false }))),
    into: buildFolder,
    server,
  }
}

listenForTheEnd()
main()
  .catch(explain)
  .then((code) => stop(code))
