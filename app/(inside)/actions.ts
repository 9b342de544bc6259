'use server'
import type { FormState } from '@/components/ui/form-state'
import { readNotices } from '@/lib/server/cases/read-notices'
import { formAction } from '@/lib/web/form'

const read = formAction(readNotices, () => '/')

export const readNoticesAction = async (state: FormState, form: FormData) => read(state, form)
