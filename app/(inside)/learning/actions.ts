'use server'
import type { FormState } from '@/components/ui/form-state'
import { chooseLesson } from '@/lib/server/learning/choose-lesson'
import { formAction } from '@/lib/web/form'

const choose = formAction(chooseLesson, ({ lesson }) => `/learning#lesson-${lesson}`)

export const chooseLessonAction = async (state: FormState, form: FormData) => choose(state, form)
