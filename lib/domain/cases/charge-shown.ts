import { stepNamed } from '@/lib/domain/offences/minor-steps'
import { findElement } from '@/lib/domain/offences/modes'
import type { OffenceTemplate, Severity, Words } from '@/lib/domain/offences/template'
import type { CaseFile } from '@/lib/domain/readiness/case-file'
import type { CaseView } from './case-view'
import type { HeldBack } from './held-back'
import { khmerNames } from './nodes'
import { rungs } from './rungs'
import type { Standing } from './stored-result'

/** What is needed to say one limit in words: the law's own words for it, and the figures in its sentence. */
export type LimitShown = {
  readonly value: number
  readonly held: HeldBack
  readonly title: Words | null
  readonly points: number | null
  readonly target: number | null
  readonly sources: number | null
  readonly severity: Severity | null
  readonly items: readonly number[]
  /** What the people at the ends of a hop are called in Khmer. */
  readonly inKhmer?: Readonly<Record<string, string>>
}

/** The ladder of a charge: every limit, lowest first, with what its words need. The first is what holds the file back. */
export function ladder(template: OffenceTemplate, file: CaseFile, result: Standing): readonly LimitShown[] {
  return rungs(file.tree, result).map(({ value, held, items }) => ({
    ...{ value, held, items },
    title: titleOf(template, held),
    severity: held.kind === 'step' ? (stepNamed(template, held.step)?.severity ?? null) : null,
    ...figuresOf(file, result, held),
  }))
}

/** A limit that names a hop, with what its people are called in Khmer. */
export const withNames = (view: CaseView, limit: LimitShown): LimitShown =>
  limit.held.kind === 'chain' ? { ...limit, inKhmer: khmerNames(view) } : limit

/** The words of the law for what holds a charge back: the element, or the step. */
export function titleOf(template: OffenceTemplate, held: HeldBack): Words | null {
  if (held.kind === 'step') return stepNamed(template, held.step)?.title ?? null
  if (held.kind !== 'element') return null
  const found = findElement(template, held.element)
  return found.ok ? found.value.title : null
}

function figuresOf({ elements }: CaseFile, result: Standing, held: HeldBack) {
  const asked = held.kind === 'element' ? elements[held.element] : undefined
  if (held.kind !== 'element' || asked === undefined || 'chain' in asked)
    return { points: null, target: null, sources: null }
  return { points: result.elements[held.element]?.points ?? 0, target: asked.target, sources: asked.sources }
}
