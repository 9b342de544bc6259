import { z } from 'zod'
import { nothingStandsOpen } from '@/lib/domain/informants/erasure'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { twoPersonAct } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { erase, openFor } from './erasing'
import { erasureAsked, fitsToErase } from './erasure-asked'
import { takeTurn, tellHandler } from './vault'

/** Two people have who an informant is erased. The cases keep the pseudonyms, as names of nobody. */
export const eraseInformant = twoPersonAct({
  name: 'erase-informant',
  kind: 'write',
  permission: 'informant:register',
  input: z.strictObject({ erasure: id, sealed: z.string('missing').regex(/^[0-9a-f]{64}$/, 'not-a-hash') }),
  about: () => 'system',
  approval: {
    permission: 'informant:second',
    fits: fitsToErase,
    // It is asked for by `ask-to-erase-informant`, which knows who asks; here it must at least be there.
    async when({ erasure, sealed }, db) {
      if ((await erasureAsked(db, erasure))?.asked.hash !== sealed) throw new NotFound()
      return true
    },
  },
  async perform({ db, actor, approver, now, uphold, record }, { erasure, sealed }) {
    await takeTurn(db, `informants of ${actor.id}`)
    const there = await erasureAsked(db, erasure)
    if (!there || !approver || there.asked.handler !== actor.id) throw new NotFound()
    const { key, asked, names } = there
    if (asked.hash !== sealed) uphold(refuse('content-changed'))
    // Handed on meanwhile.
    if (names.length === 0) uphold(refuse('already-decided'))
    uphold(nothingStandsOpen(await openFor(db, key, names, now)))
    const said = { erasure, asker: actor.id, approver: approver.id, informant: asked.informant }
    await erase(db, key, names, said)
    const told = { what: 'erased' as const, number: '', pseudonym: '', by: approver.id }
    await tellHandler(db, key, actor.id, { ...told, at: now.toISOString() })
    record('informant.erased', null, {})
    return { erasure }
  },
})
