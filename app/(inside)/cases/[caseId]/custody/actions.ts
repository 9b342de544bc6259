'use server'
import type { FormState } from '@/components/ui/form-state'
import { acceptHandOver } from '@/lib/server/custody/accept-hand-over'
import { addReceipt } from '@/lib/server/custody/add-receipt'
import { beginCustody } from '@/lib/server/custody/begin-custody'
import { explainDefect } from '@/lib/server/custody/explain-defect'
import { listForHearing } from '@/lib/server/custody/list-for-hearing'
import { moveItem } from '@/lib/server/custody/move-item'
import { offerHandOver } from '@/lib/server/custody/offer-hand-over'
import { openSeal } from '@/lib/server/custody/open-seal'
import { produceItem } from '@/lib/server/custody/produce-item'
import { refuseHandOver } from '@/lib/server/custody/refuse-hand-over'
import { requestDisposal } from '@/lib/server/custody/request-disposal'
import { returnItem } from '@/lib/server/custody/return-item'
import { sealItem } from '@/lib/server/custody/seal-item'
import { sendOut } from '@/lib/server/custody/send-out'
import { takeBack } from '@/lib/server/custody/take-back'
import { takeSample } from '@/lib/server/custody/take-sample'
import { withdrawOffer } from '@/lib/server/custody/withdraw-offer'
import { allegeDuress } from '@/lib/server/evidence/allege-duress'
import { formAction } from '@/lib/web/form'

type Done = { readonly caseId: string; readonly itemId: string }

// Always another address than the one before: a page that differs by its fragment alone is not fetched anew.
const ledger = ({ caseId, itemId }: Done) =>
  `/cases/${caseId}/custody/${itemId}?done=${Date.now().toString(36)}`
// What was refused is no longer before the one who refused it.
const desk = () => '/custody'

const act = {
  accept: formAction(acceptHandOver, ledger),
  addReceipt: formAction(addReceipt, ledger),
  allege: formAction(allegeDuress, ledger),
  begin: formAction(beginCustody, ledger),
  dispose: formAction(requestDisposal, (_, { caseId, itemId }) => `/cases/${caseId}/custody/${itemId}`),
  explain: formAction(explainDefect, ledger),
  giveBack: formAction(returnItem, ledger),
  list: formAction(listForHearing, ledger),
  move: formAction(moveItem, ledger),
  offer: formAction(offerHandOver, ledger),
  openSeal: formAction(openSeal, ledger),
  produce: formAction(produceItem, ledger),
  refuse: formAction(refuseHandOver, desk),
  sample: formAction(takeSample, ledger),
  seal: formAction(sealItem, ledger),
  send: formAction(sendOut, ledger),
  takeBack: formAction(takeBack, ledger),
  withdraw: formAction(withdrawOffer, ledger),
}

export const acceptAction = async (state: FormState, form: FormData) => act.accept(state, form)
export const addReceiptAction = async (state: FormState, form: FormData) => act.addReceipt(state, form)
export const allegeAction = async (state: FormState, form: FormData) => act.allege(state, form)
export const beginAction = async (state: FormState, form: FormData) => act.begin(state, form)
export const disposeAction = async (state: FormState, form: FormData) => act.dispose(state, form)
export const explainAction = async (state: FormState, form: FormData) => act.explain(state, form)
export const giveBackAction = async (state: FormState, form: FormData) => act.giveBack(state, form)
export const listAction = async (state: FormState, form: FormData) => act.list(state, form)
export const moveAction = async (state: FormState, form: FormData) => act.move(state, form)
export const offerAction = async (state: FormState, form: FormData) => act.offer(state, form)
export const openSealAction = async (state: FormState, form: FormData) => act.openSeal(state, form)
export const produceAction = async (state: FormState, form: FormData) => act.produce(state, form)
export const refuseAction = async (state: FormState, form: FormData) => act.refuse(state, form)
export const sampleAction = async (state: FormState, form: FormData) => act.sample(state, form)
export const sealAction = async (state: FormState, form: FormData) => act.seal(state, form)
export const sendAction = async (state: FormState, form: FormData) => act.send(state, form)
export const takeBackAction = async (state: FormState, form: FormData) => act.takeBack(state, form)
export const withdrawAction = async (state: FormState, form: FormData) => act.withdraw(state, form)
