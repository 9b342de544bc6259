import { parseArgs } from 'node:util'
import { checkLog, type Finding } from '@/lib/server/log/check-log'
import { checkSealed } from '@/lib/server/log/check-sealed'
import { checkFiles, checkTables } from '@/lib/server/log/check-tables'

const parts = { log: checkLog, seal: checkSealed, tables: checkTables, files: checkFiles }
const mostTold = 100

/**
 * `ringleader fsck [--json] [log] [seal] [tables] [files]`: derives the tables from the log and compares, holds the log
 * against what was signed, and hashes every stored file. Exit: 0 all is as it was said, 1 something is not, 2 misused.
 */
export async function run(args: readonly string[]): Promise<number> {
  const given = read(args)
  if (!given) {
    process.stderr.write(`ringleader fsck [--json] [${Object.keys(parts).join('] [')}]\n`)
    return 2
  }
  const findings: Finding[] = []
  let count = 0
  for (const [name, check] of Object.entries(parts)) {
    if (given.chosen.length > 0 && !given.chosen.includes(name)) continue
    if (!given.json) process.stderr.write(`${name} ...\n`)
    for await (const one of check()) {
      count += 1
      if (findings.length < mostTold) findings.push(one)
    }
  }
  process.stdout.write(given.json ? `${JSON.stringify({ count, findings })}\n` : inWords(findings, count))
  return count > 0 ? 1 : 0
}

const inWords = (findings: readonly Finding[], count: number): string =>
  [
    ...findings.map(
      ({ class: what, where, which, expected, found }) =>
        `${what}: ${where} ${which}\n  expected ${expected}\n  found    ${found}\n`,
    ),
    count === 0
      ? 'All is as the log says.\n'
      : `${count} found${count > mostTold ? `, the first ${mostTold} told` : ''}.\n`,
  ].join('')

function read(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    })
    return positionals.every((one) => Object.hasOwn(parts, one))
      ? { json: values.json ?? false, chosen: positionals }
      : undefined
  } catch {
    return undefined
  }
}
