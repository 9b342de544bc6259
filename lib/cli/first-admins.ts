import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { username } from '@/lib/domain/identity/username'
import { line } from '@/lib/domain/shared/shapes'
import {
  administratorsWanted,
  type FirstAdmin,
  makeFirstAdministrators,
} from '@/lib/server/identity/first-admins'
import { say } from './words'

const shape = z.strictObject({ username, nameLatin: line(120), nameKm: line(120).nullable() })

/**
 * `ringleader first-admins`: a new house gets its two administrators, each with a link to set a password. What the flags do
 * not say is asked at the terminal. Answers 0, or 1 when there are two already, or 2 when it was not told enough.
 */
export async function run(args: readonly string[]): Promise<number> {
  const flags = flagsOf(args)
  if (!flags) return tell(2, 'usage')
  const wanted = await administratorsWanted()
  if (wanted === undefined) return tell(1, 'there-are')
  const named = wanted === 0 ? [] : await asked(flags, wanted)
  if (!named) return tell(2, 'usage')

  const unit = { code: 'MIN', nameEn: flags.unit ?? 'Ministry', nameKm: flags['unit-km'] ?? 'ក្រសួង' }
  const links = await makeFirstAdministrators(named, unit, new Date())
  if (!links) return tell(1, 'taken')
  const home = (process.env.NEXTAUTH_URL ?? `http://localhost:${process.env.PORT ?? 3000}`).replace(/\/$/, '')
  for (const { nameLatin, username, path } of links) {
    process.stdout.write(`${nameLatin} (${username})\n  ${home}${path}\n`)
  }
  process.stdout.write(`${say('firstAdmins.give')}\n`)
  return 0
}

function tell(code: number, what: string): number {
  process.stderr.write(`${say(`firstAdmins.${what}`)}\n`)
  return code
}

type Flags = NonNullable<ReturnType<typeof flagsOf>>

function flagsOf(args: readonly string[]) {
  const options = {
    username: { type: 'string', multiple: true },
    name: { type: 'string', multiple: true },
    'name-km': { type: 'string', multiple: true },
    unit: { type: 'string' },
    'unit-km': { type: 'string' },
  } as const
  try {
    return parseArgs({ args: [...args], options }).values
  } catch {
    return undefined
  }
}

/** The people by flags, in order; what is missing is asked, when somebody is there to answer. */
async function asked(flags: Flags, wanted: number): Promise<FirstAdmin[] | undefined> {
  const terminal = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : undefined
  const found: FirstAdmin[] = []
  try {
    for (let index = 0; index < wanted; index += 1) {
      const ask = async (given: string | undefined, key: string) =>
        given ?? (await terminal?.question(say(`firstAdmins.${key}`, { number: String(index + 1) }))) ?? ''
      const one = shape.safeParse({
        username: await ask(flags.username?.[index], 'ask-username'),
        nameLatin: await ask(flags.name?.[index], 'ask-name'),
        nameKm: flags['name-km']?.[index] ?? null,
      })
      if (!one.success) return undefined
      found.push(one.data)
    }
  } finally {
    terminal?.close()
  }
  return new Set(found.map(({ username }) => username)).size === wanted ? found : undefined
}
