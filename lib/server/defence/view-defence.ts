import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { admissibilityOf } from '@/lib/domain/cases/admissibility'
import type { CaseView } from '@/lib/domain/cases/case-view'
import { alternativeTested, standingOf } from '@/lib/domain/defence/tested'
import { locator, sayLocator } from '@/lib/domain/evidence/locator'
import { id } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { readCaseView } from '@/lib/server/cases/load-case-view'
import { act } from '@/lib/server/kernel/act'
import { keyOf, targetsOf } from '@/lib/server/proof/targets'
import { answerableIn } from './answerable'

const inTime = [{ at: 'asc' as const }, { id: 'asc' as const }]

/** The defence case: each suspect's innocent accounts with what supports and rebuts them, and everything that undermines with its answer. */
export const viewDefence = act({
  name: 'view-defence',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ caseId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, record }, { caseId }) {
    record('defence.viewed', caseId, {})
    const view = await readCaseView(db, caseId, now)
    const excluded = excludedIn(view)
    const rows = await db.explanation.findMany({
      where: { caseId },
      include: {
        elements: true,
        grounds: { orderBy: inTime },
        findings: { orderBy: inTime },
      },
      orderBy: { number: 'asc' },
    })
    const answerable = await answerableIn(db, caseId)
    const names = await namesOf(db, [
      ...rows.map(({ addedById }) => addedById),
      ...rows.flatMap(({ grounds, findings }) => [...grounds, ...findings].map(({ byId }) => byId)),
    ])
    const items = view.items.map((item) => ({
      ...{ itemId: item.id, number: item.number, title: item.title },
      ...{ excluded: excluded(item.id), admissibility: admissibilityOf(item) },
    }))
    const item = new Map(items.map((one) => [one.itemId, one] as const))
    const explanations = rows.map(({ id: explanationId, elements, grounds, findings, ...one }) => ({
      ...{ explanationId, number: one.number, partyId: one.partyId, account: one.account, voice: one.voice },
      ...{ addedAt: one.addedAt, by: names(one.addedById) },
      elements: answerable.filter((asked) =>
        elements.some(({ chargeId, element }) => asked.key === `${chargeId}:${element}`),
      ),
      standing: standingOf({ finding: findings.at(-1)?.outcome ?? null, grounds }, excluded),
      grounds: grounds.flatMap(({ itemId, side, reasoning, at, byId }) => {
        const cited = item.get(itemId)
        return cited ? [{ item: cited, side, reasoning, at, by: names(byId) }] : []
      }),
      findings: findings.map(({ outcome, done, at, byId }) => ({ outcome, done, at, by: names(byId) })),
    }))
    const charged = new Set(view.charges.map(({ partyId }) => partyId))
    const suspects = view.parties
      .filter(({ id: partyId }) => charged.has(partyId))
      .sort((one, other) => (one.tier ?? 5) - (other.tier ?? 5))
      .map(({ id: partyId, tier, role, nameKm, nameLatin, aliases }) => ({
        ...{ partyId, tier, role },
        person: { nameKm, nameLatin, nameOther: null, aliases },
        elements: answerable
          .filter((asked) => asked.partyId === partyId)
          .map((asked) => ({ ...asked, tested: alternativeTested(view.explanations, asked, excluded) })),
        explanations: explanations.filter((one) => one.partyId === partyId),
      }))
    return {
      header: await caseHeader(db, actor, caseId),
      suspects,
      contradictions: await contradictionsIn(db, view, item),
      items,
    }
  },
})

/** Whether an item of the case is excluded today. */
function excludedIn({ items }: CaseView): (itemId: string) => boolean {
  const out = new Set(items.filter((item) => admissibilityOf(item) === 'excluded').map(({ id }) => id))
  return (itemId) => out.has(itemId)
}

type Item = {
  readonly itemId: string
  readonly number: number
  readonly title: string
  readonly excluded: boolean
}

/** Everything that undermines, beside what supports the same thing, and how it was answered. */
async function contradictionsIn(db: Db, view: CaseView, item: ReadonlyMap<string, Item>) {
  const { caseId } = view
  const rows = await db.proofLink.findMany({
    where: { caseId, withdrawnAt: null },
    orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
  })
  const against = rows.filter(({ polarity }) => polarity === 'undermines')
  if (against.length === 0) return []
  const targets = new Map((await targetsOf(db, caseId)).map((target) => [target.key, target] as const))
  const answers = await db.linkAnswer.findMany({
    where: { caseId, linkId: { in: against.map((link) => link.id) } },
    include: { items: true },
    orderBy: inTime,
  })
  const waiting = await db.approval.findMany({
    where: { caseId, act: 'answer-contradiction', state: 'pending', expiresAt: { gt: view.asOf } },
    select: { input: true },
  })
  const waits = new Set(waiting.map(({ input }) => z.object({ linkId: id }).safeParse(input).data?.linkId))
  const names = await namesOf(
    db,
    answers.flatMap(({ byId, approvedById }) => (approvedById ? [byId, approvedById] : [byId])),
  )
  const said = (link: (typeof rows)[number]) => {
    const place = locator.safeParse(link.locator).data
    return {
      ...{ linkId: link.id, item: item.get(link.itemId), strength: link.strength, reasoning: link.reasoning },
      place: place ? sayLocator(place) : null,
    }
  }
  return against.map((link) => ({
    ...said(link),
    target: targets.get(keyOf(link)) ?? null,
    answer: view.links.find((one) => one.id === link.id)?.answer ?? null,
    waits: waits.has(link.id),
    beside: rows.filter((one) => one.polarity === 'supports' && keyOf(one) === keyOf(link)).map(said),
    answers: answers
      .filter(({ linkId }) => linkId === link.id)
      .map(({ answer, reason, at, byId, approvedById, items }) => ({
        ...{ answer, reason, at, by: names(byId), approvedBy: approvedById ? names(approvedById) : null },
        items: items.flatMap(({ itemId }) => item.get(itemId) ?? []),
      })),
  }))
}

/** Who people are, in both scripts. */
async function namesOf(db: Db, ids: readonly string[]) {
  const accounts = await db.account.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, nameLatin: true, nameKm: true },
  })
  const found = new Map(accounts.map(({ id: accountId, ...name }) => [accountId, name] as const))
  return (accountId: string) => found.get(accountId) ?? { nameLatin: '', nameKm: null }
}

/** What the page of the defence case shows. */
export type DefenceView = Awaited<ReturnType<(typeof viewDefence)['perform']>>
