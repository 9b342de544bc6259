import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { commonRoots, rootReasons } from '@/lib/domain/cases/common-root'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, text } from '@/lib/domain/shared/shapes'
import { loadCaseView } from '@/lib/server/cases/load-case-view'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** Says that two sources have not one root, although something suggests it, and why. It stays so until those facts change. */
export const declineSuggestion = act({
  name: 'decline-suggestion',
  kind: 'write',
  permission: 'proof:link',
  input: z.strictObject({
    caseId: id,
    oneId: id,
    otherId: id,
    why: z.enum(rootReasons, 'not-a-choice'),
    reason: text(1_000).min(10, 'reason-too-short'),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, uphold, record }, { caseId, why, reason, ...said }) {
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const view = await loadCaseView(db, caseId, now)
    const pair = [said.oneId, said.otherId]
    const [one, other] = pair.map((originId) => view.origins.find((origin) => origin.id === originId))
    if (!one || !other) throw new NotFound()
    const found = commonRoots(view).find(
      (each) => each.why === why && pair.includes(each.one) && pair.includes(each.other),
    )
    if (!found) return uphold(refuse('no-such-suggestion'))
    const { basis } = found
    const known = { caseId, oneId: found.one, otherId: found.other, why, basis }
    if ((await db.originDecline.count({ where: known })) > 0) uphold(refuse('already-declined'))
    const declineId = newId()
    await db.originDecline.create({ data: { ...known, id: declineId, reason, at: now, byId: actor.id } })
    record('origin.suggestion-declined', declineId, { one: one.name, other: other.name, why, reason })
    return { caseId, declineId }
  },
})
