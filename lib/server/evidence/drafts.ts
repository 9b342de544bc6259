import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { itemType } from '@/lib/domain/evidence/kind'
import type { Actor } from '@/lib/domain/identity/policy'

/** The forms that keep drafts: a new item, links of an item, a correction of its record. */
export const draftKind = z.enum(['evidence', 'link', 'change'])
export type DraftKind = z.infer<typeof draftKind>

const kept = z.record(z.string(), z.union([z.string(), z.array(z.string())])).catch({})

/** A draft's answers, as the form reads them back. */
export const draftAnswers = (stored: unknown) => kept.parse(stored)

/** What this person began in these cases and has not finished, the newest first: what it is of, and what it is called so far. */
export async function draftsOf(
  db: Db,
  actor: Pick<Actor, 'id'>,
  caseIds: readonly string[],
  of: { readonly kind?: DraftKind; readonly itemId?: string } = {},
) {
  const drafts = await db.draft.findMany({
    where: { accountId: actor.id, caseId: { in: [...caseIds] }, ...of },
    orderBy: [{ savedAt: 'desc' }, { id: 'desc' }],
    take: 20,
  })
  const about = await numbersOf(db, drafts)
  return drafts.map(({ id: draftId, caseId, kind, itemId, answers, savedAt, version }) => {
    const { type, title } = draftAnswers(answers)
    const named = typeof title === 'string' ? title.trim().slice(0, 200) : ''
    return {
      draftId,
      caseId,
      kind: draftKind.catch('evidence').parse(kind),
      itemId,
      number: about.get(itemId ?? '') ?? null,
      type: itemType.safeParse(type).data ?? null,
      title: named,
      savedAt,
      version,
    }
  })
}
export type DraftShown = Awaited<ReturnType<typeof draftsOf>>[number]

/** The numbers of the items that drafts are about. */
async function numbersOf(
  db: Db,
  drafts: readonly { readonly caseId: string; readonly itemId: string | null }[],
) {
  const about = drafts.flatMap(({ caseId, itemId }) => (itemId ? [{ caseId, id: itemId }] : []))
  if (about.length === 0) return new Map<string, number>()
  const items = await db.item.findMany({ where: { OR: about }, select: { id: true, number: true } })
  return new Map(items.map(({ id, number }) => [id, number] as const))
}

/** One draft of this person, as its form reads it back; null when there is none or it is of another form. */
export async function draftOf(
  db: Db,
  actor: Pick<Actor, 'id'>,
  {
    draftId,
    ...of
  }: {
    readonly draftId: string | undefined
    readonly caseId: string
    readonly kind: DraftKind
    readonly itemId?: string
  },
) {
  if (draftId === undefined) return null
  const mine = await db.draft.findFirst({ where: { id: draftId, accountId: actor.id, ...of } })
  return (
    mine && {
      draftId: mine.id,
      version: mine.version,
      savedAt: mine.savedAt,
      itemId: mine.itemId,
      itemVersion: mine.itemVersion,
      answers: draftAnswers(mine.answers),
    }
  )
}
