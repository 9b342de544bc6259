import { z } from 'zod'
import { parseWeight } from '@/lib/domain/shared/quantity'
import { type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { flag, line, whole } from '@/lib/domain/shared/shapes'
import { sound } from './draft-template'
import {
  deadline,
  lawStatus,
  modeCode,
  type OffenceTemplate,
  penaltyTable,
  type Source,
  severity,
  stepTrigger,
} from './template'

const both = (longest: number) => z.strictObject({ en: line(longest), km: line(longest) })
const name = z
  .string('missing')
  .trim()
  .regex(/^[a-z][a-z0-9_]{0,59}$/, 'not-a-name')
const law = { article: line(60).optional(), articleStatus: lawStatus }
const sentence = {
  life: flag.optional(),
  yearsFrom: whole(0, 100).optional(),
  yearsTo: whole(1, 100).optional(),
}
/** Grams as they were typed, read once; a weight that can be read in two ways is asked about. */
const grams = z.union([z.number(), z.string()], 'missing').transform((typed, context) => {
  const read = typeof typed === 'number' ? ({ ok: true, value: typed } as const) : parseWeight(typed)
  if (read.ok) return read.value
  for (const { because, params } of read.refusals)
    context.addIssue({ code: 'custom', message: because, params: params ?? {} })
  return z.NEVER
})
const bandShape = penaltyTable.shape.bands.element.shape

/** A formality: what it is called and why, what starts it, and against which clock it runs. */
const stepPart = {
  ...{ name, title: both(300), why: both(1000), severity, trigger: stepTrigger, ...law },
  ...{ deadline: line(60).optional(), afterHours: whole(1, 10_000).optional() },
}
/** A clock: from what it runs, how long, and how that is known. */
const clockPart = {
  ...{ name, title: both(300), starts: deadline.shape.starts, severity, ...law },
  ...{
    amount: whole(1, 10_000).optional(),
    unit: z.enum(['hours', 'days', 'weeks', 'months', 'years']).optional(),
  },
  ...{ runs: deadline.shape.runs, basis: deadline.shape.basis, status: lawStatus },
}
/** A mode of liability in words, and where it stands. */
const modePart = {
  ...{ code: modeCode, title: both(200), explanation: both(2000), bestEvidence: both(2000), ...law },
  needsPrincipal: flag.optional(),
}
/** The sentence where no band is met. */
const penaltyPart = {
  ...{
    ...sentence,
    fineFrom: whole(0, 2_000_000_000).optional(),
    fineTo: whole(1, 2_000_000_000).optional(),
  },
  status: lawStatus,
}
/** A line of the table of sentences by substance and weight; without a place it is a new one. */
const bandPart = {
  ...{ place: whole(0, 200).optional(), class: bandShape.class, label: both(200), basis: bandShape.basis },
  ...{ fromGrams: grams.optional(), toGrams: grams.optional(), ...sentence, status: lawStatus },
}
const gonePart = { of: z.enum(['step', 'clock', 'band'], 'not-a-choice'), what: line(60) }

/** What of a draft is changed by its own form: one step, one clock, one mode, the penalty, or a line of its table. */
export const templateParts = {
  step: z.strictObject({ part: z.literal('step'), ...stepPart }),
  clock: z.strictObject({ part: z.literal('clock'), ...clockPart }),
  mode: z.strictObject({ part: z.literal('mode'), ...modePart }),
  penalty: z.strictObject({ part: z.literal('penalty'), ...penaltyPart }),
  band: z.strictObject({ part: z.literal('band'), ...bandPart }),
  gone: z.strictObject({ part: z.literal('gone'), ...gonePart }),
} as const
export const partNames = ['step', 'clock', 'mode', 'penalty', 'band', 'gone'] as const
export const templatePart = z.discriminatedUnion('part', [
  templateParts.step,
  templateParts.clock,
  templateParts.mode,
  templateParts.penalty,
  templateParts.band,
  templateParts.gone,
])
export type TemplatePart = z.output<typeof templatePart>

/** The draft with one of its parts said otherwise, added, or gone. */
export function withPart(template: OffenceTemplate, given: TemplatePart): Ruling<OffenceTemplate> {
  switch (given.part) {
    case 'step': {
      const { part: _, name: id, article, articleStatus, deadline: clock, afterHours, ...said } = given
      const source = sourceOf(
        template,
        template.steps.find((one) => one.id === id)?.law,
        article,
        articleStatus,
      )
      const step = { id, ...said, law: source, deadline: clock ?? null, afterHours: afterHours ?? null }
      return sound({ ...template, steps: placed(template.steps, step, (one) => one.id === id) })
    }
    case 'clock': {
      const { part: _, name: id, article, articleStatus, amount, unit, ...said } = given
      if ((amount === undefined) !== (unit === undefined))
        return refuse('missing', amount ? 'unit' : 'amount')
      const source = sourceOf(
        template,
        template.deadlines.find((one) => one.id === id)?.law,
        article,
        articleStatus,
      )
      const limit = amount !== undefined && unit !== undefined ? { amount, unit } : null
      const clock = { id, ...said, law: source, limit }
      return sound({ ...template, deadlines: placed(template.deadlines, clock, (one) => one.id === id) })
    }
    case 'mode': {
      const { part: _, code, article, articleStatus, needsPrincipal, ...said } = given
      const known = template.modes.find((one) => one.code === code)
      if (!known) return refuse('mode-not-offered', 'code', { mode: code })
      const source = sourceOf(template, known.law, article, articleStatus)
      const mode = { ...known, ...said, law: source, needsPrincipal: needsPrincipal ?? false }
      return sound({ ...template, modes: placed(template.modes, mode, (one) => one.code === code) })
    }
    case 'penalty': {
      const years = yearsOf(given)
      if (!years.ok) return years
      const { fineFrom, fineTo, status } = given
      if ((fineFrom === undefined) !== (fineTo === undefined))
        return refuse('missing', fineFrom === undefined ? 'fineFrom' : 'fineTo')
      const fineRiel = fineFrom !== undefined && fineTo !== undefined ? ([fineFrom, fineTo] as const) : null
      const table = tableOf(template)
      const base = { years: years.value, fineRiel, status, note: table.base?.note ?? null }
      return sound({ ...template, penalties: { ...table, confirmed: false, base } })
    }
    case 'band': {
      const years = yearsOf(given)
      if (!years.ok) return years
      const { place, class: of, label, basis, fromGrams, toGrams, status } = given
      const table = tableOf(template)
      const note = place === undefined ? null : (table.bands[place]?.note ?? null)
      const reach = { fromGrams: fromGrams ?? 0, toGrams: toGrams ?? null }
      const band = { class: of, label, basis, ...reach, years: years.value, status, note }
      const bands = placed(table.bands, band, (_one, at) => at === place)
      return sound({ ...template, penalties: { ...table, confirmed: false, bands } })
    }
    case 'gone':
      return withoutPart(template, given)
  }
}

function withoutPart(
  template: OffenceTemplate,
  { of, what }: Extract<TemplatePart, { part: 'gone' }>,
): Ruling<OffenceTemplate> {
  if (of === 'band') {
    const table = tableOf(template)
    if (!/^\d+$/.test(what) || !table.bands[Number(what)]) return refuse('part-unknown', 'what')
    const bands = table.bands.filter((_, place) => place !== Number(what))
    return sound({ ...template, penalties: { ...table, confirmed: false, bands } })
  }
  const known = of === 'step' ? template.steps : template.deadlines
  if (!known.some(({ id }) => id === what)) return refuse('part-unknown', 'what')
  return of === 'step'
    ? sound({ ...template, steps: template.steps.filter(({ id }) => id !== what) })
    : sound({ ...template, deadlines: template.deadlines.filter(({ id }) => id !== what) })
}

/** The list with one in the place of the one it is, or at its end. */
const placed = <T>(list: readonly T[], one: T, is: (other: T, place: number) => boolean): T[] =>
  list.some(is) ? list.map((other, place) => (is(other, place) ? one : other)) : [...list, one]

const tableOf = ({ id, penalties }: OffenceTemplate) =>
  penalties ?? { id: `${id}-penalties`, confirmed: false, base: null, bands: [] }

const sourceOf = (
  template: OffenceTemplate,
  known: Source | undefined,
  article: string | undefined,
  articleStatus: Source['articleStatus'],
): Source => ({
  instrument: known?.instrument ?? template.law.instrument,
  article: article ?? null,
  articleStatus,
})

/** A sentence as it was typed: life, from so many years to so many, or not known. */
function yearsOf({
  life,
  yearsFrom,
  yearsTo,
}: {
  readonly life?: boolean | undefined
  readonly yearsFrom?: number | undefined
  readonly yearsTo?: number | undefined
}): Ruling<'life' | [number, number] | null> {
  if (life) return { ok: true, value: 'life' }
  if (yearsFrom === undefined && yearsTo === undefined) return { ok: true, value: null }
  if (yearsFrom === undefined) return refuse('missing', 'yearsFrom')
  if (yearsTo === undefined) return refuse('missing', 'yearsTo')
  return yearsFrom > yearsTo
    ? refuse('years-backwards', 'yearsTo')
    : { ok: true, value: [yearsFrom, yearsTo] }
}
