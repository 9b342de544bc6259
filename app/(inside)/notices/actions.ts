'use server'
import type { FormState } from '@/components/ui/form-state'
import { readNotices } from '@/lib/server/cases/read-notices'
import { chooseMail } from '@/lib/server/notices/choose-mail'
import { formAction } from '@/lib/web/form'

const act = {
  read: formAction(readNotices, () => '/notices'),
  choose: formAction(chooseMail, () => '/sessions/mail?said=kept'),
}

export const readNoticesAction = async (state: FormState, form: FormData) => act.read(state, form)
export const chooseMailAction = async (state: FormState, form: FormData) => act.choose(state, form)
