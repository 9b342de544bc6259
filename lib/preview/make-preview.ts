import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Job, none, type Page, type Result, result } from '@/lib/domain/evidence/preview-job'
import { beside, type Limits } from './beside'

export type { Limits } from './beside'

/** Two minutes and 900 MB: enough for a hundred megapixels on a busy machine, too little for a bomb. */
export const usual: Limits = { seconds: 120, bytes: 900_000_000 }

export type Made = { readonly result: Result; readonly bytesOf: (page: Page) => Promise<Uint8Array> }

/**
 * Makes the preview of a file in a process of its own that knows no secret of the house, for as long as it keeps within its
 * limits; then `take` may have what it made, and all of it is thrown away. A file that kills the process costs a try.
 */
export async function withPreview<T>(
  asked: Omit<Job, 'out'>,
  take: (made: Made) => Promise<T>,
  limits: Limits = usual,
): Promise<T> {
  const out = await mkdtemp(join(tmpdir(), 'ringleader-preview-'))
  try {
    const made = await beside('child.ts', { ...asked, out }, limits, (said) => result.parse(said), none)
    return await take({ result: made, bytesOf: ({ file }) => readFile(join(out, file)) })
  } finally {
    await rm(out, { recursive: true, force: true })
  }
}
