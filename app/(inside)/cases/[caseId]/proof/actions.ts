'use server'
import type { FormState } from '@/components/ui/form-state'
import { cellAddress } from '@/lib/domain/proof/address'
import { confirmLink } from '@/lib/server/proof/confirm-link'
import { linkEvidence } from '@/lib/server/proof/link-evidence'
import { withdrawLink } from '@/lib/server/proof/withdraw-link'
import { formAction } from '@/lib/web/form'

/** Back to the cell that the form stood in, with what was done. */
const back = (form: FormData, said: string) => {
  const cell = cellAddress.safeParse(form.get('$cell'))
  const was = /^\d{1,3}$/.exec(String(form.get('$was') ?? ''))?.[0]
  return ({ caseId }: { readonly caseId: string }) =>
    `/cases/${caseId}/proof?${new URLSearchParams({
      ...(cell.success ? { cell: cell.data.key } : {}),
      said,
      ...(was ? { was } : {}),
    })}`
}

export const linkCellsAction = async (state: FormState, form: FormData) =>
  formAction(
    linkEvidence,
    (done: { caseId: string; linkIds: string[] }) => `${back(form, 'linked')(done)}&n=${done.linkIds.length}`,
  )(state, form)

export const withdrawLinkAction = async (state: FormState, form: FormData) =>
  formAction(withdrawLink, back(form, 'withdrawn'))(state, form)

export const confirmLinkAction = async (state: FormState, form: FormData) =>
  formAction(confirmLink, back(form, 'confirmed'))(state, form)
