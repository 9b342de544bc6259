import type { Db } from '@/lib/db/client'
import { policyNumbers } from '@/lib/domain/policy/policy'
import { type Policy, published } from '@/lib/domain/readiness/parameters'
import { parameterHash } from '@/lib/domain/readiness/record'

/** A version of the policy with the name that readings keep of it. */
export type PolicyInUse = { readonly version: number; readonly policy: Policy; readonly hash: string }

/** The version of the scoring policy that cases are read by now: the last one that two people adopted, else the published one. */
export async function policyInUse(db: Db): Promise<PolicyInUse> {
  const row = await db.scoringPolicy.findFirst({
    where: { version: { not: null } },
    orderBy: { version: 'desc' },
    select: { id: true, version: true, numbers: true, parameterHash: true },
  })
  if (!row?.version) return { version: 1, policy: published, hash: parameterHash }
  return { version: row.version, policy: policyOf(row), hash: row.parameterHash }
}

/** The policy of that name, adopted now or once; null when the house never used it. */
export async function policyNamed(db: Db, hash: string): Promise<Policy | null> {
  if (hash === parameterHash) return published
  const row = await db.scoringPolicy.findFirst({
    where: { parameterHash: hash, version: { not: null } },
    select: { id: true, numbers: true },
  })
  return row && policyOf(row)
}

const parsed = new Map<string, Policy>()

/** The numbers of a row. They never change, so they are read once a process. */
export function policyOf({ id, numbers }: { readonly id: string; readonly numbers: unknown }): Policy {
  const known = parsed.get(id)
  if (known) return known
  const policy = policyNumbers.parse(numbers)
  parsed.set(id, policy)
  return policy
}
