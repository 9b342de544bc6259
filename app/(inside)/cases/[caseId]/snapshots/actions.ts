'use server'
import type { FormState } from '@/components/ui/form-state'
import { takeSnapshotNow } from '@/lib/server/readiness/take-snapshot'
import { formAction } from '@/lib/web/form'

const take = formAction(takeSnapshotNow, ({ caseId }) => `/cases/${caseId}/snapshots#all`)

export const takeSnapshotAction = async (state: FormState, form: FormData) => take(state, form)
