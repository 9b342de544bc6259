import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** Below these a known fault is open. Raise them, never lower them. */
const floors = {
  next: '16.4.6',
  react: '19.3.0',
  'react-dom': '19.3.0',
  'next-auth': '4.24.15',
  'next-intl': '4.14.8',
}

type Locked = {
  packages: Record<string, { version?: string; resolved?: string; integrity?: string; optional?: boolean }>
}
const lock: Locked = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const ours: { dependencies: Record<string, string>; devDependencies: Record<string, string> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
)

const parts = (version: string) => version.split(/[.-]/).slice(0, 3).map(Number)
const atLeast = (version: string, floor: string) => {
  const [have, need] = [parts(version), parts(floor)]
  const differs = need.findIndex((part, place) => part !== have[place])
  return differs === -1 || (have[differs] ?? 0) > (need[differs] ?? 0)
}

describe('what we lean on', () => {
  test.each(Object.entries(floors))('%s is locked at %s or above', (name, floor) => {
    expect(atLeast(lock.packages[`node_modules/${name}`]?.version ?? '0.0.0', floor)).toBe(true)
  })

  test('versions are exact', () => {
    const loose = Object.entries({ ...ours.dependencies, ...ours.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+/.test(version),
    )
    expect(loose).toEqual([])
  })

  // Packages for other systems are named so that npm accepts the lockfile there; a mirror that lacks them has no hash to give.
  test('every locked package that is installed here has its hash, and none comes from an address of its own', () => {
    const strange = Object.entries(lock.packages).filter(
      ([path, { resolved, integrity, optional }]) =>
        path.startsWith('node_modules/') &&
        !(optional && !integrity && !existsSync(path)) &&
        (!integrity || (resolved && !resolved.startsWith('https://registry.npmjs.org/'))),
    )
    expect(strange.map(([path]) => path)).toEqual([])
  })

  test.each([
    ['16.4.5', '16.4.6', false],
    ['16.4.6', '16.4.6', true],
    ['17.0.0', '16.4.6', true],
    ['4.9.99', '4.24.15', false],
  ])('%s against %s is %s', (version, floor, fine) => {
    expect(atLeast(version, floor)).toBe(fine)
  })
})
