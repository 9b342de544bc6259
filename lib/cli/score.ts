import { parseArgs } from 'node:util'
import type { CaseFile } from '@/lib/domain/readiness/case-file'
import { type KnockOut, unknownNames, withoutEvidence } from '@/lib/domain/readiness/knock-out'
import { resultText } from '@/lib/domain/readiness/result'
import { score } from '@/lib/domain/readiness/score'
import { casesIn } from './cases'
import { textOf } from './text'
import { say } from './words'

type Question = {
  readonly names: readonly string[]
  readonly gone: KnockOut
  readonly troubles: readonly string[]
}

/**
 * `ringleader score FILE...`: one result a line for each case, in order. Everything is checked before anything is
 * printed; bad input says file, line and field on stderr, prints nothing, and answers 2.
 */
export async function run(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) return print([say('readiness.command.usage')])
  const { names, gone, troubles } = question(args)
  if (troubles.length > 0) return refuse([...troubles, say('readiness.command.usage')])
  const read: Cases[] = []
  for (const name of names) read.push(await casesOf(name, gone))
  const faults = read.flatMap((file) => file.troubles)
  return faults.length > 0 ? refuse(faults) : print(results(read.flatMap(({ cases }) => cases)))
}

/** What is asked: which files, and what is to be imagined away. */
function question(args: readonly string[]): Question {
  try {
    const options = { without: { type: 'string', multiple: true, default: [] as string[] } } as const
    const { values, positionals: names } = parseArgs({ args: [...args], options, allowPositionals: true })
    const named = (kind: string) =>
      values.without.filter((one) => one.startsWith(`${kind}:`)).map((one) => one.slice(kind.length + 1))
    const strange = values.without.filter((one) => !/^(item|origin|step):/.test(one))
    return {
      names,
      gone: { items: named('item'), origins: named('origin'), steps: named('step') },
      troubles: [
        ...strange.map((name) => say('readiness.command.without', { name })),
        ...(names.length === 0 ? [say('readiness.command.noFile')] : []),
      ],
    }
  } catch (error) {
    return { names: [], gone: {}, troubles: [error instanceof Error ? error.message : String(error)] }
  }
}

type Cases = { readonly cases: readonly CaseFile[]; readonly troubles: readonly string[] }

/** The cases of one file as they are to be scored, or what is wrong with it, case by case. */
async function casesOf(name: string, gone: KnockOut): Promise<Cases> {
  const trouble = (line: number, field: string, because: string, about = {}) =>
    [`${name}:${line}`, ...(field === '' ? [] : [field]), say(`readiness.faults.${because}`, about)].join(
      ': ',
    )
  const text = await textOf(name)
  if ('because' in text) return { cases: [], troubles: [trouble(text.line, '', text.because)] }
  const read = casesIn(text.said)
  if (read.length === 0) return { cases: [], troubles: [trouble(1, '', 'no-case')] }
  return {
    cases: read.flatMap((one) => ('file' in one ? [withoutEvidence(one.file, gone)] : [])),
    troubles: read.flatMap((one) =>
      'file' in one
        ? unknownNames(one.file, gone).map((unknown) =>
            trouble(one.line, '--without', 'unknown-name', { name: unknown }),
          )
        : [trouble(one.line, one.field, one.because)],
    ),
  }
}

function* results(cases: readonly CaseFile[]): Generator<string> {
  for (const file of cases) yield resultText(score(file))
}

function print(lines: Iterable<string>): 0 {
  for (const line of lines) process.stdout.write(`${line}\n`)
  return 0
}

function refuse(troubles: readonly string[]): 2 {
  for (const trouble of troubles) process.stderr.write(`${trouble}\n`)
  return 2
}
