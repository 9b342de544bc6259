import { can } from '@/lib/domain/identity/policy'
import type { PaperKind } from '@/lib/domain/paper/kinds'
import { type Opened, openLedger } from '@/lib/server/custody/open-ledger'
import type { Context } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** Hands that hold an object and are not of its case have the object's receipts, and no other paper of the case. */
export async function paperOfHands(
  context: Context,
  paper: { readonly caseId: string; readonly kind: PaperKind; readonly itemId: string | null },
): Promise<Opened | null> {
  const { actor, file } = context
  if (!file) throw new NotFound()
  if (can(actor, 'paper:open', { ...file, holdsHere: false })) return null
  if (paper.kind !== 'custody_receipt' || paper.itemId === null) throw new NotFound()
  return openLedger(context, { caseId: paper.caseId, itemId: paper.itemId }, 'paper:open')
}
