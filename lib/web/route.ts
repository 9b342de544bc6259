import 'server-only'
import { randomUUID } from 'node:crypto'
import { headers } from 'next/headers'
import { z } from 'zod'
import '@/lib/server/every-act'
import { type AnyAct, actNamed } from '@/lib/server/kernel/act'
import {
  ConfirmFirst,
  FactorFirst,
  HeldOff,
  NotFound,
  PurposeFirst,
  ReasonFirst,
  Refused,
  SignedOut,
  Stale,
  TooFast,
  Unavailable,
} from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { fromOwnPages } from './origin'
import { sayIssues, sayRefusals } from './say'
import { currentAt, whoIsComing } from './session'
import { whereTo } from './where-to'

const largestBody = 1_048_576

/** Answers in JSON, never kept by anybody on the way. */
export const answer = (status: number, body: unknown, more: Record<string, string> = {}) =>
  new Response(JSON.stringify(body, plain), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...more },
  })

const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)

/** Performs the act of that name with the JSON of the request: the same door as every form. */
export async function performByName(name: string, request: Request): Promise<Response> {
  return performed(async () => {
    if (!fromOwnPages(request.headers)) throw new Refused([{ because: 'not-from-our-pages' }])
    const actor = await whoIsComing()
    const act = actNamed(name)
    if (!act) throw new NotFound()
    return run(act, actor, await jsonOf(request), await currentAt())
  })
}

/** Runs what a route does, and says in JSON what came of it. */
export async function performed(what: () => Promise<unknown>): Promise<Response> {
  try {
    const result = await what()
    const pending = typeof result === 'object' && result !== null && 'pending' in result
    return answer(pending ? 202 : 200, { result: result ?? null })
  } catch (error) {
    return sayErrorAsJson(error)
  }
}

/**
 * The status and the words of an error. What is not foreseen is a bug: 500, and nothing but the request's id. Whoever opened the
 * address as a page, a paper kept as a bookmark, is led where a page would lead them.
 */
export async function sayErrorAsJson(error: unknown): Promise<Response> {
  const there = whereTo(error, ofCase(error))
  if (there && (await isOpenedAsPage()))
    return new Response(null, { status: 303, headers: { location: there, 'cache-control': 'no-store' } })
  if (error instanceof TooSlow) return answer(408, { error: 'too-slow' }, { connection: 'close' })
  if (error instanceof TooLarge)
    return answer(413, { error: 'too-large', fields: await sayRefusals([{ because: 'too-large-body' }]) })
  if (error instanceof z.ZodError) return answer(400, { error: 'invalid', fields: await sayIssues(error) })
  if (error instanceof SignedOut) return answer(401, { error: 'signed-out' })
  if (error instanceof NotFound) return answer(404, { error: 'not-found' })
  if (error instanceof Unavailable) return answer(503, { error: 'unavailable' }, { 'retry-after': '5' })
  if (error instanceof HeldOff || error instanceof TooFast)
    return answer(
      429,
      { error: error.refusals[0]?.because, fields: await sayRefusals(error.refusals) },
      { 'retry-after': '900' },
    )
  if (error instanceof FactorFirst)
    return answer(403, { error: 'second-factor-first', fields: await sayRefusals(error.refusals) })
  if (error instanceof ConfirmFirst)
    return answer(403, {
      error: 'confirm-it-is-you',
      fields: await sayRefusals(error.refusals),
      for: error.matter,
    })
  if (error instanceof ReasonFirst)
    return answer(403, { error: 'say-why-you-look', fields: await sayRefusals(error.refusals) })
  if (error instanceof PurposeFirst)
    return answer(403, { error: 'say-your-purpose', fields: await sayRefusals(error.refusals) })
  if (error instanceof Stale) {
    return answer(409, {
      error: 'stale-version',
      fields: await sayRefusals(error.refusals),
      current: error.current,
    })
  }
  if (error instanceof Refused) {
    const conflict = error.refusals.some(
      ({ because }) => because === 'already-there' || because === 'already-decided',
    )
    const foreign = error.refusals.some(({ because }) => because === 'not-from-our-pages')
    return answer(foreign ? 403 : conflict ? 409 : 422, {
      error: 'refused',
      fields: await sayRefusals(error.refusals),
    })
  }
  const { requestId } = await currentAt().catch(() => ({ requestId: randomUUID() }))
  console.error('a bug', { requestId, error })
  return answer(500, { error: 'bug', requestId })
}

/** Fetch metadata: a browser shows what comes, and does not keep it as a file. */
const isOpenedAsPage = async () => (await headers()).get('sec-fetch-dest') === 'document'

/** Where a reader goes on: to the case it is about, as far as the error knows. */
const ofCase = (error: unknown) =>
  error instanceof ReasonFirst || error instanceof PurposeFirst ? `/cases/${error.caseId}` : '/'

class TooLarge extends Error {}
class TooSlow extends Error {}

/** Seconds in which a megabyte at most must have come. */
const slowestBody = 20

/** The body as JSON, read no further than a megabyte and no longer than it may take. */
async function jsonOf(request: Request): Promise<unknown> {
  const chunks: Uint8Array[] = []
  let size = 0
  let late: NodeJS.Timeout | undefined
  const lateness = new Promise<never>((_, fail) => {
    late = setTimeout(() => fail(new TooSlow()), slowestBody * 1_000)
  })
  const reader = request.body?.getReader()
  try {
    for (;;) {
      const read = await Promise.race([reader?.read(), lateness])
      if (!read?.value) break
      size += read.value.byteLength
      if (size > largestBody) throw new TooLarge()
      chunks.push(read.value)
    }
  } finally {
    clearTimeout(late)
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)) || '{}')
  } catch {
    throw new z.ZodError([{ code: 'custom', path: [], message: 'not-json', input: undefined }])
  }
}

/** The acts as OpenAPI 3.1, made from the shapes that the door itself uses. */
export const openApi = (acts: readonly AnyAct[]) => ({
  openapi: '3.1.0',
  info: { title: 'Ringleader', version: '1' },
  paths: Object.fromEntries(acts.map((act) => [`/api/acts/${act.name}`, { post: operation(act) }])),
})

const operation = (act: AnyAct) => ({
  operationId: act.name,
  tags: [act.kind],
  'x-permission': act.permission,
  'x-two-people': act.approval !== undefined,
  'x-confirm-first': act.stepUp !== undefined,
  requestBody: {
    required: true,
    content: {
      'application/json': { schema: z.toJSONSchema(act.input, { io: 'input', unrepresentable: 'any' }) },
    },
  },
  responses: Object.fromEntries(
    Object.entries({
      200: 'Done.',
      202: 'Asked for; waits for the second person.',
      400: 'Invalid: words by field.',
      401: 'Nobody is signed in.',
      408: 'The body came too slowly.',
      404: 'Not there, or not yours.',
      409: 'It changed, or is there already.',
      422: 'Refused by a rule: words by field.',
      429: 'Too many tries at what is not there or not yours, or too much asked for at once.',
    }).map(([status, description]) => [status, { description }]),
  ),
})
