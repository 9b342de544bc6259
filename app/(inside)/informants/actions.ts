'use server'
import type { FormState } from '@/components/ui/form-state'
import { askToErase } from '@/lib/server/informants/ask-to-erase'
import { askToHandOver } from '@/lib/server/informants/ask-to-hand-over'
import { askToUnmask } from '@/lib/server/informants/ask-to-unmask'
import { drawPseudonym } from '@/lib/server/informants/draw-pseudonym'
import { openIntroduction } from '@/lib/server/informants/open-introduction'
import { plantCanary } from '@/lib/server/informants/plant-canary'
import { readTold } from '@/lib/server/informants/read-told'
import { registerInformant } from '@/lib/server/informants/register-informant'
import { takeInformant } from '@/lib/server/informants/take-informant'
import { turnInformantDown } from '@/lib/server/informants/turn-informant-down'
import { formAction } from '@/lib/web/form'

const page = () => '/informants'
const act = {
  ask: formAction(askToUnmask, page),
  draw: formAction(drawPseudonym, page),
  erase: formAction(askToErase, page),
  handOver: formAction(askToHandOver, page),
  open: formAction(openIntroduction, ({ introduction }) => `/informants/introduced/${introduction}`),
  plant: formAction(plantCanary, page),
  read: formAction(readTold, page),
  register: formAction(registerInformant, page),
  take: formAction(takeInformant, page),
  turnDown: formAction(turnInformantDown, page),
}

export const askAction = async (state: FormState, form: FormData) => act.ask(state, form)
export const drawAction = async (state: FormState, form: FormData) => act.draw(state, form)
export const plantAction = async (state: FormState, form: FormData) => act.plant(state, form)
export const readToldAction = async (state: FormState, form: FormData) => act.read(state, form)
export const registerAction = async (state: FormState, form: FormData) => act.register(state, form)
export const eraseAction = async (state: FormState, form: FormData) => act.erase(state, form)
export const handOverAction = async (state: FormState, form: FormData) => act.handOver(state, form)
export const openAction = async (state: FormState, form: FormData) => act.open(state, form)
export const takeAction = async (state: FormState, form: FormData) => act.take(state, form)
export const turnDownAction = async (state: FormState, form: FormData) => act.turnDown(state, form)
