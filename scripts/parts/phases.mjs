/** The phases of the tests. Each answers how many claims held and how many did not. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { holding } from './claim.mjs'
import { own, root } from './places.mjs'
import { run, tail } from './run.mjs'

const bin = (...parts) => join(root, 'node_modules', ...parts)
const node = (args, options) => run(process.execPath, args, options)

/** One claim: the command says that all is well. */
const asOne = ({ code, output }) => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  said: code === 0 ? '' : tail(output, 60),
})

/** The types agree. Next first writes down what it knows of the pages. */
export async function types() {
  const known = await node([bin('next/dist/bin/next'), 'typegen'], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (known.code !== 0) return asOne(known)
  return asOne(await node([bin('typescript/bin/tsc'), '--noEmit', '--incremental', 'false']))
}

/** The style is kept. */
export const lint = async () =>
  asOne(await node([bin('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '--diagnostic-level=error', '.']))

/** Vitest, one project or both. */
export async function vitest(projects, patterns, env) {
  const report = own('test', `vitest-${process.pid}.json`)
  const { code, output } = await node(
    [
      bin('vitest/vitest.mjs'),
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      ...['--maxWorkers=2', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ...['--passWithNoTests', ...patterns],
    ],
    { env, show: true },
  )
  const told = take(report)
  if (!told) return { passed: 0, failed: 1, said: tail(output) }
  // A file that could not even be loaded has no tests to fail.
  const unloaded = told.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  ).length
  const failed = told.numFailedTests + unloaded
  return { passed: told.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed, said: '' }
}

/** Playwright against the house at this address. */
export async function journeys(patterns, env) {
  if (!existsSync(join(root, 'e2e'))) return { passed: 0, failed: 0, said: '' }
  const report = own('test', `playwright-${process.pid}.json`)
  const { code, output } = await node(
    [bin('@playwright/test/cli.js'), 'test', '--reporter=list,json', ...patterns],
    {
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      show: true,
    },
  )
  const told = take(report)
  if (!told) return { passed: 0, failed: 1, said: tail(output) }
  const { expected, unexpected, flaky } = told.stats
  const failed = unexpected + flaky
  return {
    passed: expected,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    said: told.errors.map(({ message }) => message).join('\n'),
  }
}

/** The attacks on the house at this address; `rounds` is how often one that has many forms is tried, `long` adds those that take minutes. */
export const attacks = (patterns, env, { rounds = 2, long = false } = {}) =>
  journeys(patterns.length > 0 ? patterns.map((one) => `attacks/.*${one}`) : ['attacks/'], {
    ...env,
    RINGLEADER_ATTACK_ROUNDS: String(rounds),
    ...(long ? { RINGLEADER_ATTACK_LONG: '1' } : {}),
  })

/** After all that was done and tried in the house at this address, its tables and files are what its log says, and its log is whole. */
export const asItsLogSays = async (env) =>
  asOne(await node(['--import', 'tsx', join(root, 'scripts', 'parts', 'fsck-as-is.mjs')], { env }))

/** One build at a time in a checkout. */
export const alone = (work) => holding(own('test', 'turn'), work, 3_600_000)

function take(report) {
  if (!existsSync(report)) return null
  const told = JSON.parse(readFileSync(report, 'utf8'))
  rmSync(report, { force: true })
  return told
}
