import { prisma } from '@/lib/db/client'
import { Unavailable } from '@/lib/server/kernel/errors'
import { AlteredBytes } from '@/lib/storage/pieces'
import { bytesAre } from './bytes-are'
import { store } from './store'

/** Up to here a file is read whole and held against its own SHA-256 before its first byte leaves. */
const small = 8 * 1_048_576

/**
 * The bytes of a file, none of them before it was checked: a small file as a whole, a large one piece by piece against the
 * digests made when it came in. Bytes that differ are never handed out; that they differ is written down.
 */
export async function checkedBytes(
  { sha256, size }: { readonly sha256: string; readonly size: number },
  now: Date,
): Promise<AsyncIterable<Uint8Array>> {
  const known = size > small ? await prisma.fileManifest.findUnique({ where: { sha256 } }) : null
  const manifest = known ?? (await readWhole(sha256, size, now))
  return afterTheFirst(handed(sha256, size, manifest, now))
}

async function readWhole(sha256: string, size: number, now: Date) {
  const read = await store().check(sha256)
  const found = read.found === 'same' && read.size !== size ? 'altered' : read.found
  await bytesAre(found, sha256, now, read.found === 'same' ? read.manifest : undefined)
  if (read.found !== 'same' || found !== 'same') throw new Unavailable('the bytes are not as they were kept')
  return read.manifest
}

async function* handed(
  ...[sha256, size, manifest, now]: [string, number, Parameters<ReturnType<typeof store>['pieces']>[2], Date]
) {
  try {
    yield* store().pieces(sha256, size, manifest)
  } catch (error) {
    if (!(error instanceof AlteredBytes)) throw error
    await bytesAre(error.found, sha256, now)
    throw new Unavailable('the bytes are not as they were kept', { cause: error })
  }
}

/** Reads the first piece at once, so that a file that is altered from its beginning is refused before anything is said. */
async function afterTheFirst(pieces: AsyncGenerator<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const first = await pieces.next()
  return (async function* () {
    if (!first.done) yield first.value
    yield* pieces
  })()
}
