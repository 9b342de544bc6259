import type { Client } from 'pg'
import { openCheckpoint } from '@/lib/transparency/checkpoint'
import { parseVerifierKey } from '@/lib/transparency/key'
import { rootOf } from '@/lib/transparency/merkle'
import { nothingSealed, type Sealed, takeIn } from '@/lib/transparency/seal'
import type { House } from './records'

/** What a restored log is not, in words for whoever restores it. */
export class NotWhatWasSigned extends Error {
  override name = 'NotWhatWasSigned'
}

const atOnce = 4_000

/**
 * Follows the restored log from its first entry, leaf by leaf, and holds it against the checkpoint that came with the backup
 * and against that of whoever restores it, if they have one: each must be signed, and its tree the beginning of this one.
 */
export async function checkLog(client: Client, house: House, known: readonly Signed[]): Promise<void> {
  const signed = known.map(({ note, vkey }) => {
    const { checkpoint, signed: by } = openCheckpoint(note, [parseVerifierKey(vkey)])
    if (by.length === 0) throw new NotWhatWasSigned('The checkpoint is not signed by its key.')
    return checkpoint
  })
  let sealed: Sealed = nothingSealed
  for (const stop of [...signed.map(({ size }) => size), house.size].sort((one, other) => one - other)) {
    sealed = await follow(client, sealed, Math.min(stop, house.size), house.size)
    for (const { size, root } of signed)
      if (size === sealed.edge.size && !rootOf(sealed.edge).equals(root))
        throw new NotWhatWasSigned(`The first ${size} entries are not those that were signed.`)
  }
  if (sealed.hash.toString('hex') !== house.leafHash && house.size > 0)
    throw new NotWhatWasSigned('The log does not end as it says.')
}

/** A checkpoint and the key that must have signed it. */
export type Signed = { readonly note: string; readonly vkey: string }

async function follow(client: Client, from: Sealed, to: number, size: number): Promise<Sealed> {
  let sealed = from
  while (sealed.edge.size < to) {
    const begin = sealed.edge.size
    const { rows } = await client.query<{ leaf: Buffer }>(
      'SELECT leaf FROM audit.entry WHERE seq >= $1 AND seq < $2 ORDER BY seq',
      [begin, Math.min(to, begin + atOnce)],
    )
    const taken = takeIn(
      sealed,
      rows.map(({ leaf }) => leaf),
      size,
    )
    if (!taken.ok) throw new NotWhatWasSigned(`Entry ${taken.refusal.entry}: ${taken.refusal.why}.`)
    if (taken.sealed.edge.size === begin) throw new NotWhatWasSigned(`Entry ${begin} is missing.`)
    sealed = taken.sealed
  }
  return sealed
}
