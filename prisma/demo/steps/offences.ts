import { prisma } from '@/lib/db/client'
import { run } from '@/lib/server/kernel/run'
import { addCharge } from '@/lib/server/offences/add-charge'
import { addCount } from '@/lib/server/offences/add-count'
import { markStep } from '@/lib/server/offences/mark-step'
import { recordProcedure } from '@/lib/server/offences/record-procedure'
import type { Story } from '../story'
import { idOf, later, type Step } from './step'

/** The searches, arrests and interviews, as they are recorded within the hour. */
export const procedures = ({ procedures: all, officer }: Story): Step[] =>
  all.map(({ key, kind, at, until, place, party, authority, note, cites, night, owner, witnesses }) => ({
    at: later(at, 1),
    who: officer,
    as: `procedure:${key}`,
    there: async ({ caseId }) =>
      idOf(await prisma.procedure.findFirst({ where: { caseId, kind, at, place }, select: { id: true } })),
    perform: async ({ caseId, id }, actor, now) => {
      // An arrest is written down before anybody knows when it will end; the story knows.
      const partyId = party === undefined ? undefined : id(`party:${party}`)
      const said = {
        caseId,
        kind,
        at: at.toISOString(),
        until: until?.toISOString(),
        place,
        partyId,
        authority,
        note,
        authorityId: cites === undefined ? undefined : id(`authority:${cites}`),
        nightException: night,
        ownerPresent: owner,
        witnessOne: witnesses?.[0],
        witnessTwo: witnesses?.[1],
        interpreterIndependent: kind === 'interpreter' ? true : undefined,
      }
      return (await run(recordProcedure, actor, said, now)).procedureId
    },
  }))

/** What is charged, against whom, and which steps of procedure were taken. */
export const offences = ({ counts, charges, marks, officer }: Story): Step[] => [
  ...counts.map(
    ({ key, at, seizures, ...said }): Step => ({
      at,
      who: officer,
      as: `count:${key}`,
      there: async ({ caseId }) =>
        idOf(
          await prisma.count.findFirst({
            where: { caseId, addedAt: at, title: said.title },
            select: { id: true },
          }),
        ),
      perform: async ({ caseId, id }, actor, now) =>
        (
          await run(
            addCount,
            actor,
            { caseId, ...said, seizures: seizures.map((item) => id(`item:${item}`)) },
            now,
          )
        ).countId,
    }),
  ),
  ...charges.map(
    ({ key, at, count, party, modes }): Step => ({
      at,
      who: officer,
      as: `charge:${key}`,
      there: async ({ caseId, id }) =>
        idOf(
          await prisma.charge.findFirst({
            where: { caseId, countId: id(`count:${count}`), partyId: id(`party:${party}`) },
            select: { id: true },
          }),
        ),
      perform: async ({ caseId, id }, actor, now) => {
        const said = {
          caseId,
          countId: id(`count:${count}`),
          partyId: id(`party:${party}`),
          modes: [...modes],
        }
        return (await run(addCharge, actor, said, now)).chargeId
      },
    }),
  ),
  ...marks.map(
    ({ at, step, record, state, reason, item }): Step => ({
      at,
      who: officer,
      there: async ({ caseId, id }) => {
        const asked = { caseId, act: 'mark-step', requestedAt: at, input: { path: ['step'], equals: step } }
        return state === 'not_applicable'
          ? idOf(await prisma.approval.findFirst({ where: asked, select: { id: true } }))
          : idOf(
              await prisma.stepMark.findFirst({
                where: { caseId, step, at, triggerId: id(record) },
                select: { id: true },
              }),
            )
      },
      perform: async ({ caseId, id }, actor, now) => {
        const itemId = item === undefined ? undefined : id(`item:${item}`)
        await run(markStep, actor, { caseId, step, triggerId: id(record), state, reason, itemId }, now)
        return caseId
      },
    }),
  ),
]
