import { z } from 'zod'
import { whole } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { toBase64 } from '@/lib/transparency/base64'
import { inclusionRanges } from '@/lib/transparency/proof'
import { sealedNow, sizeAsked } from './sealed-now'

const furthest = Number.MAX_SAFE_INTEGER

/** Proves that an entry is in the sealed log at its place (RFC 6962 §2.1.1). The entry itself is only shown as its hash. */
export const proveEntry = act({
  name: 'prove-entry',
  kind: 'read',
  permission: 'log:read',
  input: z.strictObject({ entry: whole(0, furthest), size: whole(1, furthest).optional() }),
  about: () => 'system',
  async perform({ record }, asked) {
    const { folder, note, size: sealed } = sealedNow()
    const size = sizeAsked(asked.size, sealed)
    if (asked.entry >= size) throw new NotFound()
    record('log.proof-made', null, { kind: 'inclusion' })
    return {
      entry: asked.entry,
      size,
      leafHash: toBase64(folder.tree.leaf(asked.entry)),
      root: toBase64(folder.tree.root({ begin: 0, end: size })),
      proof: inclusionRanges(asked.entry, size).map((range) => toBase64(folder.tree.root(range))),
      checkpoint: note,
    }
  },
})
