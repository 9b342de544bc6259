import { stillOpen } from '@/lib/domain/cases/case'
import type { CustodyEntry, CustodyKind } from '@/lib/domain/custody/entry'
import { inOrder } from '@/lib/domain/custody/hands'
import type { Ruling } from '@/lib/domain/shared/ruling'
import type { Context } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { enter, notBefore } from './enter'
import { type Opened, openToHandle } from './open-ledger'
import { putIn } from './place'

type Said = {
  readonly caseId: string
  readonly itemId: string
  readonly at?: Date | undefined
  readonly lateReason?: string | undefined
}

/** Opens the ledger, upholds the rule, and writes one entry by the actor. */
export async function handle(
  context: Context,
  said: Said,
  rule: (opened: Opened) => Ruling<unknown>,
  entry: Partial<CustodyEntry> & { readonly kind: CustodyKind },
  where?: Parameters<typeof putIn>[2],
) {
  const { file, uphold } = context
  if (!file) throw new NotFound()
  uphold(stillOpen(file))
  const opened = await openToHandle(context, said)
  uphold(rule(opened))
  const put = where ? await putIn(context, opened.hand, where) : { place: null }
  return { ...opened, ...put, seq: await write(context, opened, said, { ...entry, ...(where ? put : {}) }) }
}

/** Writes one entry by the actor, in order, citing only files of this item. */
export async function write(
  { db, actor, now, uphold }: Context,
  opened: Opened,
  { at, lateReason }: Pick<Said, 'at' | 'lateReason'>,
  entry: Partial<CustodyEntry> & { readonly kind: CustodyKind },
): Promise<number> {
  await filesAreOfItem(db, opened, entry)
  const happened = at ?? notBefore(now, opened.ledger.lastAt)
  uphold(
    inOrder(
      opened.ledger,
      { at: happened, lateReason: lateReason ?? null },
      notBefore(now, at ? null : happened),
    ),
  )
  const { seq } = await enter(
    db,
    opened,
    {
      ...{ ...entry, at: happened, lateReason: lateReason ?? null },
      ...{ byId: actor.id, byUnitId: opened.hand.storeId },
    },
    now,
  )
  return seq
}

async function filesAreOfItem(
  db: Context['db'],
  { caseId, itemId }: Opened,
  { photoFileId, receiptFileId }: Partial<CustodyEntry>,
) {
  const cited = [...new Set([photoFileId, receiptFileId].flatMap((id) => (id ? [id] : [])))]
  const found =
    cited.length === 0 ? 0 : await db.itemFile.count({ where: { caseId, itemId, id: { in: cited } } })
  if (found < cited.length) throw new NotFound()
}
