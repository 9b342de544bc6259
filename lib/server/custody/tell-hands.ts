import { v7 as newId } from 'uuid'
import type { Context } from '@/lib/server/kernel/act'
import { receiverOf } from './make-offer'

/** What a pair of hands is told; the words are in the messages under notices. */
type Kind =
  | 'objects-offered'
  | 'object-taken-over'
  | 'object-not-taken'
  | 'object-offer-ran-out'
  | 'object-not-found'
  | 'object-elsewhere'
  | 'duress-alleged'

type Telling = Pick<Context, 'db' | 'now'>

const most = 50

/** Tells whoever an offer is made to that something waits for them; of a store, all who keep it. */
export async function tellReceiver(
  context: Context,
  { caseId, to, count }: { readonly caseId: string; readonly to: string; readonly count: number },
): Promise<void> {
  const { db, actor } = context
  const receiver = receiverOf(to)
  const keepers =
    'storeId' in receiver
      ? await db.account.findMany({
          where: { unitId: receiver.storeId, role: 'custodian', status: 'active' },
          select: { id: true },
          take: most,
        })
      : [{ id: receiver.accountId }]
  const told = keepers.filter(({ id }) => id !== actor.id).map(({ id }) => id)
  await tellAll(context, caseId, told, 'objects-offered', { name: await nameOf(context), count })
}

/** Tells the one who had offered it what became of the offer. */
export async function tellHolder(
  context: Context,
  {
    caseId,
    accountId,
    kind,
    item,
  }: { readonly caseId: string; readonly accountId: string; readonly kind: Kind; readonly item: number },
): Promise<void> {
  if (accountId === context.actor.id) return
  await tellAll(context, caseId, [accountId], kind, { name: await nameOf(context), item })
}

/** Writes the same notice to each: the case's number, the item's, and who did it; nothing of what the case is about. */
export async function tellAll(
  { db, now }: Telling,
  caseId: string,
  accountIds: readonly string[],
  kind: Kind,
  params: Readonly<Record<string, string | number>>,
): Promise<void> {
  if (accountIds.length === 0) return
  const { number } = await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { number: true } })
  await db.notice.createMany({
    data: accountIds.map((accountId) => ({
      ...{ id: newId(), accountId, kind, caseId, at: now },
      params: { ...params, number },
    })),
  })
}

const nameOf = async ({ db, actor }: Context): Promise<string> =>
  (await db.account.findUniqueOrThrow({ where: { id: actor.id }, select: { nameLatin: true } })).nameLatin
