/**
 * `npm run attack [-- pattern...]`: tries to get in, on a house of its own on this machine and nowhere else. The attacks are
 * e2e/attacks/*.spec.ts, each with its control: what is legitimate must work, or the refusal proves nothing.
 * `npm test` walks them too, after its journeys, with fewer rounds and without those in e2e/attacks/long.
 */
import { listenForTheEnd, step, stop } from './parts/ending.mjs'
import { install } from './parts/install.mjs'
import { explain, say } from './parts/say.mjs'

const patterns = process.argv.slice(2)

async function main() {
  await step(install)
  const { generate } = await import('./parts/generate.mjs')
  await step(generate)
  const { build, buildName } = await import('./parts/build.mjs')
  const { buildFolder, demoHouse, ownServer, serve } = await import('./parts/laboratory.mjs')
  const { alone, attacks } = await import('./parts/phases.mjs')
  const server = await step(() => ownServer())
  await alone(() => build({ into: buildFolder, env: { ...process.env, RINGLEADER_MODE: 'demo' } }))
  const house = await step(() => demoHouse(server, { build: buildName() }))
  await step(() => serve(house))
  const { passed, failed, said } = await step(() =>
    attacks(
      patterns,
      {
        ...house.env,
        NODE_ENV: 'test',
        PLAYWRIGHT_URL: house.url,
        RINGLEADER_OWNER_DATABASE_URL: house.owner,
      },
      { rounds: 20, long: true },
    ),
  )
  if (said) console.log(said)
  say('attack', `${passed} attacks held off, ${failed} not`)
  return failed > 0 || passed === 0 ? 1 : 0
}

listenForTheEnd()
main()
  .catch(explain)
  .then((code) => stop(code))
