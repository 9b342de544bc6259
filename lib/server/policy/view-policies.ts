import { z } from 'zod'
import { can } from '@/lib/domain/identity/policy'
import { differences, placed } from '@/lib/domain/policy/policy'
import { published } from '@/lib/domain/readiness/parameters'
import { whole } from '@/lib/domain/shared/shapes'
import { namesOf } from '@/lib/server/custody/names'
import { act } from '@/lib/server/kernel/act'
import { policyInUse, policyOf } from './in-use'

const onPage = 20

/** The numbers by which files are read, every version that was used before, and what is drafted. */
export const viewPolicies = act({
  name: 'view-policies',
  kind: 'read',
  permission: 'law:read',
  input: z.strictObject({ before: whole(1, 1_000_000).optional() }),
  about: () => 'system',
  async perform({ db, actor, record }, { before }) {
    record('policies.viewed', null, {})
    const inUse = await policyInUse(db)
    const versions = await db.scoringPolicy.findMany({
      where: { version: { not: null, ...(before ? { lt: before } : {}) } },
      orderBy: { version: 'desc' },
      take: onPage + 1,
    })
    const manages = can(actor, 'policy:manage', 'system')
    const drafts = manages
      ? await db.scoringPolicy.findMany({
          where: { version: null },
          orderBy: [{ draftedAt: 'desc' }, { id: 'desc' }],
          take: onPage,
        })
      : []
    const people = await namesOf(
      db,
      [...versions, ...drafts].flatMap(({ draftedById, approvedById }) =>
        [draftedById, approvedById ?? []].flat(),
      ),
    )
    const shown = (row: (typeof versions)[number]) => ({
      ...{ policyId: row.id, version: row.version, reason: row.reason, hash: row.parameterHash },
      ...{ draftedAt: row.draftedAt, adoptedAt: row.adoptedAt },
      draftedBy: people.get(row.draftedById) ?? null,
      approvedBy: row.approvedById === null ? null : (people.get(row.approvedById) ?? null),
      /** Against the published numbers, so that each version says what it is by itself. */
      changes: differences(published, policyOf(row)),
    })
    return {
      manages,
      inUse: { version: inUse.version, hash: inUse.hash, numbers: placed(inUse.policy) },
      published: placed(published),
      versions: versions.slice(0, onPage).map(shown),
      earlier: versions.length > onPage ? (versions[onPage - 1]?.version ?? null) : null,
      drafts: drafts.map(shown),
    }
  },
})

/** What the page of policies shows. */
export type PoliciesView = Awaited<ReturnType<(typeof viewPolicies)['perform']>>
