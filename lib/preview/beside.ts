import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export type Limits = { readonly seconds: number; readonly bytes: number }

/** Why a process beside this one gave nothing. */
export type Failed = 'too-slow' | 'too-much-memory' | 'crashed'

const loader = pathToFileURL(createRequire(join(process.cwd(), 'package.json')).resolve('tsx')).href
const longestAnswer = 1_048_576

/**
 * Runs a program of this folder in a process of its own that knows no secret of the house, as long as it keeps within its
 * limits, and reads what it answers with suspicion.
 */
export function beside<Answer>(
  program: 'child.ts' | 'redaction-child.ts',
  asked: object,
  { seconds, bytes }: Limits,
  read: (answer: unknown) => Answer,
  failed: (why: Failed) => Answer,
): Promise<Answer> {
  return new Promise((resolve) => {
    const child = join(process.cwd(), 'lib/preview', program)
    const args = ['--max-old-space-size=512', '--import', loader, child, JSON.stringify(asked)]
    // Nothing of our environment goes along: no address of the database, no secret.
    const env = {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'production',
      VIPS_NOVECTOR: '1',
    } as NodeJS.ProcessEnv
    const made = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'ignore'] })
    // Whoever waits for a page goes first.
    if (made.pid) setPriority(made.pid, constants.priority.PRIORITY_LOW)
    let why: Failed = 'crashed'
    const end = (because: typeof why) => {
      why = because
      made.kill('SIGKILL')
    }
    const clock = setTimeout(() => end('too-slow'), seconds * 1_000)
    const scales = setInterval(async () => {
      if ((await memoryOf(made.pid)) > bytes) end('too-much-memory')
    }, 50)
    const understood = (said: string) => {
      try {
        return read(JSON.parse(said))
      } catch {
        return failed('crashed')
      }
    }
    let answer = ''
    made.stdout.setEncoding('utf8').on('data', (said: string) => {
      answer += said
      if (answer.length > longestAnswer) end('crashed')
    })
    const done = (code: number | null) => {
      clearTimeout(clock)
      clearInterval(scales)
      resolve(code === 0 ? understood(answer) : failed(why))
    }
    made.on('error', () => done(null))
    made.on('close', done)
  })
}

/** What a process holds in memory, where the system says so (Linux); elsewhere its own limits and the clock must do. */
const memoryOf = (pid: number | undefined): Promise<number> =>
  readFile(`/proc/${pid}/statm`, 'utf8').then(
    (said) => Number(said.split(' ')[1]) * 4_096,
    () => 0,
  )
