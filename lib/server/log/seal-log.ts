import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import { appendToLog } from '@/lib/server/kernel/log'
import { settings } from '@/lib/settings'
import { hashLeaf } from '@/lib/transparency/leaf'
import { Malformed } from '@/lib/transparency/malformed'
import { seal, takeIn } from '@/lib/transparency/seal'
import { freshStanding, type LastSealed, type SealFolder, SealMissing } from './seal-folder'
import { sealFolder } from './seal-place'
import { headNow, leavesOf } from './sealed-entries'

const idle = 10 * 60_000
const atOnce = 4_000
/** So much is sealed in one go, so that a long log is signed in steps. */
const mostBatches = 25

/** Why nothing is signed: what does not follow from what was signed, or what of the sealer's is gone. */
type Trouble = { readonly why: string; readonly entry: number }

/**
 * Signs what came since the last checkpoint, and refuses what does not follow from it. Says how many entries are under the
 * signature now. A refusal is kept, written into the log once, and nothing more is signed until people have looked.
 */
export async function sealLog(now: Date, folder: SealFolder = sealFolder()): Promise<number> {
  if (!folder.exists()) folder.begin(nameOfLog(folder), now)
  // An alarm stays until people have looked and said so (`ringleader sealer --resume`).
  if (folder.standing()?.refusal) return 0
  let size = 0
  for (let batch = 0; batch < mostBatches; batch += 1) {
    const done = await sealOnce(folder, now).catch((error) => troubleIn(error))
    if ('why' in done) {
      await refuse(folder, done, now)
      return size
    }
    size = done.edge.size
    if (done.caughtUp) break
  }
  return size
}

/** A log that was begun anew has a name of its own: under one name there is one history. */
const nameOfLog = (folder: SealFolder) => {
  const before = folder.before()
  return `${new URL(settings().publicUrl).host}/log${before === 0 ? '' : `-${before + 1}`}`
}

async function sealOnce(
  folder: SealFolder,
  now: Date,
): Promise<Trouble | (LastSealed & { readonly caughtUp: boolean })> {
  const key = folder.key()
  const last = folder.last(key)
  const standing = folder.standing()
  const head = await headNow()
  if (head.size === last.edge.size && !head.hash.equals(last.hash))
    return { why: 'rewritten', entry: Math.max(0, head.size - 1) }
  const due = now.getTime() - (standing?.sealedAt ?? 0) >= idle
  if (head.size === last.edge.size && !due) return { ...last, caughtUp: true }
  if (!folder.tree.holds(last.edge)) await makeTreeAgain(folder, last)

  const end = Math.min(head.size, last.edge.size + atOnce)
  const leaves = (await leavesOf(last.edge.size, end)).map(({ leaf }) => leaf)
  const taken = takeIn(last, leaves, head.size)
  if (!taken.ok) return taken.refusal
  if (taken.sealed.edge.size < end) return { why: 'gap', entry: taken.sealed.edge.size }
  folder.tree.grow(last.edge.size, leaves.map(hashLeaf))
  const sealed = seal(taken.sealed, key.name, key)
  folder.keep(sealed)
  // Read once more: an alarm raised meanwhile must not be lost.
  folder.keepStanding({ ...(folder.standing() ?? freshStanding), sealedAt: now.getTime() })
  return { ...sealed, caughtUp: end === head.size }
}

/** The tree's files were lost or cut: they are made from the log, and must come to the root that was signed. */
async function makeTreeAgain(folder: SealFolder, { edge }: LastSealed): Promise<void> {
  for (let begin = 0; begin < edge.size; begin += atOnce) {
    const end = Math.min(begin + atOnce, edge.size)
    folder.tree.grow(
      begin,
      (await leavesOf(begin, end)).map(({ leaf }) => hashLeaf(leaf)),
    )
  }
  if (!folder.tree.holds(edge)) throw new Malformed('rewritten')
}

const troubleIn = (error: unknown): Trouble => {
  if (error instanceof SealMissing) return { why: 'lost', entry: 0 }
  if (error instanceof Malformed)
    return { why: error.message === 'rewritten' ? 'rewritten' : 'altered', entry: 0 }
  throw error
}

/** Keeps the alarm outside the database, and says it once in the log, for everyone who reads it. */
export async function refuse(folder: SealFolder, { why, entry }: Trouble, now: Date): Promise<void> {
  const standing = folder.standing() ?? freshStanding
  if (standing.refusal?.why === why && standing.refusal.entry === entry) return
  folder.keepStanding({ ...standing, refusal: { why, entry, since: now.getTime() } })
  console.error('the log is not sealed', { why, entry })
  await appendToLog(prisma, [
    {
      actor: null,
      caseId: null,
      outcome: 'failed',
      requestId: newId(),
      event: { type: 'log.seal-refused', objectId: null, details: { why, entry } },
    },
  ])
}
