import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { z } from 'zod'
import { ms, row, type Timing, timed } from './parts/time'

/**
 * How many case pages a second the production build serves to somebody who is signed in, beside a bare page of Next with
 * one query (bench/bare) in the same run. A case page admits, reads the case and its readings, and is in the log before it
 * leaves. The two take turns, so that what else the machine does weighs on both. `npm run bench pages`
 */
const forMs = 5_000
const turns = 3
const next = 'node_modules/next/dist/bin/next'

const house = process.env.BENCH_URL
if (!house) throw new Error('Ask for it with `npm run bench pages`, which serves what is measured.')

const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }

async function bareNext(): Promise<{ url: string; stop: () => void }> {
  const built = spawn(process.execPath, [next, 'build', 'bench/bare'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(built, 'exit')
  if (code !== 0) throw new Error('the bare page could not be built')
  const port = await freePort()
  const args = [next, 'start', 'bench/bare', '-p', String(port), '-H', '127.0.0.1']
  const served: ChildProcess = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const stop = () => void served.kill()
  process.on('exit', stop)
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { url, stop }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('the bare page is not served')
}

function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    }),
  )
}

const cookiesIn = (answer: Response) => answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '')

/** Signs in as the demonstration's officer, as a client without a browser does. */
async function signedIn(home: string): Promise<string> {
  const asked = await fetch(`${home}/api/auth/csrf`)
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await asked.json())
  const answer = await fetch(`${home}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesIn(asked).join('; '), origin: home },
    body: new URLSearchParams({ csrfToken, username: 'officer', password: 'ringleader-demo', json: 'true' }),
  })
  return [...cookiesIn(asked), ...cookiesIn(answer)].join('; ')
}

/** The officer's case with most charges, which is the most to show. */
async function busiestCase(home: string, cookie: string): Promise<string> {
  const ask = async (name: string, body: object) => {
    const headers = { cookie, origin: home, 'content-type': 'application/json' }
    const answer = await fetch(`${home}/api/acts/${name}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    return z.object({ result: z.unknown() }).parse(await answer.json()).result
  }
  const listed = z.object({ cases: z.array(z.object({ caseId: z.string() })) })
  const counted = z.object({
    header: z.object({ counts: z.object({ charges: z.number(), evidence: z.number() }) }),
  })
  const sized: { caseId: string; charges: number; evidence: number }[] = []
  for (const { caseId } of listed.parse(await ask('list-cases', {})).cases) {
    const { counts } = counted.parse(await ask('view-case', { caseId })).header
    sized.push({ caseId, ...counts })
  }
  const [busiest] = sized.sort((one, other) => other.charges - one.charges)
  if (!busiest) throw new Error('the demonstration has cases')
  console.log(`A case of ${busiest.evidence} items and ${busiest.charges} charges.\n`)
  return busiest.caseId
}

const get =
  (url: string, cookie = '') =>
  async () => {
    const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' })
    const page = await answer.text()
    if (answer.status !== 200 || !page.includes('</html>'))
      throw new Error(`${url} answered ${answer.status}`)
  }

const middle = (timings: readonly Timing[]): Timing => {
  const [found] = [...timings]
    .sort((one, other) => one.perSecond - other.perSecond)
    .slice(Math.floor(timings.length / 2))
  if (!found) throw new Error('nothing was measured')
  return found
}

const cookie = await signedIn(house)
const page = get(`${house}/cases/${await busiestCase(house, cookie)}`, cookie)
const bare = await bareNext()
console.log(row(['', 'median', 'p95', 'a second']))
for (const atOnce of [1, 8]) {
  const [pages, bares]: [Timing[], Timing[]] = [[], []]
  for (let turn = 0; turn < turns; turn += 1) {
    bares.push(await timed(get(bare.url), atOnce, forMs))
    pages.push(await timed(page, atOnce, forMs))
  }
  const [ours, theirs] = [middle(pages), middle(bares)]
  const said = ({ median, p95, perSecond }: Timing) => [ms(median), ms(p95), perSecond.toFixed(1)]
  console.log(row([`bare page, ${atOnce} at once`, ...said(theirs)]))
  console.log(row([`case page, ${atOnce} at once`, ...said(ours)]))
  console.log(`A case page costs as much as ${(theirs.perSecond / ours.perSecond).toFixed(1)} bare pages.\n`)
}
bare.stop()
