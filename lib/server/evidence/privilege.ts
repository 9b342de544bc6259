import { v7 as newId } from 'uuid'
import { type Actor, type CaseFacts, can } from '@/lib/domain/identity/policy'
import { allow, refuse } from '@/lib/domain/shared/ruling'
import type { Context } from '@/lib/server/kernel/act'

/** What a lawyer and a client said to each other is sealed from the team: only the prosecutor who decides may read it. */
export const readsPrivileged = (actor: Actor, file: CaseFacts): boolean => can(actor, 'privilege:read', file)

/** Refuses to touch what is sealed, whatever else the actor may do. */
export function notSealed(
  { actor, file, uphold }: Pick<Context, 'actor' | 'file' | 'uphold'>,
  { privileged }: { readonly privileged: boolean },
): void {
  const hidden = privileged && !(file && readsPrivileged(actor, file))
  uphold(hidden ? refuse('privileged-sealed') : allow(true))
}

/** Seals an item from the team, or releases it: said for good, the latest counts. */
export async function sealPrivilege(
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  {
    caseId,
    itemId,
    state,
    reason,
  }: { caseId: string; itemId: string; state: 'sealed' | 'released'; reason: string },
): Promise<void> {
  await db.privilegeSeal.create({
    data: { id: newId(), caseId, itemId, state, reason, at: now, byId: actor.id },
  })
}
