import { allow, type Ruling } from '@/lib/domain/shared/ruling'
import { commonFields } from './common-fields'
import type { Facts } from './facts'
import {
  type CommonFieldId,
  commonFieldIds,
  type Field,
  type Jurisdiction,
  type Kind,
  type Moment,
  moment,
  type Said,
} from './kind'

/** The common record as far as it is filled in. */
export type CommonAnswers = { readonly [K in CommonFieldId]?: string | boolean | null | undefined }

/** One answer that an item needs, by when, and what to do to get it. */
export type Check = {
  readonly part: 'common' | 'facts'
  readonly field: string
  readonly label: Said
  readonly needed: Moment
  readonly given: boolean
  /** Cannot be repaired once the scene is left. */
  readonly once: boolean
  readonly next: Said
}

/** Everything an item of this type needs in this jurisdiction, soonest first. It refuses nothing. */
export function completeness(
  kind: Kind,
  facts: Facts,
  common: CommonAnswers,
  jurisdiction: Jurisdiction,
): Check[] {
  const checks = [...ofCommon(kind, common, jurisdiction), ...ofFacts(kind, facts, jurisdiction)]
  const soonest = (check: Check) => moment.options.indexOf(check.needed)
  return checks.toSorted((one, other) => soonest(one) - soonest(other))
}

/** What is still missing, soonest first; the first one is the next thing to do. */
export const missing = (checks: readonly Check[]): Check[] => checks.filter(({ given }) => !given)

/** What is missing and can never be made good once the scene is left. */
export const cannotWait = (checks: readonly Check[]): Check[] =>
  missing(checks).filter(({ once, needed }) => once && needed === 'scene')

/** Leaving the scene: only what cannot be repaired stops it, and a stated reason lets even that pass. */
export function leaveTheScene(checks: readonly Check[], remarks: string | undefined): Ruling<true> {
  const lost = cannotWait(checks)
  if (lost.length === 0 || (remarks ?? '').trim().length >= 10) return allow(true)
  return {
    ok: false,
    refusals: lost.map((check) => ({ because: 'cannot-be-repaired-later', field: nameOf(check) })),
  }
}

/** The name that the field of a check has in a form. */
export const nameOf = ({ part, field }: Pick<Check, 'part' | 'field'>): string =>
  part === 'facts' ? `facts.${field}` : field

/** Whether a field is asked at all, given the other answers. */
export const asked = ({ onlyIf }: Field, facts: Facts): boolean =>
  onlyIf === undefined || onlyIf.is.includes(wordOf(facts[onlyIf.field]))

/** A choice as its word, yes and no as `yes` and `no`. */
export const wordOf = (fact: Facts[string] | undefined): string =>
  typeof fact === 'boolean' ? (fact ? 'yes' : 'no') : String(fact ?? '')

const ofFacts = (kind: Kind, facts: Facts, jurisdiction: Jurisdiction): Check[] =>
  kind.fields
    .filter((field) => asked(field, facts))
    .flatMap(({ id, label, needed, next, once = false }) => {
      const by = needed?.[jurisdiction] ?? null
      if (by === null || next === undefined) return []
      return [{ part: 'facts', field: id, label, needed: by, given: facts[id] !== undefined, once, next }]
    })

const ofCommon = (kind: Kind, common: CommonAnswers, jurisdiction: Jurisdiction): Check[] =>
  commonFieldIds.flatMap((id) => {
    const by = id === 'interpreter' ? interpreterBy(kind, common) : (kind.common[id]?.[jurisdiction] ?? null)
    if (by === null) return []
    const { label, next, once = false } = commonFields[id]
    return [{ part: 'common', field: id, label, needed: by, given: answered(id, common[id]), once, next }]
  })

/** Nobody asks for an interpreter where everyone speaks Khmer. */
const interpreterBy = (kind: Kind, { language }: CommonAnswers): Moment | null =>
  kind.procedures.includes('interview') && language && language !== 'km' ? 'scene' : null

const answered = (id: CommonFieldId, answer: CommonAnswers[CommonFieldId]): boolean =>
  id === 'filePlace'
    ? answer !== undefined && answer !== 'undecided'
    : typeof answer === 'boolean' || (typeof answer === 'string' && answer.trim() !== '')
