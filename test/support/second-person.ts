import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { approve } from '@/lib/server/identity/decide-approval'
import type { At } from '@/lib/server/kernel/act'
import { run } from '@/lib/server/kernel/run'
import { at } from './people'

/** The second person approves exactly what was asked. */
export async function approvedBy(by: Actor, came: unknown, when: At = at()) {
  if (typeof came !== 'object' || came === null || !('approvalId' in came))
    throw new Error('it should wait for a second person')
  const approvalId = String(came.approvalId)
  const { contentHash } = await prisma.approval.findUniqueOrThrow({ where: { id: approvalId } })
  return run(approve, by, { approvalId, contentHash }, when)
}
