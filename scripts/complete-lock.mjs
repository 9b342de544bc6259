/**
 * `node scripts/complete-lock.mjs` adds to package-lock.json the packages for other machines (macOS, Windows, musl) that the
 * registry in use does not carry. Run it after every `npm install`: without them `npm ci` refuses the lockfile everywhere.
 * Their version is the one that the package itself names; a mirror that lacks them cannot give us their hash.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './parts/places.mjs'

/** The optional packages that a locked package names and the lockfile does not hold. */
function missingFrom({ packages }) {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`])
      .map(([name, version]) => ({ name, version, dev: entry.dev })),
  )
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'ppc64', 's390x', 'wasm32', 'x64']

function entryFor({ name, version, dev }) {
  const words = name.split('-')
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor))
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') && os[0] === 'linux' ? ['glibc'] : []
  // An entry without a system would be installed here, where it cannot be had.
  if (os.length === 0 && !cpu.includes('wasm32')) throw new Error(`${name}: for which machine is it?`)
  const given = { cpu, libc, os }
  return {
    version,
    ...(dev ? { dev } : {}),
    optional: true,
    ...Object.fromEntries(Object.entries(given).filter(([, values]) => values.length > 0)),
  }
}

const file = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
const missing = missingFrom(lock)
const names = missing.map(({ name }) => name).join(', ')

if (missing.length === 0) console.log('the lockfile is complete')
else if (process.argv.includes('--check')) {
  console.error(`npm ci would refuse the lockfile, which lacks ${names}. Run: node scripts/complete-lock.mjs`)
  process.exitCode = 1
} else {
  for (const one of missing) lock.packages[`node_modules/${one.name}`] = entryFor(one)
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
  )
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`added ${names}`)
}
