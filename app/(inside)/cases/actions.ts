'use server'
import type { FormState } from '@/components/ui/form-state'
import { addToTeam } from '@/lib/server/cases/add-to-team'
import { changeCase } from '@/lib/server/cases/change-case'
import { closeCase } from '@/lib/server/cases/close-case'
import { handOverCase } from '@/lib/server/cases/hand-over-case'
import { informOffice } from '@/lib/server/cases/inform-office'
import { nameLead } from '@/lib/server/cases/name-lead'
import { openCase } from '@/lib/server/cases/open-case'
import { removeFromTeam } from '@/lib/server/cases/remove-from-team'
import { reopenCase } from '@/lib/server/cases/reopen-case'
import { sealCase } from '@/lib/server/cases/seal-case'
import { setTeamEnd } from '@/lib/server/cases/set-team-end'
import { unsealCase } from '@/lib/server/cases/unseal-case'
import { formAction } from '@/lib/web/form'

type About = { caseId?: string | string[] }
// What waits for a second person has no output yet: the form says which case it is.
const glance = (done: About, answers: About) => `/cases/${done.caseId ?? answers.caseId}`
const team = (done: About, answers: About) => `${glance(done, answers)}/team`

const act = {
  open: formAction(openCase, glance),
  change: formAction(changeCase, team),
  inform: formAction(informOffice, team),
  close: formAction(closeCase, team),
  reopen: formAction(reopenCase, team),
  seal: formAction(sealCase, team),
  unseal: formAction(unsealCase, team),
  add: formAction(addToTeam, team),
  remove: formAction(removeFromTeam, team),
  lead: formAction(nameLead, team),
  handOver: formAction(handOverCase, team),
  end: formAction(setTeamEnd, team),
}

export const openCaseAction = async (state: FormState, form: FormData) => act.open(state, form)
export const changeCaseAction = async (state: FormState, form: FormData) => act.change(state, form)
export const informOfficeAction = async (state: FormState, form: FormData) => act.inform(state, form)
export const closeCaseAction = async (state: FormState, form: FormData) => act.close(state, form)
export const reopenCaseAction = async (state: FormState, form: FormData) => act.reopen(state, form)
export const sealCaseAction = async (state: FormState, form: FormData) => act.seal(state, form)
export const unsealCaseAction = async (state: FormState, form: FormData) => act.unseal(state, form)
export const addToTeamAction = async (state: FormState, form: FormData) => act.add(state, form)
export const removeFromTeamAction = async (state: FormState, form: FormData) => act.remove(state, form)
export const handOverCaseAction = async (state: FormState, form: FormData) => act.handOver(state, form)
export const setTeamEndAction = async (state: FormState, form: FormData) => act.end(state, form)
export const nameLeadAction = async (state: FormState, form: FormData) => act.lead(state, form)
