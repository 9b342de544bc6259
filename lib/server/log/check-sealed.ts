import { hashLeaf } from '@/lib/transparency/leaf'
import type { Finding } from './check-log'
import { sealFolder } from './seal-place'
import { leavesOf } from './sealed-entries'

const atOnce = 4_000

/** Holds every stored entry against the hash that was signed. A log that nobody sealed yet is passed over. */
export async function* checkSealed(): AsyncGenerator<Finding> {
  const folder = sealFolder()
  if (!folder.exists()) return
  const { edge } = folder.last(folder.key())
  if (!folder.tree.holds(edge)) {
    const where = 'seal/tree'
    yield { class: 'tree', where, which: String(edge.size), expected: 'the signed root', found: 'another' }
    return
  }
  for (let begin = 0; begin < edge.size; begin += atOnce) {
    const end = Math.min(edge.size, begin + atOnce)
    const stored = new Map((await leavesOf(begin, end)).map(({ seq, leaf }) => [seq, hashLeaf(leaf)]))
    for (const [n, hash] of folder.tree.leaves(begin, end).entries()) {
      const found = stored.get(begin + n)
      if (found?.equals(hash)) continue
      yield {
        ...{ class: found ? 'rewritten' : 'missing', where: 'audit.entry', which: String(begin + n) },
        ...{ expected: hash.toString('hex'), found: found?.toString('hex') ?? 'nothing' },
      }
    }
  }
}
