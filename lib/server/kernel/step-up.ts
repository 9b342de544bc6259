import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/identity/policy'
import { uuid } from '@/lib/domain/shared/shapes'
import type { AnyAct } from './act'

/** Minutes for which having shown that it is oneself opens what it was shown for. */
const minutes = 5

/** What somebody shows for that it is they: one act, on the very things that its input names. */
export const matter = z.strictObject({
  act: z.string('missing').regex(/^[a-z][a-z-]{0,60}$/, 'not-a-choice'),
  object: z.string('missing').regex(/^[0-9a-f]{64}$/, 'not-a-hash'),
})
export type Matter = z.infer<typeof matter>

/** The matter of an act with this input. What is typed beside the things, such as a reason, may still change. */
export const matterOf = (act: Pick<AnyAct, 'name' | 'stepUp'>, input: unknown): Matter => ({
  act: typeof act.stepUp === 'string' ? act.stepUp : act.name,
  object: createHash('sha256')
    .update(canonicalize(thingsIn(input)) ?? '')
    .digest('hex'),
})

/** How a session remembers what it was shown for. */
export const markOf = ({ act, object }: Matter): string => `${act} ${object}`

/** Has the actor shown for this matter, within five minutes, that it is they? Who has just come in has shown all there is to show. */
export const shownFor = (
  actor: Pick<Actor, 'verifiedAt' | 'verifiedFor'>,
  about: Matter,
  now: Date,
): boolean =>
  now.getTime() - actor.verifiedAt.getTime() <= minutes * 60_000 &&
  (actor.verifiedFor === null || actor.verifiedFor === markOf(about))

const nameOfThing = new RegExp(`^(?:${uuid}|[0-9a-f]{64}|[0-9a-z]{1,20}-\\d{4}-\\d{4,9})$`, 'i')

/** Every id, hash and number of a case in an input, each with the place where it stands. */
function thingsIn(input: unknown, path: readonly string[] = []): readonly [string, string][] {
  if (typeof input === 'string') return nameOfThing.test(input) ? [[path.join('.'), input.toLowerCase()]] : []
  if (typeof input !== 'object' || input === null || input instanceof Date) return []
  return Object.entries(input)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([key, inner]) => thingsIn(inner, [...path, key]))
}
