import { ownFiles } from '@/lib/domain/custody/own-files'
import { can } from '@/lib/domain/identity/policy'
import type { Context } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { type Opened, openLedger } from './open-ledger'

type Door = Pick<Context, 'db' | 'actor' | 'file'>
type OfItem = { readonly caseId: string; readonly itemId: string }
type OfFile = OfItem & { readonly fileId: string }

/** Those of the case pass. Hands that hold this object, or to which it is offered, pass for this object; others find nothing. */
export async function mayAttachTo(door: Door, of: OfItem): Promise<void> {
  if (!ofTheCase(door, 'file:attach')) await openLedger(door, of, 'custody:keep')
}

/** Those of the case pass. Hands pass for the files of their own entries, and for what they themselves attached. */
export async function mayOpen(door: Door, { caseId, itemId, fileId }: OfFile): Promise<void> {
  if (ofTheCase(door, 'file:open')) return
  const sees = await seenFiles(door, await openLedger(door, { caseId, itemId }, 'custody:keep'))
  if (!sees(fileId)) throw new NotFound()
}

/** Only those of the case: what shows more of it than one file. */
export function onlyOfTheCase(door: Door): void {
  if (!ofTheCase(door, 'file:open')) throw new NotFound()
}

/** Which files of an object somebody may see: those of the case all, hands what `mayOpen` lets pass. */
export async function seenFiles(
  door: Door,
  { caseId, itemId, entries, hand }: Opened,
): Promise<(fileId: string) => boolean> {
  if (ofTheCase(door, 'file:open')) return () => true
  const attached = await door.db.itemFile.findMany({
    where: { caseId, itemId, attachedById: door.actor.id },
    select: { id: true },
  })
  const seen = new Set([...ownFiles(entries, hand), ...attached.map(({ id }) => id)])
  return (fileId) => seen.has(fileId)
}

/** Where somebody stands to the case itself, whatever of it lies in their hands. */
const ofTheCase = ({ actor, file }: Door, permission: 'file:attach' | 'file:open'): boolean =>
  file !== undefined && can(actor, permission, { ...file, holdsHere: false })
