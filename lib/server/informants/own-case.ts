import { stillOpen } from '@/lib/domain/cases/case'
import type { Permission } from '@/lib/domain/identity/policy'
import { can } from '@/lib/domain/identity/policy'
import type { Context } from '@/lib/server/kernel/act'
import { caseFacts } from '@/lib/server/kernel/admission'
import { NotFound } from '@/lib/server/kernel/errors'

/**
 * A case in which the actor may do this. The acts about informants concern no case as far as the log goes, or its history
 * would say who handles an informant there; so they ask here what the door asks elsewhere.
 */
export async function caseFor(
  { db, actor, now, uphold }: Context,
  permission: Permission,
  which: { readonly id: string } | { readonly number: string },
) {
  const found = await db.case.findUnique({ where: which, select: { id: true, number: true } })
  const file = found && (await caseFacts(db, actor, found.id, now, false))
  if (!found || !file || !can(actor, permission, file)) throw new NotFound()
  if (permission === 'informant:place') uphold(stillOpen(file))
  return { ...file, number: found.number }
}
