import { v7 as newId } from 'uuid'
import { defectsOf } from '@/lib/domain/custody/defects'
import { photographedInPlace } from '@/lib/domain/custody/photographed'
import { explained } from '@/lib/domain/custody/said'
import type { Facts } from '@/lib/domain/evidence/facts'
import { refuse } from '@/lib/domain/shared/ruling'
import { alteredFiles } from '@/lib/server/evidence/bytes-are'
import { act } from '@/lib/server/kernel/act'
import { openLedger } from './open-ledger'

/** Explains a defect of custody. The explanation stands beside it for the court; it removes nothing. */
export const explainDefect = act({
  name: 'explain-defect',
  kind: 'write',
  permission: 'custody:keep',
  input: explained,
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, itemId, defect, seq, reason }) {
    const { db, actor, now, uphold, record } = context
    const { item, entries } = await openLedger(context, { caseId, itemId }, 'custody:keep')
    const there = defectsOf(entries, {
      // The facts were read by the type's own shape when it was logged.
      photographedInPlace: photographedInPlace(item.type, item.facts as Facts),
      alteredFiles: (await alteredFiles(db, caseId, itemId)).get(itemId) ?? [],
      asOf: now,
    }).some((one) => one.defect === defect && (one.seqs.at(-1) ?? 0) === seq)
    if (!there) uphold(refuse('no-such-defect'))
    await db.custodyNote.create({
      data: { id: newId(), caseId, itemId, defect, seq, reason, at: now, byId: actor.id },
    })
    record('custody.explained', itemId, { number: item.number, defect })
    return { caseId, itemId }
  },
})
