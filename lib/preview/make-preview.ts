import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { constants, setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Job, none, type Page, type Result, result } from '@/lib/domain/evidence/preview-job'

export type Limits = { readonly seconds: number; readonly bytes: number }

/** Two minutes and 900 MB: enough for a hundred megapixels on a busy machine, too little for a bomb. */
export const usual: Limits = { seconds: 120, bytes: 900_000_000 }

export type Made = { readonly result: Result; readonly bytesOf: (page: Page) => Promise<Uint8Array> }

/**
 * Makes the preview of a file in a process of its own that knows no secret of the house, for as long as it keeps within its
 * limits; then `take` may have what it made, and all of it is thrown away. A file that kills the process costs a try.
 */
export async function withPreview<T>(
  asked: Omit<Job, 'out'>,
  take: (made: Made) => Promise<T>,
  limits: Limits = usual,
): Promise<T> {
  const out = await mkdtemp(join(tmpdir(), 'ringleader-preview-'))
  try {
    const made = await beside({ ...asked, out }, limits)
    return await take({ result: made, bytesOf: ({ file }) => readFile(join(out, file)) })
  } finally {
    await rm(out, { recursive: true, force: true })
  }
}

const child = join(process.cwd(), 'lib/preview/child.ts')
const loader = pathToFileURL(createRequire(join(process.cwd(), 'package.json')).resolve('tsx')).href
const longestAnswer = 1_048_576

function beside(asked: Job, { seconds, bytes }: Limits): Promise<Result> {
  return new Promise((resolve) => {
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
    let why: 'too-slow' | 'too-much-memory' | 'crashed' = 'crashed'
    const end = (because: typeof why) => {
      why = because
      made.kill('SIGKILL')
    }
    const clock = setTimeout(() => end('too-slow'), seconds * 1_000)
    const scales = setInterval(async () => {
      if ((await memoryOf(made.pid)) > bytes) end('too-much-memory')
    }, 50)
    let answer = ''
    made.stdout.setEncoding('utf8').on('data', (said: string) => {
      answer += said
      if (answer.length > longestAnswer) end('crashed')
    })
    const done = (code: number | null) => {
      clearTimeout(clock)
      clearInterval(scales)
      resolve(code === 0 ? read(answer) : none(why))
    }
    made.on('error', () => done(null))
    made.on('close', done)
  })
}

function read(answer: string): Result {
  try {
    return result.parse(JSON.parse(answer))
  } catch {
    return none('crashed')
  }
}

/** What a process holds in memory, where the system says so (Linux); elsewhere its own limits and the clock must do. */
const memoryOf = (pid: number | undefined): Promise<number> =>
  readFile(`/proc/${pid}/statm`, 'utf8').then(
    (said) => Number(said.split(' ')[1]) * 4_096,
    () => 0,
  )
