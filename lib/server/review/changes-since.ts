import type { Db } from '@/lib/db/client'
import { type DefectWord, defectName } from '@/lib/domain/returns/defect'

const mostOfAKind = 20

/** One thing that happened to a file since a prosecutor last saw it. */
export type Change = {
  readonly at: Date
  readonly byId: string | null
  readonly what: 'logged' | 'linked' | 'against' | 'unlinked' | 'file' | DefectWord
  /** The item, by its number; null for a word on a defect. */
  readonly item: { readonly itemId: string; readonly number: number } | null
  /** The defect, by its name; null for an item. */
  readonly defect: string | null
}

const item = { select: { id: true, number: true } } as const
const asItem = ({ id, number }: { readonly id: string; readonly number: number }) => ({ itemId: id, number })

/** What came, went and was said since then, the newest first; of each kind at most twenty. */
export async function changesSince(db: Db, caseId: string, since: Date): Promise<readonly Change[]> {
  const [logged, linked, unlinked, files, said] = await Promise.all([
    db.item.findMany({
      where: { caseId, loggedAt: { gt: since } },
      select: { id: true, number: true, loggedAt: true, loggedById: true },
      orderBy: { number: 'desc' },
      take: mostOfAKind,
    }),
    db.proofLink.findMany({
      where: { caseId, proposedAt: { gt: since } },
      select: { proposedAt: true, proposedById: true, polarity: true, item },
      orderBy: { proposedAt: 'desc' },
      take: mostOfAKind,
    }),
    db.proofLink.findMany({
      where: { caseId, withdrawnAt: { gt: since } },
      select: { withdrawnAt: true, item },
      orderBy: { withdrawnAt: 'desc' },
      take: mostOfAKind,
    }),
    db.itemFile.findMany({
      where: { caseId, attachedAt: { gt: since } },
      select: { attachedAt: true, attachedById: true, item },
      orderBy: { attachedAt: 'desc' },
      take: mostOfAKind,
    }),
    db.defectEvent.findMany({
      where: { caseId, at: { gt: since } },
      select: {
        ...{ at: true, byId: true, word: true },
        defect: { select: { place: true, return: { select: { number: true } } } },
      },
      orderBy: { at: 'desc' },
      take: mostOfAKind,
    }),
  ])
  const none = { item: null, defect: null }
  const all: Change[] = [
    ...logged.map((one) => ({
      ...none,
      ...{ at: one.loggedAt, byId: one.loggedById, what: 'logged' as const, item: asItem(one) },
    })),
    ...linked.map((one) => ({
      ...{ ...none, at: one.proposedAt, byId: one.proposedById, item: asItem(one.item) },
      what: one.polarity === 'supports' ? ('linked' as const) : ('against' as const),
    })),
    ...unlinked.flatMap((one) =>
      one.withdrawnAt
        ? [
            {
              ...none,
              ...{ at: one.withdrawnAt, byId: null, what: 'unlinked' as const, item: asItem(one.item) },
            },
          ]
        : [],
    ),
    ...files.map((one) => ({
      ...{ ...none, at: one.attachedAt, byId: one.attachedById, what: 'file' as const },
      item: asItem(one.item),
    })),
    ...said.map((one) => ({
      ...{ ...none, at: one.at, byId: one.byId, what: one.word },
      defect: defectName(one.defect.return.number ?? 0, one.defect.place),
    })),
  ]
  return all.sort((one, other) => other.at.getTime() - one.at.getTime())
}
