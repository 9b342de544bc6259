import 'server-only'
import { redirect } from 'next/navigation'
import type { FormState } from '@/components/ui/form-state'
import { closeCount } from '@/lib/server/custody/close-count'
import { enterFindings } from '@/lib/server/custody/enter-findings'
import { NotFound, Refused, Unavailable } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { sayError } from './form'
import { sentFromOwnPages } from './origin'
import { currentActor, currentAt } from './session'

/** Closes a count, and then writes what it found amiss into the ledgers, case by case. */
export const closeAndEnter = (_: FormState, form: FormData) =>
  doing(form, async (countId) => {
    const { caseIds } = await run(closeCount, await currentActor(), { countId }, await currentAt())
    await enterAll(countId, caseIds)
  })

/** Writes what could not be written when the count was closed. */
export const enterLeft = (_: FormState, form: FormData) =>
  doing(form, (countId) => enterAll(countId, form.getAll('caseIds').map(String)))

async function doing(form: FormData, what: (countId: string) => Promise<void>): Promise<FormState> {
  const countId = String(form.get('countId') ?? '')
  try {
    if (!(await sentFromOwnPages())) throw new Refused([{ because: 'not-from-our-pages' }])
    await what(countId)
  } catch (error) {
    return { answers: { countId }, errors: await sayError(error) }
  }
  redirect(`/custody/counts/${countId}?done=${(await currentAt()).requestId.slice(0, 8)}`)
}

/** A case that is busy, or whose object left the store meanwhile, waits: the page of the count offers it again. */
async function enterAll(countId: string, caseIds: readonly string[]): Promise<void> {
  for (const caseId of caseIds)
    await run(enterFindings, await currentActor(), { caseId, countId }, await currentAt()).catch((error) => {
      if (!(error instanceof Unavailable || error instanceof NotFound)) throw error
    })
}
