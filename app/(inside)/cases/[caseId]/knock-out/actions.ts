'use server'
import type { FormState } from '@/components/ui/form-state'
import { changeScenario } from '@/lib/server/knock-out/change-scenario'
import { saveScenario } from '@/lib/server/knock-out/save-scenario'
import { withdrawScenario } from '@/lib/server/knock-out/withdraw-scenario'
import { formAction } from '@/lib/web/form'

type Kept = { readonly caseId: string; readonly scenarioId: string }
const scenario = ({ caseId, scenarioId }: Kept) => `/cases/${caseId}/knock-out?scenario=${scenarioId}`

const act = {
  save: formAction(saveScenario, scenario),
  change: formAction(changeScenario, scenario),
  withdraw: formAction(withdrawScenario, ({ caseId }) => `/cases/${caseId}/knock-out`),
}

export const saveScenarioAction = async (state: FormState, form: FormData) => act.save(state, form)
export const changeScenarioAction = async (state: FormState, form: FormData) => act.change(state, form)
export const withdrawScenarioAction = async (state: FormState, form: FormData) => act.withdraw(state, form)
