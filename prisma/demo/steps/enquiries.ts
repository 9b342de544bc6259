import { prisma } from '@/lib/db/client'
import { declineLine } from '@/lib/server/enquiries/decline-line'
import { makeLine } from '@/lib/server/enquiries/make-line'
import { makeTask } from '@/lib/server/enquiries/make-task'
import { run } from '@/lib/server/kernel/run'
import { saveScenario } from '@/lib/server/knock-out/save-scenario'
import type { Story } from '../story'
import type { Turn } from '../turn'
import { type Book, idOf, type Step } from './step'

type Doing = Pick<Step, 'there' | 'perform'>
type Of<Name extends Turn['turn']> = Extract<Turn, { readonly turn: Name }>

/** A task in the officer's own words. */
export const makesTask = ({ title, due }: Of<'makes-task'>): Doing => ({
  there: async ({ caseId }) =>
    idOf(await prisma.task.findFirst({ where: { caseId, title }, select: { id: true } })),
  perform: async ({ caseId }, actor, now) =>
    (await run(makeTask, actor, { caseId, title, ownerId: actor.id, due: due.toISOString() }, now)).taskId,
})

type OfLine = Pick<Of<'makes-line'>, 'charge' | 'code' | 'attribution'>
const lineOf = ({ code, attribution }: OfLine, { id }: Book) =>
  `${code}:attribution:${id(`attribution:${attribution}`)}`

const thereIs =
  (turn: OfLine): Doing['there'] =>
  async (book) =>
    idOf(
      await prisma.task.findFirst({
        where: { caseId: book.caseId, line: lineOf(turn, book) },
        select: { id: true },
      }),
    )

/** A line of the catalogue made a task; it ticks itself off when the story brings its evidence. */
export const makesLine = (turn: Of<'makes-line'>): Doing => ({
  there: thereIs(turn),
  perform: async (book, actor, now) => {
    const { caseId, id } = book
    const said = { caseId, chargeId: id(`charge:${turn.charge}`), line: lineOf(turn, book) }
    return (await run(makeLine, actor, { ...said, due: turn.due.toISOString() }, now)).taskId
  },
})

/** A line that was looked at and declined. */
export const declinesLine = (turn: Of<'declines-line'>): Doing => ({
  there: thereIs(turn),
  perform: async (book, actor, now) => {
    const { caseId, id } = book
    const said = { caseId, chargeId: id(`charge:${turn.charge}`), line: lineOf(turn, book) }
    return (await run(declineLine, actor, { ...said, because: turn.because }, now)).taskId
  },
})

/** A knock-out kept under a name: these people take back what they said. */
export const savesScenario = (
  { name, origins }: Of<'saves-scenario'>,
  { origins: named }: Pick<Story, 'origins'>,
): Doing => ({
  there: async ({ caseId }) =>
    idOf(await prisma.scenario.findFirst({ where: { caseId, name }, select: { id: true } })),
  perform: async ({ caseId }, actor, now) => {
    const people = await prisma.origin.findMany({
      where: { caseId, name: { in: origins.map((key) => named[key]?.name ?? '') } },
      select: { id: true },
    })
    const gone = people.map(({ id }) => `person:${id}`)
    return (await run(saveScenario, actor, { caseId, name, gone }, now)).scenarioId
  },
})
