'use server'
import type { FormState } from '@/components/ui/form-state'
import { cellAddress } from '@/lib/domain/proof/address'
import { id } from '@/lib/domain/shared/shapes'
import { assessItem } from '@/lib/server/evidence/assess-item'
import { confirmLink } from '@/lib/server/proof/confirm-link'
import { lowerLink } from '@/lib/server/proof/lower-link'
import { judgeProof } from '@/lib/server/review/judge-proof'
import { keepNote } from '@/lib/server/review/keep-note'
import { markSeen } from '@/lib/server/review/mark-seen'
import { reviewItem } from '@/lib/server/review/review-item'
import { sendNote } from '@/lib/server/review/send-note'
import { type Answers, formAction } from '@/lib/web/form'

/** Back to the cell and the link at which the form stood. */
const back =
  (form: FormData, part: string) =>
  ({ caseId }: { readonly caseId: string }) => {
    const cell = cellAddress.safeParse(form.get('$cell'))
    const look = id.safeParse(form.get('$look'))
    const here = new URLSearchParams({
      ...(cell.success ? { cell: cell.data.key } : {}),
      ...(look.success ? { look: look.data } : {}),
    })
    return `/cases/${caseId}/review?${here}#${part}`
  }

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** What another wrote meanwhile, beside what was typed here; sent again, it is sent over what was read now. */
const theirs = (current: Readonly<Record<string, unknown>>, answers: Answers): Answers => ({
  ...answers,
  ...('seq' in current ? { seq: String(current.seq) } : {}),
  ...('version' in current ? { version: String(current.version) } : {}),
  'theirs.word': text(current.word ?? current.reliable),
  'theirs.credible': text(current.credible),
  'theirs.other': text(current.otherMaterial),
  'theirs.words': text(current.reason ?? current.words),
})

export const judgeProofAction = async (state: FormState, form: FormData) =>
  formAction(judgeProof, back(form, 'judgement'), theirs)(state, form)

export const reviewItemAction = async (state: FormState, form: FormData) =>
  formAction(reviewItem, back(form, 'item'), theirs)(state, form)

export const assessItemAction = async (state: FormState, form: FormData) =>
  formAction(assessItem, back(form, 'item'))(state, form)

export const confirmLinkAction = async (state: FormState, form: FormData) =>
  formAction(confirmLink, back(form, 'links'))(state, form)

export const lowerLinkAction = async (state: FormState, form: FormData) =>
  formAction(lowerLink, back(form, 'links'))(state, form)

export const keepNoteAction = async (state: FormState, form: FormData) =>
  formAction(keepNote, back(form, 'note'), theirs)(state, form)

export const sendNoteAction = async (state: FormState, form: FormData) =>
  formAction(sendNote, back(form, 'note'), theirs)(state, form)

export const markSeenAction = async (state: FormState, form: FormData) =>
  formAction(markSeen, back(form, 'changes'))(state, form)
