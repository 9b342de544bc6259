import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { dueAt } from './due'
import type { OffenceTemplate, Severity, Step, StepTrigger } from './template'

/** An arrest, search, interview, use of an interpreter or seizure on file: it starts the steps of its kind. */
export type TriggerRecord = {
  readonly id: string
  readonly trigger: StepTrigger
  /** When it began; for an arrest, the arrival at the unit. */
  readonly at: Date
  /** When it ended; null while it goes on, or when it has no length. */
  readonly until: Date | null
  /** A supporting item that is not excluded rests on it: only then does an open step hold the file back. */
  readonly carries: boolean
}

/** What was said of one step of one record. The latest word counts. */
export type StepMark = {
  readonly step: string
  readonly record: string
  readonly state: 'open' | 'done' | 'not_applicable'
  readonly at: Date
}

/** One step for one record. `later`: its moment has not come. */
export type StepInstance = {
  /** Step and record, for example search_authorised:R1. */
  readonly id: string
  readonly step: string
  readonly record: string
  readonly severity: Severity
  readonly state: 'later' | 'open' | 'done' | 'not_applicable'
  /** Until when, while it is open or still to come and a clock runs. */
  readonly due: Date | null
  /** It holds the file back now. */
  readonly lids: boolean
}

/** Every step that the records on file start, the template's order first, then the records'. */
export function stepInstances(
  { steps, deadlines }: Pick<OffenceTemplate, 'steps' | 'deadlines'>,
  records: readonly TriggerRecord[],
  marks: readonly StepMark[],
  now: Date,
): StepInstance[] {
  return steps.flatMap((step) =>
    records
      .filter((record) => record.trigger === step.trigger && arises(step, record))
      .map((record): StepInstance => {
        const said = lastWord(marks, step.id, record.id)
        const state = said === 'open' && now < beginning(step, record) ? 'later' : said
        const clock = deadlines.find(({ id }) => id === step.deadline)
        const waiting = state === 'open' || state === 'later'
        return {
          id: `${step.id}:${record.id}`,
          step: step.id,
          record: record.id,
          severity: step.severity,
          state,
          due: waiting && clock !== undefined ? dueAt(clock, record.at) : null,
          lids: state === 'open' && record.carries,
        }
      }),
  )
}

/**
 * The steps as the readiness file lists them: those whose record carries the file. A step that does not apply, or
 * whose moment has not come, is not asked.
 */
export function stepsInFile(
  instances: readonly StepInstance[],
  records: readonly Pick<TriggerRecord, 'id' | 'carries'>[],
): { id: string; severity: Severity; done: boolean }[] {
  const carrying = new Set(records.filter(({ carries }) => carries).map(({ id }) => id))
  return instances
    .filter(({ record, state }) => carrying.has(record) && (state === 'open' || state === 'done'))
    .map(({ id, severity, state }) => ({ id, severity, done: state === 'done' }))
}

/** A step is set aside only with a reason, and by two people: the second is not the first. */
export function setAside(step: {
  readonly reason: string
  readonly by: string
  readonly secondPerson: string | null
}): Ruling<{ state: 'not_applicable'; reason: string }> {
  const reason = step.reason.trim()
  if (reason === '') return refuse('reason-missing', 'reason')
  if (step.secondPerson === null || step.secondPerson === step.by) return refuse('second-person-needed')
  return allow({ state: 'not_applicable', reason })
}

const hour = 3_600_000

/** From when a step can be asked for: at once, or when the record has gone on long enough. */
const beginning = ({ afterHours }: Step, { at }: TriggerRecord) =>
  new Date(at.getTime() + (afterHours ?? 0) * hour)

/** A step that comes only after some hours never arises when the record ended before. */
const arises = (step: Step, record: TriggerRecord) =>
  step.afterHours === null || record.until === null || record.until > beginning(step, record)

/** Of two words at one moment, the later in the list counts. */
function lastWord(marks: readonly StepMark[], step: string, record: string): StepMark['state'] {
  return (
    marks
      .filter((mark) => mark.step === step && mark.record === record)
      .reduce<StepMark | null>((last, mark) => (last === null || mark.at >= last.at ? mark : last), null)
      ?.state ?? 'open'
  )
}
