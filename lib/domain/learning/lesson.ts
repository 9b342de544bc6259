import type { CommonFieldId, ItemType, Kind } from '@/lib/domain/evidence/kind'
import { type DefectCode, defectCodes } from '@/lib/domain/returns/catalogue'
import { type HintPlace, hintPlace } from './hint-place'

/** One coded defect of a sent return, about something that this person logged, linked or led. */
export type Lesson = {
  readonly code: DefectCode
  /** When the file came back. */
  readonly at: Date
  /** The type of the item it is about; null for a cell, a charge or the whole file. */
  readonly type: ItemType | null
}

/** What a person chose about one card. */
export type LessonChoice = { readonly code: string; readonly shown: boolean; readonly at: Date }

/** Everything that came back under one code, the last first. */
export type Lessons<L extends Lesson> = {
  readonly code: DefectCode
  readonly place: HintPlace
  readonly returns: readonly [L, ...L[]]
  /** Whether its card stands in the forms. */
  readonly shown: boolean
}

/** True until it was set aside, and again when the same came back after that. */
const stands = (choice: LessonChoice | undefined, last: Lesson) =>
  !choice || choice.shown || choice.at < last.at

/** The lessons by code, the one that came back last first. A code the catalogue no longer knows is left out. */
export function lessonsByCode<L extends Lesson>(
  lessons: readonly L[],
  choices: readonly LessonChoice[],
): readonly Lessons<L>[] {
  const latest = [...lessons].sort((one, other) => other.at.getTime() - one.at.getTime())
  return [...new Set(latest.map(({ code }) => code))].flatMap((code) => {
    const [last, ...before] = latest.filter((one) => one.code === code)
    if (!last || !defectCodes.includes(code)) return []
    const choice = choices.find((one) => one.code === code)
    return [
      { code, place: hintPlace(code), returns: [last, ...before] as const, shown: stands(choice, last) },
    ]
  })
}

/** A card in a form: which lesson, and at which field; null is the head of the form. */
export type CardAt<L extends Lesson> = {
  readonly code: DefectCode
  readonly field: string | null
  readonly last: L
}

/** Fields of the common record at which the form can show a card, where the type asks them. */
const placed: readonly string[] = [
  'obtainedAt',
  'procedureId',
  'authorityId',
  'persons',
  'witnessTwo',
  'language',
]

/** Whether the form of this type has a place for a card at this field. */
function asks(kind: Kind, field: string): boolean {
  if (field.startsWith('facts.')) return kind.fields.some(({ id }) => `facts.${id}` === field)
  if (field === 'obtainedAt') return true
  if (kind.readiness.class === 'informant' || !placed.includes(field)) return false
  if (field === 'authorityId') return true
  if (field === 'procedureId') return kind.procedures.length > 0 && !kind.leavesOut.includes('procedureId')
  return kind.common[field as CommonFieldId] !== undefined
}

/** The cards that stand in the form of this type: what came back of an item of that type, each once. */
export const cardsOfItemForm = <L extends Lesson>(
  lessons: readonly Lessons<L>[],
  kind: Kind,
): readonly CardAt<L>[] =>
  lessons.flatMap(({ code, place, returns, shown }) => {
    const last = returns.find(({ type }) => type === kind.id)
    if (!shown || !last || place.in !== 'item') return []
    return [{ code, last, field: place.fields.find((field) => asks(kind, field)) ?? null }]
  })

/** The cards that stand in the form that links evidence. */
export const cardsOfLinkForm = <L extends Lesson>(lessons: readonly Lessons<L>[]): readonly CardAt<L>[] =>
  lessons.flatMap(({ code, place, returns: [last], shown }) =>
    shown && place.in === 'link' ? [{ code, last, field: place.field }] : [],
  )
