import { z } from 'zod'
import { whole } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { toBase64 } from '@/lib/transparency/base64'
import { consistencyRanges } from '@/lib/transparency/proof'
import { sealedNow, sizeAsked } from './sealed-now'

const furthest = Number.MAX_SAFE_INTEGER

/** Proves that the log only grew from one size to another (RFC 6962 §2.1.2). */
export const proveGrowth = act({
  name: 'prove-growth',
  kind: 'read',
  permission: 'log:read',
  input: z.strictObject({ from: whole(1, furthest), to: whole(1, furthest).optional() }),
  about: () => 'system',
  async perform({ record }, asked) {
    const { folder, note, size: sealed } = sealedNow()
    const to = sizeAsked(asked.to, sealed)
    if (asked.from > to) throw new NotFound()
    record('log.proof-made', null, { kind: 'consistency' })
    const { root } = folder.tree
    return {
      from: asked.from,
      to,
      fromRoot: toBase64(root({ begin: 0, end: asked.from })),
      toRoot: toBase64(root({ begin: 0, end: to })),
      proof: consistencyRanges(asked.from, to).map((range) => toBase64(root(range))),
      checkpoint: note,
    }
  },
})
