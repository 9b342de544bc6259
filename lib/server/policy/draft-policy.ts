import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { placed, policyNumbers, soundPolicy } from '@/lib/domain/policy/policy'
import { hashOfPolicy } from '@/lib/domain/readiness/record'
import { line } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { policyInUse } from './in-use'

/** Writes down other numbers for the scoring policy, with the reason. Nothing is read by them until two people adopt them. */
export const draftPolicy = act({
  name: 'draft-policy',
  kind: 'write',
  permission: 'policy:manage',
  input: z.strictObject({ numbers: policyNumbers, reason: line(1000) }),
  about: () => 'system',
  async perform({ db, actor, now, uphold, record }, { numbers, reason }) {
    const inUse = await policyInUse(db)
    const policy = uphold(soundPolicy(numbers, inUse.policy))
    const policyId = newId()
    await db.scoringPolicy.create({
      data: {
        ...{ id: policyId, numbers: policy, parameterHash: hashOfPolicy(policy), reason },
        ...{ draftedAt: now, draftedById: actor.id },
      },
    })
    record('policy.drafted', policyId, { numbers: placed(policy).length })
    return { policyId }
  },
})
