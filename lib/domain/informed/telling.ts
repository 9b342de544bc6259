import { z } from 'zod'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { line, moment } from '@/lib/domain/shared/shapes'

/** How an office can be told of a case. */
export const tellingWays = ['in_person', 'telephone', 'in_writing'] as const
export type TellingWay = (typeof tellingWays)[number]

/** To whom it was said, when and how; what is not said is now, in writing, to the office as such. */
export const newTelling = z.strictObject({
  toldTo: line(200).optional(),
  toldAt: moment.optional(),
  how: z.enum(tellingWays, 'not-a-choice').optional(),
})

const slack = 300_000

/** What was told lies behind us. By word of mouth it was told to somebody. */
export function telling(
  { toldTo, toldAt, how = 'in_writing' }: z.output<typeof newTelling>,
  now: Date,
): Ruling<{ readonly toldTo: string | null; readonly toldAt: Date; readonly how: TellingWay }> {
  if (toldAt && toldAt.getTime() > now.getTime() + slack) return refuse('told-in-future', 'toldAt')
  if (how !== 'in_writing' && toldTo === undefined) return refuse('told-to-whom', 'toldTo')
  return allow({ toldTo: toldTo ?? null, toldAt: toldAt ?? now, how })
}
