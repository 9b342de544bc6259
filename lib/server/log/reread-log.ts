import { hashLeaf } from '@/lib/transparency/leaf'
import type { SealFolder } from './seal-folder'
import { refuse } from './seal-log'
import { sealFolder } from './seal-place'
import { leavesOf } from './sealed-entries'

const atOnce = 5_000

/**
 * Reads a stretch of stored entries again and holds each against the hash that was sealed. Round after round, so that a past
 * that is rewritten in the database is found by whoever never looks. Says how many were read.
 */
export async function rereadLog(now: Date, folder: SealFolder = sealFolder()): Promise<number> {
  const standing = folder.standing()
  if (!folder.exists() || standing === null || standing.refusal) return 0
  const { size } = folder.last(folder.key()).edge
  const begin = standing.reread.next < size ? standing.reread.next : 0
  const end = Math.min(size, begin + atOnce)
  if (end === begin) return 0
  const sealed = folder.tree.leaves(begin, end)
  const stored = new Map((await leavesOf(begin, end)).map(({ seq, leaf }) => [seq, leaf]))
  const wrong = sealed.findIndex((hash, n) => {
    const leaf = stored.get(begin + n)
    return leaf === undefined || !hashLeaf(leaf).equals(hash)
  })
  if (wrong >= 0) {
    const entry = begin + wrong
    await refuse(folder, { why: stored.has(entry) ? 'rewritten' : 'gap', entry }, now)
    return wrong
  }
  // The sealer may have signed in between; only what is ours to say is changed.
  folder.keepStanding({
    ...(folder.standing() ?? standing),
    reread: { next: end === size ? 0 : end, wholeAt: end === size ? now.getTime() : standing.reread.wholeAt },
  })
  return end - begin
}
