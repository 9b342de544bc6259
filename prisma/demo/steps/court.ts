import { prisma } from '@/lib/db/client'
import { decideCase } from '@/lib/server/decision/decide-case'
import { draftChargeSheet } from '@/lib/server/decision/draft-charge-sheet'
import { markItem } from '@/lib/server/disclosure/mark-item'
import { serveDisclosure } from '@/lib/server/disclosure/serve-disclosure'
import { withholdItem } from '@/lib/server/disclosure/withhold-item'
import { run } from '@/lib/server/kernel/run'
import type { Turn } from '../story'
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

export const serves = ({ to, how }: Of<'serves'>): Doing => ({
  there: async ({ caseId }) =>
    idOf(await prisma.serving.findFirst({ where: { caseId, to }, select: { id: true } })),
  perform: async ({ caseId }, actor, now) =>
    (await run(serveDisclosure, actor, { caseId, to, how }, now)).servingId,
})
