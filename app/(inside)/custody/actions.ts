'use server'
import type { FormState } from '@/components/ui/form-state'
import { addStorePlace } from '@/lib/server/custody/add-store-place'
import { beginCount } from '@/lib/server/custody/begin-count'
import { closeStorePlace } from '@/lib/server/custody/close-store-place'
import { scanInCount } from '@/lib/server/custody/scan-in-count'
import { offerBatch, receiveBatch } from '@/lib/web/batch'
import { closeAndEnter, enterLeft } from '@/lib/web/close-count'
import { formAction } from '@/lib/web/form'

// Always another address than the one before: the page must be fetched anew.
const fresh = (path: string) => `${path}?done=${Date.now().toString(36)}`

const act = {
  add: formAction(addStorePlace, () => fresh('/custody/store')),
  begin: formAction(beginCount, ({ countId }) => `/custody/counts/${countId}`),
  closePlace: formAction(closeStorePlace, () => fresh('/custody/store')),
  scan: formAction(scanInCount, ({ countId }) => fresh(`/custody/counts/${countId}`)),
}

export const addPlaceAction = async (state: FormState, form: FormData) => act.add(state, form)
export const beginCountAction = async (state: FormState, form: FormData) => act.begin(state, form)
export const closePlaceAction = async (state: FormState, form: FormData) => act.closePlace(state, form)
export const scanInCountAction = async (state: FormState, form: FormData) => act.scan(state, form)
export const closeCountAction = async (state: FormState, form: FormData) => closeAndEnter(state, form)
export const enterFindingsAction = async (state: FormState, form: FormData) => enterLeft(state, form)
export const receiveAction = async (state: FormState, form: FormData) => receiveBatch(state, form)
export const releaseAction = async (state: FormState, form: FormData) => offerBatch(state, form)
