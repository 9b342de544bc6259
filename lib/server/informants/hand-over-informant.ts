import { z } from 'zod'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { twoPersonAct } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { allowHandover } from './handing'
import { fitsToHandOver, handoverAsked } from './handover-asked'
import { takeTurn } from './vault'

/** Two people decide that a colleague may take an informant over. Nothing moves yet: the colleague says yes or no, for it is they who must meet them. */
export const handOverInformant = twoPersonAct({
  name: 'hand-over-informant',
  kind: 'write',
  permission: 'informant:register',
  input: z.strictObject({ handover: id, sealed: z.string('missing').regex(/^[0-9a-f]{64}$/, 'not-a-hash') }),
  about: () => 'system',
  approval: {
    permission: 'informant:second',
    fits: fitsToHandOver,
    // It is asked for by `ask-to-hand-over`, which knows who asks; here it must at least be there, and wait.
    async when({ handover, sealed }, db) {
      const there = await handoverAsked(db, handover)
      if (there?.asked.hash !== sealed || there.asked.stage !== 'asked') throw new NotFound()
      return true
    },
  },
  async perform({ db, actor, approver, uphold, record }, { handover, sealed }) {
    await takeTurn(db, handover)
    const there = await handoverAsked(db, handover)
    if (!there || !approver || there.asked.from !== actor.id) throw new NotFound()
    if (there.asked.hash !== sealed) uphold(refuse('content-changed'))
    // Handed on or erased meanwhile.
    if (there.asked.stage !== 'asked' || there.names.length === 0) uphold(refuse('already-decided'))
    await allowHandover(db, handover, actor.id, approver.id)
    record('informant.handover-allowed', null, {})
    return { handover }
  },
})
