import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Box } from '@/lib/domain/disclosure/redaction'
import { type RedactionResult, redactionResult } from '@/lib/domain/disclosure/redaction-job'
import { beside } from './beside'
import { copyName } from './copy-name'

/** A long file is drawn page by page: ten minutes on a busy machine, and 1.5 GB. */
const limits = { seconds: 600, bytes: 1_500_000_000 }

type Of = { readonly path: string; readonly mediaType: string }

const asked = (job: object): Promise<RedactionResult> =>
  beside(
    'redaction-child.ts',
    job,
    limits,
    (said) => redactionResult.parse(said),
    (reason) => ({ as: 'none', reason }),
  )

/** Where words stand in a file, as boxes for a person to confirm. */
export const findWords = (of: Of, words: readonly string[]) => asked({ do: 'find', ...of, words })

/** Makes a redacted copy in a folder that is thrown away; `take` may have it before. The original is only read. */
export async function withCopy<T>(
  of: Of,
  boxes: readonly Box[],
  take: (made: { readonly result: RedactionResult; readonly copy: string }) => Promise<T>,
): Promise<T> {
  const out = await mkdtemp(join(tmpdir(), 'ringleader-redaction-'))
  try {
    return await take({
      result: await asked({ do: 'burn', ...of, boxes, out }),
      copy: join(out, copyName),
    })
  } finally {
    await rm(out, { recursive: true, force: true })
  }
}
