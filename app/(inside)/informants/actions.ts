'use server'
import type { FormState } from '@/components/ui/form-state'
import { askToUnmask } from '@/lib/server/informants/ask-to-unmask'
import { drawPseudonym } from '@/lib/server/informants/draw-pseudonym'
import { plantCanary } from '@/lib/server/informants/plant-canary'
import { readTold } from '@/lib/server/informants/read-told'
import { registerInformant } from '@/lib/server/informants/register-informant'
import { formAction } from '@/lib/web/form'

const page = () => '/informants'
const act = {
  ask: formAction(askToUnmask, page),
  draw: formAction(drawPseudonym, page),
  plant: formAction(plantCanary, page),
  read: formAction(readTold, page),
  register: formAction(registerInformant, page),
}

export const askAction = async (state: FormState, form: FormData) => act.ask(state, form)
export const drawAction = async (state: FormState, form: FormData) => act.draw(state, form)
export const plantAction = async (state: FormState, form: FormData) => act.plant(state, form)
export const readToldAction = async (state: FormState, form: FormData) => act.read(state, form)
export const registerAction = async (state: FormState, form: FormData) => act.register(state, form)
