import 'server-only'
import { z } from 'zod'
import { NotFound } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { findPaper } from '@/lib/server/papers/find-paper'
import { leave } from './page'
import { currentActor, currentAt } from './session'

/** The paper of a code; null where there is none, or where it is not the reader's. The two look the same on purpose. */
export async function findByCode(code: string): Promise<{ caseId: string; paperId: string } | null> {
  try {
    return await run(findPaper, await currentActor(), { code }, await currentAt())
  } catch (error) {
    return error instanceof NotFound || error instanceof z.ZodError ? null : leave(error)
  }
}
