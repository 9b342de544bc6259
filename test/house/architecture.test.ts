import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Pure libraries a rule may use: no clock, no randomness, no input or output. */
const pure = 'zod$|@noble/hashes/|canonicalize$|libphonenumber-js'

/** The rings of the house, and what each may import. A file in no ring may import nothing. */
const house: Record<string, RegExp> = {
  'lib/domain/': new RegExp(`^(${pure}|lib/domain/)`),
  'lib/transparency/': /^(node:crypto$|lib\/transparency\/)/,
  'lib/storage/': /^(node:|@aws-sdk\/client-s3$|lib\/storage\/)/,
  'lib/db/': /^(@prisma\/|lib\/db\/)/,
  'lib/settings': /^(zod$|node:)/,
  // Paper: what is printed, as PDF and labels, from plain facts and words that are handed in.
  'lib/paper/': /^(pdfkit$|bwip-js|node:|lib\/(domain|paper)\/)/,
  // Previews and what a file says of itself, made outside the web process from bytes that nobody trusts.
  'lib/preview/': /^(sharp$|@hyzyla\/pdfium|exifreader$|yauzl$|node:|lib\/(domain|storage|preview)\/)/,
  'lib/server/': new RegExp(
    `^(${pure}|node:|uuid$|file-type$|@node-rs/argon2$|otpauth$|@simplewebauthn/server|p-queue$|lru-cache$|lib/(domain|transparency|db|storage|server)/|lib/settings$)`,
  ),
  'lib/web/':
    /^(zod$|node:|canonicalize$|server-only$|next($|\/|-auth|-intl)|react$|@tus\/|csv-stringify|yazl$|lib\/(domain|storage|server|web|paper)\/|lib\/settings$|type components\/ui\/form-state$|i18n\/)/,
  // Backup: the whole house as one sealed file, read past everything that guards.
  'lib/backup/': /^(node:|pg$|lib\/(transparency|backup)\/)/,
  // Mail: how a letter reaches a mail server, from plain words that are handed in.
  'lib/mail/': /^(nodemailer$|lib\/mail\/)/,
  'lib/worker/': /^(node:|lib\/(server|domain|db|storage|preview|mail|worker)\/|lib\/settings$|messages\/)/,
  'lib/cli/': /^(zod$|node:|lib\/(server|domain|db|transparency|backup|cli)\/|lib\/settings$|scripts\/)/,
  'i18n/': /^(next($|\/|-intl)|i18n\/|messages\/)/,
  'components/':
    /^(react($|-dom$)|next\/|next-intl|radix-ui$|lucide-react|tus-js-client$|idb$|zxing-wasm|@tanstack\/react-virtual$|@simplewebauthn\/browser$|@noble\/hashes\/|lib\/domain\/|components\/|i18n\/|type lib\/(web|server)\/)/,
  'app/':
    /^(messages\/|uuid$|next($|\/|-intl)|react$|@fontsource|\.css|app\/|components\/|i18n\/|lib\/(domain|server|web)\/|lib\/settings$)/,
}

const files = ['app', 'components', 'lib', 'i18n']
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => join(folder, String(file))))
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('lib/db/generated/'))

const importing = /^\s*(?:import|export) (type )?(?:[^'=;()]*? from )?'([^']+)'|(\s)import\(\s*'([^']+)'/gm

/** What a file imports, static and dynamic, as paths from the root; types are marked. */
const importsOf = (file: string, text = readFileSync(file, 'utf8')) =>
  [...text.matchAll(importing)].map(([, type = '', fixed, , dynamic]) => {
    const from = fixed ?? dynamic ?? ''
    return type + (from.startsWith('.') ? join(dirname(file), from) : from.replace(/^@\//, ''))
  })

const strays = (file: string, imports: readonly string[]) => {
  const [, may] = Object.entries(house).find(([ring]) => file.startsWith(ring)) ?? []
  return imports.filter((from) => !may?.test(from) && !may?.test(from.replace('type ', '')))
}

describe('the law of imports', () => {
  test.each(files)('%s keeps to its ring', (file) => {
    expect(strays(file, importsOf(file))).toEqual([])
  })

  test.each([
    ['lib/domain/a/b.ts', `import { prisma } from '@/lib/db/client'`],
    ['lib/domain/a/b.ts', `import { randomUUID } from 'node:crypto'`],
    ['lib/domain/a/b.ts', `const x = await import('node:fs')`],
    ['app/page.tsx', `import { prisma } from '@/lib/db/client'`],
    ['components/a.tsx', `import { run } from '@/lib/server/kernel/run'`],
    ['components/a.tsx', `import { load } from '@/lib/web/page'`],
    ['lib/server/a.ts', `import { headers } from 'next/headers'`],
    ['lib/web/a.ts', `import { prisma } from '../db/client'`],
  ])('would notice %s saying %s', (file, line) => {
    expect(strays(file, importsOf(file, line))).toHaveLength(1)
  })

  test('acts of one area do not call acts of another', () => {
    const crossing = files
      .filter((file) => /^lib\/server\/(?!kernel\/|every-act)/.test(file))
      .flatMap((file) => {
        const area = file.split('/')[2]
        return importsOf(file)
          .filter(
            (from) => /^lib\/server\/[a-z-]+\//.test(from) && ![area, 'kernel'].includes(from.split('/')[2]),
          )
          .filter((from) => isAct(`${from}.ts`))
          .map((from) => `${file} -> ${from}`)
      })
    expect(crossing).toEqual([])
  })

  test('rules ask no clock and throw no dice', () => {
    const impure = files
      .filter((file) => file.startsWith('lib/domain/'))
      .filter((file) =>
        /new Date\(\)|Date\.now\(|Math\.random\(|process\.env/.test(readFileSync(file, 'utf8')),
      )
    expect(impure).toEqual([])
  })

  test('only the browser leaves are client components', () => {
    const pages = files.filter(
      (file) => file.startsWith('app/') && readFileSync(file, 'utf8').startsWith("'use client'"),
    )
    expect(pages.filter((file) => !/error\.tsx$|^app\/gallery\//.test(file))).toEqual([])
  })
})

const isAct = (file: string) => / = (act|twoPersonAct)\(\{/.test(readFileSync(file, 'utf8'))
