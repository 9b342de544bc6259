import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const proxy = readFileSync('proxy.ts', 'utf8')

/** Every authority holds with proxy.ts deleted, because none stands in it and nothing that guards leans on it. */
describe('proxy.ts', () => {
  test('knows nobody: no session, no permission, no database', () => {
    expect([...proxy.matchAll(/from '([^']+)'/g)].map(([, from]) => from)).toEqual([
      'node:crypto',
      'next/server',
    ])
    expect(proxy).not.toMatch(/cookie|session(?!-)|redirect|status:/i)
  })

  test('is in no test of an authority', () => {
    const tests = ['test/server', 'test/web'].flatMap((folder) =>
      readdirSync(folder, { recursive: true })
        .map((file) => join(folder, String(file)))
        .filter((file) => file.endsWith('.ts')),
    )
    const leaning = tests.filter((file) => /from '(@|\.\.)?[./\w]*\/proxy'/.test(readFileSync(file, 'utf8')))
    expect(leaning).toEqual([])
  })

  test('is asked by the rest of the house only for where a reader was', () => {
    const told = [...proxy.matchAll(/asked\.set\('([^']+)'/g)].map(([, name]) => name)
    expect(told).toEqual(['x-nonce', 'content-security-policy', 'x-ringleader-path'])
    const readers = ['lib', 'app', 'i18n'].flatMap((folder) =>
      readdirSync(folder, { recursive: true })
        .map((file) => join(folder, String(file)))
        .filter((file) => /\.tsx?$/.test(file) && readFileSync(file, 'utf8').includes('x-ringleader-path')),
    )
    // Each only builds an address to come back to, and that is held to our own paths (lib/domain/identity/own-path).
    expect(readers.every((file) => /lib\/web\/|layout\.tsx$/.test(file))).toBe(true)
  })
})
