import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { placeSuspect, standing, suspectRole, tier } from '@/lib/domain/people/suspect'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, text, version } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound, Stale } from '@/lib/server/kernel/errors'
import { nameOf, partyOf } from './party'

/** Changes how a person stands in the file: suspect or witness, role, tier with its reason, note. */
export const changeParty = act({
  name: 'change-party',
  kind: 'write',
  permission: 'people:edit',
  input: z.strictObject({
    caseId: id,
    partyId: id,
    version,
    standing,
    role: suspectRole.optional(),
    tier: tier.optional(),
    tierReason: text(500).optional(),
    note: text(2000).optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform(
    { db, file, uphold, record },
    { caseId, partyId, version, standing, role, tier, tierReason, note },
  ) {
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const party = await partyOf(db, caseId, partyId)
    if (standing === 'victim' && party.standing === 'suspect')
      uphold(refuse('mark-as-victim-instead', 'standing'))
    if (standing === 'suspect' && !role) uphold(refuse('missing', 'role'))
    if (standing === 'suspect' && !party.personId) uphold(refuse('organisation-no-suspect', 'standing'))
    if (
      standing !== 'suspect' &&
      (await db.charge.count({ where: { caseId, partyId, withdrawnAt: null } })) > 0
    ) {
      uphold(refuse('still-charged', 'standing'))
    }
    const place =
      standing === 'suspect' && role
        ? uphold(placeSuspect({ role, tier: tier ?? null, reason: tierReason ?? null }))
        : { role: null, tier: null, tierReason: null }
    const after = { standing, ...place, note: note ?? null }
    const { count } = await db.party.updateMany({
      where: { caseId, id: partyId, version },
      data: { ...after, version: { increment: 1 } },
    })
    if (count === 0) {
      throw new Stale({
        standing: party.standing,
        role: party.role,
        tier: party.tier,
        note: party.note,
        version: party.version,
      })
    }
    const changed = Object.entries(after).flatMap(([field, value]) =>
      value === party[field as keyof typeof after] ? [] : [field],
    )
    record('party.changed', partyId, { name: nameOf(party), changed })
    return { caseId, partyId }
  },
})
