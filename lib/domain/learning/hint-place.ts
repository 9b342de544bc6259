import type { DefectCode } from '@/lib/domain/returns/catalogue'

/** Where the hint stands that would have prevented a defect: at a field of a form, or on a page of the case. */
export type HintPlace =
  /** The form that logs an item, at the first of these fields that its type asks; without any, at its head. */
  | { readonly in: 'item'; readonly fields: readonly string[] }
  | { readonly in: 'link'; readonly field: 'targets' | 'place' | 'reasoning' }
  | { readonly in: 'case'; readonly part: 'custody' | 'defence' | 'disclosure' | 'offences' | 'proof' }

const item = (...fields: string[]): HintPlace => ({ in: 'item', fields })
const link = (field: 'targets' | 'place' | 'reasoning'): HintPlace => ({ in: 'link', field })
const page = (part: Extract<HintPlace, { in: 'case' }>['part']): HintPlace => ({ in: 'case', part })

const places: Record<DefectCode, HintPlace> = {
  authority_missing: item('authorityId'),
  authority_exceeded: item('obtainedAt'),
  night_search: item('procedureId'),
  search_witnesses: item('witnessTwo'),
  signatures_missing: item('facts.pages_signed'),
  custody_limit: item('facts.arrived_at_unit', 'procedureId'),
  rights_not_told: item('facts.rights_told_at', 'facts.lawyer'),
  interpreter_not_independent: item('language'),
  minor_unaccompanied: item('facts.minor'),
  duress_unexamined: item('facts.duress_alleged'),
  custody_gap: page('custody'),
  seal_mismatch: item('facts.seal_no', 'facts.seal_received'),
  weight_mismatch: item('facts.gross_weight', 'facts.net_weight'),
  exhibit_not_shown: item('facts.photo_in_place'),
  laboratory_missing: item('facts.sampling'),
  sample_untraceable: item('facts.sampling', 'facts.sampling_plan'),
  quantity_unsettled: item('facts.net_weight', 'facts.purity'),
  element_unproved: page('proof'),
  one_voice: page('proof'),
  accomplice_alone: link('targets'),
  user_unproved: link('targets'),
  leader_not_joined: link('targets'),
  knowledge_unproved: link('targets'),
  reasoning_unclear: link('reasoning'),
  place_not_found: link('place'),
  alternative_untested: page('defence'),
  contradiction_unanswered: page('proof'),
  material_undisclosed: page('disclosure'),
  scan_illegible: item(),
  translation_missing: item('language'),
  witness_not_heard: item('persons', 'facts.contacts'),
  offence_does_not_fit: page('offences'),
}

/** Where the hint of this defect stands. */
export const hintPlace = (code: DefectCode): HintPlace => places[code]
