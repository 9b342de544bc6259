import { createHash, randomBytes } from 'node:crypto'
import canonicalize from 'canonicalize'
import { type Db, prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { type Event, events } from '@/lib/domain/log/event'
import { Unavailable } from './errors'

export type Outcome = 'done' | 'refused' | 'failed'

/** One entry as it is handed to the log. */
export type Entry = {
  readonly actor: Actor | null
  readonly caseId: string | null
  readonly outcome: Outcome
  readonly requestId: string
  readonly event: Event
}

const build = process.env.RINGLEADER_BUILD ?? 'unbuilt'
const sha256 = (...parts: (string | Buffer)[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** RFC 8785 canonical JSON, with every text in Unicode NFC. */
const canonical = (value: unknown): string => {
  const written = canonicalize(
    JSON.parse(JSON.stringify(value), (_, inner) =>
      typeof inner === 'string' ? inner.normalize('NFC') : inner,
    ),
  )
  if (written === undefined) throw new Error('an entry must be JSON')
  return written
}

/**
 * The entry's payload and its erasable details. The payload bears no free text: details are bound to it by a salted hash,
 * and a salt of its own keeps the leaf's hash from being guessed when the entry is withheld.
 */
export const pack = ({ actor, caseId, outcome, requestId, event }: Entry) => {
  const { kind, details } = events[event.type]
  const body = canonical(details.parse(event.details))
  const salt = randomBytes(16)
  const payload = canonical({
    v: 1,
    type: event.type,
    actor: actor && {
      id: actor.id,
      role: actor.role,
      session: sha256(actor.sessionId).slice(0, 32),
      factor: actor.assurance,
    },
    case: caseId,
    object: { kind, id: event.objectId },
    outcome,
    request: requestId,
    build,
    salt: randomBytes(16).toString('hex'),
    details: sha256(salt, body),
  })
  return { payload, salt: salt.toString('hex'), body }
}

/**
 * Appends entries inside the caller's transaction. Called last of all: it takes the one lock that every writer needs,
 * and keeps it until the commit.
 */
export async function appendToLog(db: Db, entries: readonly Entry[]): Promise<void> {
  const packed = entries.map(pack)
  await db.$queryRaw`SELECT audit.append(
    ${packed.map(({ payload }) => payload)}::text[],
    ${packed.map(({ salt }) => salt)}::text[],
    ${packed.map(({ body }) => body)}::text[])`
}

type Waiting = { entries: readonly Entry[]; done: () => void; failed: (error: Error) => void }
let waiting: Waiting[] = []
let flushing = false

/**
 * Appends the entries of looks, together with those of others who look in the same few milliseconds, in one transaction.
 * Resolves when they are committed; if they cannot be, nobody gets an answer.
 */
export const appendLooks = (entries: readonly Entry[]): Promise<void> =>
  new Promise((done, failed) => {
    waiting.push({ entries, done, failed })
    if (!flushing) setTimeout(flush, 3)
    flushing = true
  })

async function flush() {
  const group = waiting
  waiting = []
  flushing = false
  try {
    await appendToLog(
      prisma,
      group.flatMap(({ entries }) => entries),
    )
    for (const { done } of group) done()
  } catch (cause) {
    for (const { failed } of group) failed(new Unavailable('the log did not take the entry', { cause }))
  }
}
