'use server'
import type { FormState } from '@/components/ui/form-state'
import { proposeAttribution } from '@/lib/server/network/propose-attribution'
import { proposeControlLink } from '@/lib/server/network/propose-control-link'
import { withdrawAttribution } from '@/lib/server/network/withdraw-attribution'
import { withdrawControlLink } from '@/lib/server/network/withdraw-control-link'
import { addIdentifier } from '@/lib/server/people/add-identifier'
import { addOrganisation } from '@/lib/server/people/add-organisation'
import { addPerson } from '@/lib/server/people/add-person'
import { changeParty } from '@/lib/server/people/change-party'
import { markVictim } from '@/lib/server/people/mark-victim'
import { setTier } from '@/lib/server/people/set-tier'
import { withdrawVictim } from '@/lib/server/people/withdraw-victim'
import { formAction } from '@/lib/web/form'

const people = ({ caseId }: { caseId: string }) => `/cases/${caseId}/people`
const signs = (done: { caseId: string }) => `${people(done)}#signs`
const links = (done: { caseId: string }) => `${people(done)}#links`

const act = {
  addPerson: formAction(addPerson, people),
  addOrganisation: formAction(addOrganisation, people),
  changeParty: formAction(changeParty, people),
  markVictim: formAction(markVictim, people),
  withdrawVictim: formAction(withdrawVictim, ({ caseId, partyId }) => `/cases/${caseId}/people/${partyId}`),
  setTier: formAction(setTier, people),
  addIdentifier: formAction(addIdentifier, signs),
  proposeAttribution: formAction(proposeAttribution, signs),
  withdrawAttribution: formAction(withdrawAttribution, signs),
  proposeControlLink: formAction(proposeControlLink, links),
  withdrawControlLink: formAction(withdrawControlLink, links),
}

export const addPersonAction = async (state: FormState, form: FormData) => act.addPerson(state, form)
export const addOrganisationAction = async (state: FormState, form: FormData) =>
  act.addOrganisation(state, form)
export const changePartyAction = async (state: FormState, form: FormData) => act.changeParty(state, form)
export const markVictimAction = async (state: FormState, form: FormData) => act.markVictim(state, form)
export const withdrawVictimAction = async (state: FormState, form: FormData) =>
  act.withdrawVictim(state, form)
export const setTierAction = async (state: FormState, form: FormData) => act.setTier(state, form)
export const addIdentifierAction = async (state: FormState, form: FormData) => act.addIdentifier(state, form)
export const proposeAttributionAction = async (state: FormState, form: FormData) =>
  act.proposeAttribution(state, form)
export const withdrawAttributionAction = async (state: FormState, form: FormData) =>
  act.withdrawAttribution(state, form)
export const proposeControlLinkAction = async (state: FormState, form: FormData) =>
  act.proposeControlLink(state, form)
export const withdrawControlLinkAction = async (state: FormState, form: FormData) =>
  act.withdrawControlLink(state, form)
