import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

describe('installing', () => {
  test('is not refused by npm for packages that the lockfile lacks', () => {
    expect(
      execFileSync(process.execPath, ['scripts/complete-lock.mjs', '--check'], { encoding: 'utf8' }),
    ).toContain('complete')
  })

  test('runs no install script that was not decided on', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
    const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    const scripted = Object.entries<{ hasInstallScript?: boolean }>(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.split('node_modules/').at(-1) ?? path)
    expect(Object.keys(allowScripts).sort()).toEqual(scripted.sort())
  })
})
