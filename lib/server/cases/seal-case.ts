import { z } from 'zod'
import { seal } from '@/lib/domain/cases/case'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, line } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'

/** A supervisor of the team seals a case: from then on only its team knows of it, whatever the role. */
export const sealCase = act({
  name: 'seal-case',
  kind: 'write',
  permission: 'case:seal',
  input: z.strictObject({ caseId: id, because: line(500) }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, file, uphold, record }, { caseId, because }) {
    const sensitivity = uphold(
      seal(await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { sensitivity: true } })),
    )
    // Who is not on the team, or only until a day, could never unseal it again.
    const stays = await db.teamMember.count({
      where: { caseId, accountId: actor.id, until: null, endsAt: null },
    })
    if (!file?.onTeam || stays === 0) uphold(refuse('join-before-sealing'))
    await db.case.update({ where: { id: caseId }, data: { sensitivity, version: { increment: 1 } } })
    record('case.sealed', caseId, { because })
    return { caseId }
  },
})
