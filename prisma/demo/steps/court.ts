import { prisma } from '@/lib/db/client'
import { setHearing } from '@/lib/server/court/set-hearing'
import { decideCase } from '@/lib/server/decision/decide-case'
import { draftChargeSheet } from '@/lib/server/decision/draft-charge-sheet'
import { beginRedaction } from '@/lib/server/disclosure/begin-redaction'
import { makeRedaction } from '@/lib/server/disclosure/make-redaction'
import { markItem } from '@/lib/server/disclosure/mark-item'
import { serveDisclosure } from '@/lib/server/disclosure/serve-disclosure'
import { withholdItem } from '@/lib/server/disclosure/withhold-item'
import { run } from '@/lib/server/kernel/run'
import { makeRedactions } from '@/lib/worker/make-redactions'
import type { Turn } from '../turn'
import { idOf, type Step } from './step'

type Doing = Pick<Step, 'there' | 'perform'>
type Of<Name extends Turn['turn']> = Extract<Turn, { readonly turn: Name }>

export const marks = ({ item, mark, reason }: Of<'marks'>): Doing => ({
  there: async ({ id }) =>
    idOf(
      await prisma.disclosureMark.findFirst({
        where: { itemId: id(`item:${item}`), mark },
        select: { id: true },
      }),
    ),
  perform: async ({ caseId, id }, actor, now) =>
    (await run(markItem, actor, { caseId, itemId: id(`item:${item}`), mark, reason }, now)).itemId,
})

export const withholds = ({ item, ground, reason }: Of<'withholds'>): Doing => ({
  there: async ({ id }) =>
    idOf(await prisma.withholding.findFirst({ where: { itemId: id(`item:${item}`) }, select: { id: true } })),
  perform: async ({ caseId, id }, actor, now) =>
    (await run(withholdItem, actor, { caseId, itemId: id(`item:${item}`), ground, reason }, now)).itemId,
})

export const decides = ({ charges, note }: Of<'decides'>): Doing => ({
  there: async ({ caseId }) =>
    idOf(await prisma.decision.findFirst({ where: { caseId }, select: { id: true } })),
  perform: async ({ caseId, id }, actor, now) => {
    const { version } = await prisma.case.findUniqueOrThrow({ where: { id: caseId } })
    const said = Object.fromEntries(
      Object.entries(charges).map(([key, decision]) => [id(`charge:${key}`), decision]),
    )
    return (await run(decideCase, actor, { caseId, version, charges: said, note }, now)).decisionId
  },
})

export const draftsSheet: Doing = {
  there: async ({ caseId }) =>
    idOf(await prisma.chargeSheet.findFirst({ where: { caseId }, select: { id: true } })),
  perform: async ({ caseId }, actor, now) => (await run(draftChargeSheet, actor, { caseId }, now)).sheetId,
}

/** Begun, confirmed, and drawn as the worker does: nothing is served while a copy is being drawn. */
export const redacts = ({ item, boxes, reason }: Of<'redacts'>): Doing => ({
  there: async ({ id }) =>
    idOf(
      await prisma.redaction.findFirst({
        where: { itemId: id(`item:${item}`), state: 'made' },
        select: { id: true },
      }),
    ),
  perform: async ({ caseId, id }, actor, now) => {
    const { id: fileId } = await prisma.itemFile.findFirstOrThrow({
      where: { caseId, itemId: id(`item:${item}`) },
      select: { id: true },
    })
    const { redactionId } = await run(beginRedaction, actor, { caseId, fileId }, now)
    await run(makeRedaction, actor, { caseId, redactionId, more: boxes, reason }, now)
    await makeRedactions(now.now)
    return redactionId
  },
})

export const setsHearing = ({ on, court, note }: Of<'sets-hearing'>): Doing => ({
  there: async ({ caseId }) =>
    idOf(await prisma.hearing.findFirst({ where: { caseId, court }, select: { id: true } })),
  perform: async ({ caseId }, actor, now) =>
    (await run(setHearing, actor, { caseId, kind: 'investigating_judge', on, court, note }, now)).hearingId,
})

export const serves = ({ to, how }: Of<'serves'>): Doing => ({
  there: async ({ caseId }) =>
    idOf(await prisma.serving.findFirst({ where: { caseId, to }, select: { id: true } })),
  perform: async ({ caseId }, actor, now) =>
    (await run(serveDisclosure, actor, { caseId, to, how }, now)).servingId,
})
