/**
 * `npm run chaos [-- name [number...]]`: what the house does when it is hurt. Each file of scripts/chaos exports `name`, and
 * `run(house, numbers)`, which answers true when nothing was lost. The house is one of its own: a database that waits for
 * the disk, a folder and a port that nobody else has, and the production build; all of it goes away at the end.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { listenForTheEnd, step, stop } from './parts/ending.mjs'
import { install } from './parts/install.mjs'
import { root } from './parts/places.mjs'
import { explain, Failure, say } from './parts/say.mjs'

const [wanted = '', ...numbers] = process.argv.slice(2)

async function main() {
  const folder = join(root, 'scripts/chaos')
  const files = readdirSync(folder).filter((file) => file.endsWith('.mjs') && file.startsWith(wanted))
  if (files.length === 0) throw new Failure('No chaos has that name.', readdirSync(folder).join('\n'), '', 2)
  await step(install)
  const { generate } = await import('./parts/generate.mjs')
  await step(generate)
  const { build, buildName } = await import('./parts/build.mjs')
  const { buildFolder, demoHouse, ownServer } = await import('./parts/laboratory.mjs')
  const { alone } = await import('./parts/phases.mjs')
  const env = { ...process.env, RINGLEADER_MODE: 'demo' }
  await step(() => alone(() => build({ into: buildFolder, note: (words) => say('chaos', words), env })))
  const server = await step(() => ownServer({ durable: true }))
  const house = await step(() => demoHouse(server, { build: buildName(), fillIt: false }))
  let failed = 0
  for (const file of files) {
    const { name, run } = await import(pathToFileURL(join(folder, file)).href)
    console.log(`\n# ${name}\n`)
    const well = await step(() => run({ ...house, into: buildFolder }, numbers.map(Number)))
    console.log(well ? `\n${name}: nothing was lost` : `\n${name}: SOMETHING WAS LOST`)
    if (!well) failed += 1
  }
  return failed > 0 ? 1 : 0
}

listenForTheEnd()
main()
  .catch(explain)
  .then((code) => stop(code))
