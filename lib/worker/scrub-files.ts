import { prisma } from '@/lib/db/client'
import { bytesAre } from '@/lib/server/evidence/bytes-are'
import { store } from '@/lib/server/evidence/store'

const week = 7 * 24 * 3_600_000
/** So much is read at one go, so that the disk has time for others. */
const mostBytes = 256 * 1_048_576

/** Reads files again that were not read for a week, the one longest ago first, and writes down what was found. Says how many. */
export async function scrubFiles(now: Date): Promise<number> {
  const due = await prisma.fileCheck.findMany({
    where: { checkedAt: { lt: new Date(now.getTime() - week) } },
    select: { sha256: true },
    orderBy: { checkedAt: 'asc' },
    take: 50,
  })
  const sizes = await prisma.storedFile.findMany({
    where: { sha256: { in: due.map(({ sha256 }) => sha256) } },
  })
  let [read, bytes] = [0, 0]
  for (const { sha256 } of due) {
    if (bytes > mostBytes) break
    // A disk that cannot read one file must not keep the others unread; its age shows.
    await readAgain(sha256, now).catch((error) =>
      console.error('a file could not be read', { sha256, error: String(error) }),
    )
    bytes += Number(sizes.find((one) => one.sha256 === sha256)?.size ?? 0)
    read += 1
  }
  return read
}

/** Reads one file whole and writes down how its bytes are; answers whether they are what was kept. */
export async function readAgain(sha256: string, now: Date): Promise<boolean> {
  const { found, ...read } = await store().check(sha256)
  await bytesAre(found, sha256, now, 'manifest' in read ? read.manifest : undefined)
  return found === 'same'
}
