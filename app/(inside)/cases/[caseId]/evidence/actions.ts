'use server'
import type { FormState } from '@/components/ui/form-state'
import { allegeDuress } from '@/lib/server/evidence/allege-duress'
import { assessItem } from '@/lib/server/evidence/assess-item'
import { changeEvidence } from '@/lib/server/evidence/change-evidence'
import { discardDraft } from '@/lib/server/evidence/discard-draft'
import { gradeItem } from '@/lib/server/evidence/grade-item'
import { logEvidence } from '@/lib/server/evidence/log-evidence'
import { placeItem } from '@/lib/server/evidence/place-item'
import { releasePrivileged } from '@/lib/server/evidence/release-privileged'
import { sealPrivileged } from '@/lib/server/evidence/seal-privileged'
import { linkEvidence } from '@/lib/server/proof/link-evidence'
import { withdrawLink } from '@/lib/server/proof/withdraw-link'
import { formAction } from '@/lib/web/form'

type Done = { readonly caseId: string; readonly itemId: string }

const item = (said: string) => (done: Done) => `/cases/${done.caseId}/evidence/${done.itemId}?said=${said}`

const act = {
  log: formAction(logEvidence, item('logged')),
  change: formAction(changeEvidence, item('changed')),
  grade: formAction(gradeItem, item('graded')),
  assess: formAction(assessItem, item('assessed')),
  place: formAction(placeItem, item('placed')),
  discard: formAction(discardDraft, ({ caseId }) => `/cases/${caseId}/evidence`),
  link: formAction(
    linkEvidence,
    (done: Done & { linkIds: string[] }) => `${item('linked')(done)}&n=${done.linkIds.length}#proves`,
  ),
  allege: formAction(allegeDuress, item('alleged')),
  seal: formAction(sealPrivileged, item('sealed')),
  release: formAction(releasePrivileged, item('released')),
  withdraw: formAction(withdrawLink, (done: Done) => `${item('withdrawn')(done)}#proves`),
}

/** A form without script sends the fields of a new source also when a known one is chosen; the choice counts. */
async function withOneSource(send: typeof act.log, state: FormState, form: FormData): Promise<FormState> {
  const typed = { originName: form.get('originName'), originKind: form.get('originKind') }
  const known = form.get('originId')
  if (known) for (const name of Object.keys(typed)) form.delete(name)
  else if (!typed.originName) form.delete('originKind')
  const refused = await send(state, form)
  const kept = Object.fromEntries(
    Object.entries(typed).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
  return refused && { ...refused, answers: { ...refused.answers, ...kept } }
}

export const logEvidenceAction = async (state: FormState, form: FormData) =>
  withOneSource(act.log, state, form)
export const changeEvidenceAction = async (state: FormState, form: FormData) =>
  withOneSource(act.change, state, form)
export const gradeItemAction = async (state: FormState, form: FormData) => act.grade(state, form)
export const assessItemAction = async (state: FormState, form: FormData) => act.assess(state, form)
export const placeItemAction = async (state: FormState, form: FormData) => act.place(state, form)
export const discardDraftAction = async (state: FormState, form: FormData) => act.discard(state, form)
export const linkEvidenceAction = async (state: FormState, form: FormData) => act.link(state, form)
export const withdrawLinkAction = async (state: FormState, form: FormData) => act.withdraw(state, form)
export const allegeDuressAction = async (state: FormState, form: FormData) => act.allege(state, form)
export const sealPrivilegedAction = async (state: FormState, form: FormData) => act.seal(state, form)
export const releasePrivilegedAction = async (state: FormState, form: FormData) => act.release(state, form)
