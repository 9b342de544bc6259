import { authorityWords, sayAuthority, stillSpokenOf } from '@/lib/domain/authority/authority'
import { id, text, whole } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { Stale } from '@/lib/server/kernel/errors'
import { columnsOf } from './columns'
import { lastEntry, sayNext } from './say-entry'

/** Corrects what is said of an authority, with the reason. What was said before stays beside it; its kind is never corrected. */
export const correctAuthority = act({
  name: 'correct-authority',
  kind: 'write',
  permission: 'authority:edit',
  input: authorityWords.extend({ caseId: id, authorityId: id, seq: whole(1, 100_000), reason: text(1_000) }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, authorityId, seq, reason, ...said }) {
    const { now, uphold, record } = context
    const last = await lastEntry(context, caseId, authorityId)
    uphold(stillSpokenOf(last))
    if (last.seq !== seq) throw new Stale({ seq: last.seq })
    const words = columnsOf(uphold(sayAuthority(last.kind, said, now)))
    await sayNext(context, last, { ...words, entry: 'corrected', reason })
    const changed = Object.entries(words).flatMap(([field, value]) =>
      JSON.stringify(value) === JSON.stringify(last[field as keyof typeof words]) ? [] : [field],
    )
    record('authority.corrected', authorityId, { number: last.number, changed })
    return { caseId, authorityId }
  },
})
