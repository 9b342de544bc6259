'use server'
import type { FormState } from '@/components/ui/form-state'
import { closeFlag } from '@/lib/server/audit/close-flag'
import { drawAuditSample } from '@/lib/server/audit/draw-audit-sample'
import { recordFinding } from '@/lib/server/audit/record-finding'
import { formAction } from '@/lib/web/form'

const act = {
  close: formAction(closeFlag, ({ flagId }) => `/audit/flags/${flagId}`),
  draw: formAction(drawAuditSample, ({ sampleId }) => `/audit/samples/${sampleId}`),
  record: formAction(
    recordFinding,
    ({ sampleId, sampledId }) => `/audit/samples/${sampleId}#sampled-${sampledId}`,
  ),
}

export const closeFlagAction = async (state: FormState, form: FormData) => act.close(state, form)
export const drawSampleAction = async (state: FormState, form: FormData) => act.draw(state, form)
export const recordFindingAction = async (state: FormState, form: FormData) => act.record(state, form)
