import { NotFound, Unavailable } from '@/lib/server/kernel/errors'
import { openCheckpoint } from '@/lib/transparency/checkpoint'
import { parseVerifierKey } from '@/lib/transparency/key'
import type { SealFolder } from './seal-folder'
import { sealFolder } from './seal-place'

/** The newest checkpoint as its key signed it, with the folder it lies in. Nothing is said of a log that nobody sealed yet. */
export function sealedNow(folder: SealFolder = sealFolder()) {
  if (!folder.exists()) throw new Unavailable('nothing is sealed yet')
  const note = folder.checkpoint()
  if (note === null) throw new Unavailable('nothing is sealed yet')
  const key = folder.verifierKey()
  const { checkpoint, signed } = openCheckpoint(note, [parseVerifierKey(key)])
  if (signed.length === 0) throw new Unavailable('the checkpoint is not ours')
  return { folder, note, key, size: checkpoint.size, root: checkpoint.root.toString('hex') }
}

/** The size that is asked for, if the sealed tree has it. */
export function sizeAsked(size: number | undefined, sealed: number): number {
  if (size !== undefined && size > sealed) throw new NotFound()
  return size ?? sealed
}
