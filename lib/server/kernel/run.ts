import type { z } from 'zod'
import { type Db, Prisma, prisma } from '@/lib/db/client'
import { wantsPurpose } from '@/lib/domain/cases/purpose'
import { type Actor, type CaseFacts, can, lettingIn, wantsReason } from '@/lib/domain/identity/policy'
import type { Event } from '@/lib/domain/log/event'
import type { Ruling } from '@/lib/domain/shared/ruling'
import type { Act, AnyAct, At, Context, Pending, TwoPersonAct } from './act'
import { caseFacts } from './admission'
import { settleCase } from './after'
import { askForSecondPerson } from './approval'
import { countDenied } from './denied'
import { ConfirmFirst, FactorFirst, NotFound, PurposeFirst, ReasonFirst, Refused } from './errors'
import { appendLooks, appendToLog, type Entry } from './log'
import { keepPace } from './pace'
import { parse } from './parse'
import { matterOf, shownFor } from './step-up'
import { asUnavailable } from './trouble'

/** What came of an act inside its transaction. A refusal by admission commits, because it is remembered. */
type Came =
  | { readonly as: 'stranger'; readonly entries: readonly Entry[]; readonly reasonFor?: string }
  | {
      readonly as: 'done'
      readonly entries: readonly Entry[]
      readonly output: unknown
      readonly changed?: string
    }

/**
 * The one door. Parses, admits, performs and logs, in one transaction: all of it happens or none of it does.
 * An act that records nothing does not commit. An actor who is not admitted is told that nothing is there, and is logged.
 */
export function run<Input extends z.ZodType, Output>(
  act: TwoPersonAct<Input, Output>,
  actor: Actor,
  raw: unknown,
  at: At,
): Promise<Output | Pending>
export function run<Input extends z.ZodType, Output>(
  act: Act<Input, Output>,
  actor: Actor,
  raw: unknown,
  at: At,
): Promise<Output>
export function run(act: AnyAct, actor: Actor, raw: unknown, at: At): Promise<unknown>
export async function run(act: AnyAct, actor: Actor, raw: unknown, at: At): Promise<unknown> {
  if (actor.halfway && !act.halfway?.includes(actor.halfway)) throw new FactorFirst()
  const input = parse(act.input, raw)
  await keepPace(act, input, actor, at).catch(asUnavailable)
  const came = await (act.kind === 'write' ? write(act, actor, input, at) : look(act, actor, input, at))
    .catch((error) => remembered(error, act, actor, at))
    .catch(asUnavailable)
  if (came.as === 'stranger') {
    if (came.reasonFor) throw new ReasonFirst(came.reasonFor)
    await countDenied(actor, at)
    throw new NotFound()
  }
  if (came.changed) await settleCase(came.changed)
  return came.output
}

const write = (act: AnyAct, actor: Actor, input: unknown, at: At) =>
  prisma.$transaction(async (db) => {
    const came = await inside(db, act, actor, input, at)
    if (came.as === 'done' && came.changed) {
      await db.$executeRaw`UPDATE "Case" SET "revision" = "revision" + 1, "changedAt" = ${at.now} WHERE "id" = ${came.changed}::uuid`
    }
    if (came.entries.length > 0) await appendToLog(db, came.entries)
    return came
  })

async function look(act: AnyAct, actor: Actor, input: unknown, at: At) {
  const came = await prisma.$transaction(
    async (db) => {
      await db.$executeRaw`SET TRANSACTION READ ONLY`
      return inside(db, act, actor, input, at)
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead },
  )
  if (came.entries.length > 0) await appendLooks(came.entries)
  return came
}

async function inside(db: Db, act: AnyAct, actor: Actor, input: unknown, at: At): Promise<Came> {
  const about = await act.about(input, db)
  const caseId = about === 'system' || about === undefined ? null : about.caseId
  const file = caseId === null ? undefined : await caseFacts(db, actor, caseId, at.now, act.kind === 'write')
  const subject = about === 'system' ? 'system' : file
  if (subject === undefined || !can(actor, act.permission, subject)) {
    return stranger(
      act,
      actor,
      at,
      file,
      subject !== undefined && wantsReason(actor, act.permission, subject),
    )
  }
  // Before the first page of the day, and not before a write: what is typed over midnight is not lost.
  if (file && act.kind === 'read' && !act.quiet) {
    const letting = lettingIn(actor, act.permission, file)
    if (wantsPurpose({ ...file, letting })) throw new PurposeFirst(file.caseId)
  }
  // Who is halfway in has just shown the password, and has no other proof yet.
  const matter = matterOf(act, input)
  if (act.stepUp && !actor.halfway && !shownFor(actor, matter, at.now)) throw new ConfirmFirst(matter)

  const { context, said } = contextOf(db, actor, at, file)
  const twoPeople = act.approval && ((await act.approval.when?.(input, db, at)) ?? true)
  const output = twoPeople
    ? await askForSecondPerson(context, act.name, input, caseId)
    : await act.perform(context, input).catch((error) => {
        throw error instanceof NotFound ? new Missing(caseId) : error
      })
  if (said.length === 0 && !act.quiet) throw new Error(`${act.name} recorded nothing`)
  const entries = said.map((one) => ({ ...one, caseId, outcome: 'done' as const, requestId: at.requestId }))
  const changes = act.kind === 'write' && !act.leavesCase && !twoPeople && caseId !== null
  return { as: 'done', entries, output, ...(changes ? { changed: caseId } : {}) }
}

/** What an act works with, and the list in which what is said is kept, with who says it. */
function contextOf(db: Db, actor: Actor, at: At, file: CaseFacts | undefined) {
  const said: { actor: Actor; event: Event }[] = []
  const contextAs = (speaker: Actor, approver: Actor | undefined): Context => ({
    db,
    actor: speaker,
    at,
    now: at.now,
    file,
    approver,
    uphold,
    onBehalfOf: (requester) => contextAs(requester, speaker),
    // The catalogue's own shape checks the details again when the entry is packed.
    record: (type, objectId, details) =>
      void said.push({ actor: speaker, event: { type, objectId, details } as Event }),
  })
  return { context: contextAs(actor, undefined), said }
}

const stranger = (
  act: AnyAct,
  actor: Actor,
  at: At,
  file: CaseFacts | undefined,
  reasonWanted: boolean,
): Came => ({
  as: 'stranger',
  entries: [refusal(act, actor, at, file?.caseId ?? null)],
  ...(reasonWanted && file ? { reasonFor: file.caseId } : {}),
})

const refusal = (act: AnyAct, actor: Actor, { requestId }: At, caseId: string | null): Entry => ({
  actor,
  caseId,
  outcome: 'refused',
  requestId,
  event: {
    type: 'access.refused',
    objectId: null,
    details: { act: act.name, permission: act.permission },
  },
})

/** Who was let in, and asked for what is not there or not theirs. */
class Missing extends NotFound {
  constructor(readonly caseId: string | null) {
    super()
  }
}

/** What such a try did is undone with its transaction; that it was made stays in the log. */
async function remembered(error: unknown, act: AnyAct, actor: Actor, at: At): Promise<never> {
  if (!(error instanceof Missing)) throw error
  await appendLooks([refusal(act, actor, at, error.caseId)])
  await countDenied(actor, at)
  throw new NotFound()
}

function uphold<T>(ruling: Ruling<T>): T {
  if (!ruling.ok) throw new Refused(ruling.refusals)
  return ruling.value
}
