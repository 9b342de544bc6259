import 'server-only'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import '@/lib/server/every-act'
import type { FormState } from '@/components/ui/form-state'
import { nested } from '@/lib/domain/shared/nested'
import type { AnyAct } from '@/lib/server/kernel/act'
import { ConfirmFirst, Refused, Stale, Unavailable } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { confirmIn, itIsMe, waysToConfirm } from './confirm'
import { sentFromOwnPages } from './origin'
import { leave } from './page'
import { sayIssues, sayRefusals } from './say'
import { currentAt, whoIsComing, whoIsComingNow } from './session'

export type Answers = Record<string, string | string[]>

/** Makes an act into a form's action. When it is done, the browser goes where `then` says. */
export const formAction =
  <Output>(
    act: AnyAct & { perform(...given: never[]): Promise<Output> },
    then: (output: Output, answers: Answers) => string,
    /** Where another wrote meanwhile: what of theirs is shown beside what was typed. */
    theirs?: (current: Stale['current'], answers: Answers) => Answers,
  ) =>
  async (_: FormState, form: FormData): Promise<FormState> => {
    const answers = answersOf(form)
    let output: unknown
    try {
      if (!(await sentFromOwnPages())) throw new Refused([{ because: 'not-from-our-pages' }])
      const input = nested(answers)
      const unproved = act.stepUp && (await confirmIn(form, act, input))
      if (unproved) return { answers, ...unproved }
      output = await run(act, await (act.stepUp ? whoIsComingNow() : whoIsComing()), input, await currentAt())
    } catch (error) {
      // Asked in the form itself: elsewhere, what was typed would be lost on the way.
      if (error instanceof ConfirmFirst)
        return { answers, errors: {}, confirm: await waysToConfirm(error.matter) }
      const beside = error instanceof Stale && theirs ? theirs(error.current, answers) : {}
      return { answers: { ...answers, ...beside }, errors: await sayError(error) }
    }
    const path = then(output as Output, answers)
    redirect(isPending(output) ? withSaid(path, 'waits') : fresh(path, (await currentAt()).requestId))
  }

/** What a form says of an error. Bugs and departures go on. */
export async function sayError(error: unknown): Promise<Record<string, string[]>> {
  if (error instanceof z.ZodError) return sayIssues(error)
  if (error instanceof Unavailable) return sayRefusals([{ because: 'busy' }])
  if (error instanceof Stale || (error instanceof Refused && error.constructor === Refused)) {
    return sayRefusals(error.refusals)
  }
  return leave(error)
}

const isPending = (output: unknown) => typeof output === 'object' && output !== null && 'pending' in output

/** An address that differs from the present one only by its fragment is not fetched anew; a changing word makes it another. */
const fresh = (path: string, requestId: string) =>
  path.includes('#')
    ? path.replace('#', `${path.includes('?') ? '&' : '?'}done=${requestId.slice(0, 8)}#`)
    : path

const withSaid = (path: string, said: string) => {
  const [page = '', fragment] = path.split('#')
  return `${page}${page.includes('?') ? '&' : '?'}said=${said}${fragment === undefined ? '' : `#${fragment}`}`
}

/** The answers as they were typed, one or many to a name; the framework's own fields and files left out. */
function answersOf(form: FormData): Answers {
  const answers: Answers = Object.create(null)
  for (const name of new Set(form.keys())) {
    const given = form.getAll(name).filter((value): value is string => typeof value === 'string')
    if (name.startsWith('$') || name === itIsMe || given.length === 0) continue
    answers[name] = given.length === 1 ? (given[0] ?? '') : given
  }
  return { ...answers }
}
