'use server'
import type { FormState } from '@/components/ui/form-state'
import { addOrigin } from '@/lib/server/evidence/add-origin'
import { declareDependence } from '@/lib/server/evidence/declare-dependence'
import { declineSuggestion } from '@/lib/server/evidence/decline-suggestion'
import { liftDependence } from '@/lib/server/evidence/lift-dependence'
import { mergeOrigins } from '@/lib/server/evidence/merge-origins'
import { moveToOrigin } from '@/lib/server/evidence/move-to-origin'
import { undoMerge } from '@/lib/server/evidence/undo-merge'
import { formAction } from '@/lib/web/form'

const at = (part: string) => (done: { readonly caseId: string }) => `/cases/${done.caseId}/origins#${part}`

const act = {
  add: formAction(addOrigin, at('voices')),
  move: formAction(moveToOrigin, (_, { caseId }) => `/cases/${caseId}/origins#changes`),
  merge: formAction(mergeOrigins, at('joins')),
  declare: formAction(declareDependence, at('joins')),
  undo: formAction(undoMerge, at('joins')),
  lift: formAction(liftDependence, at('joins')),
  decline: formAction(declineSuggestion, at('suggestions')),
}

export const addOriginAction = async (state: FormState, form: FormData) => act.add(state, form)
export const moveToOriginAction = async (state: FormState, form: FormData) => act.move(state, form)
export const mergeOriginsAction = async (state: FormState, form: FormData) => act.merge(state, form)
export const declareDependenceAction = async (state: FormState, form: FormData) => act.declare(state, form)
export const undoMergeAction = async (state: FormState, form: FormData) => act.undo(state, form)
export const liftDependenceAction = async (state: FormState, form: FormData) => act.lift(state, form)
export const declineSuggestionAction = async (state: FormState, form: FormData) => act.decline(state, form)
