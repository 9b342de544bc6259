import 'server-only'
import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import type { FormState } from '@/components/ui/form-state'
import { offerItems } from '@/lib/server/custody/offer-items'
import { receiveItems } from '@/lib/server/custody/receive-items'
import { Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { sayError } from './form'
import { sentFromOwnPages } from './origin'
import { currentActor, currentAt } from './session'

/** What was ticked, `case:thing`, by case. Each case is an act of its own: its own lock, its own entry. */
function byCase(form: FormData): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const ticked of form.getAll('ticked')) {
    const [caseId = '', thing = ''] = String(ticked).split(':')
    found.set(caseId, [...(found.get(caseId) ?? []), thing])
  }
  return found
}

const said = (form: FormData, name: string) => String(form.get(name) ?? '').trim() || undefined

/** The id under which the batch is kept. It comes with the page, so that a form sent twice is done once. */
const batchOf = (form: FormData) => said(form, 'batchId') ?? randomUUID()

type Done = { readonly lines: readonly { readonly outcome: string }[] }

async function together(
  form: FormData,
  each: (caseId: string, things: string[]) => Promise<Done>,
): Promise<FormState> {
  const answers = Object.fromEntries(
    [...new Set(form.keys())]
      .filter((name) => !name.startsWith('$'))
      .map(
        (name) => [name, form.getAll(name).filter((one): one is string => typeof one === 'string')] as const,
      ),
  )
  try {
    if (!(await sentFromOwnPages())) throw new Refused([{ because: 'not-from-our-pages' }])
    const cases = byCase(form)
    if (cases.size === 0) throw new Refused([{ because: 'nothing-ticked', field: 'ticked' }])
    let there = 0
    for (const [caseId, things] of cases)
      there += (await each(caseId, things)).lines.filter(({ outcome }) => outcome !== 'not-there').length
    if (there === 0) throw new Refused([{ because: 'nothing-ticked', field: 'ticked' }])
  } catch (error) {
    return { answers, errors: await sayError(error) }
  }
  return null
}

/** Takes over what was ticked, with one code; each object with the seal that was read on it. */
export async function receiveBatch(_: FormState, form: FormData): Promise<FormState> {
  const batchId = batchOf(form)
  const [actor, at] = [await currentActor(), await currentAt()]
  const state = await together(form, (caseId, offers) => {
    const items = offers.map((offerId) => ({
      offerId,
      sealBefore: said(form, `seal.${offerId}`),
      sealBroken: said(form, `broken.${offerId}`),
    }))
    const where = { storePlaceId: said(form, 'storePlaceId'), place: said(form, 'place') }
    return run(receiveItems, actor, { caseId, batchId, code: said(form, 'code'), items, ...where }, at)
  })
  return state ?? redirect(`/custody/batches/${batchId}`)
}

/** Offers what was ticked to one receiver, under one code for all of it. */
export async function offerBatch(_: FormState, form: FormData): Promise<FormState> {
  const batchId = batchOf(form)
  const [actor, at] = [await currentActor(), await currentAt()]
  const more = { batchId, to: said(form, 'to'), transportMinutes: said(form, 'transportMinutes') }
  const state = await together(form, (caseId, itemIds) =>
    run(offerItems, actor, { caseId, itemIds, ...more }, at),
  )
  return state ?? redirect(`/custody/batches/${batchId}`)
}
