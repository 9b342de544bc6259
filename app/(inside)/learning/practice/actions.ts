'use server'
import type { FormState } from '@/components/ui/form-state'
import { beginPractice } from '@/lib/server/practice/begin-practice'
import { gradeInPractice } from '@/lib/server/practice/grade-in-practice'
import { handInPractice } from '@/lib/server/practice/hand-in-practice'
import { linkInPractice } from '@/lib/server/practice/link-in-practice'
import { unlinkInPractice } from '@/lib/server/practice/unlink-in-practice'
import { formAction } from '@/lib/web/form'

const at = ({ attemptId, item }: { attemptId: string; item?: string }) =>
  `/learning/practice/${attemptId}${item ? `#${item}` : ''}`

const begin = formAction(beginPractice, at)
const link = formAction(linkInPractice, at)
const unlink = formAction(unlinkInPractice, at)
const grade = formAction(gradeInPractice, at)
const handIn = formAction(handInPractice, at)

export const beginPracticeAction = async (state: FormState, form: FormData) => begin(state, form)
export const linkInPracticeAction = async (state: FormState, form: FormData) => link(state, form)
export const unlinkInPracticeAction = async (state: FormState, form: FormData) => unlink(state, form)
export const gradeInPracticeAction = async (state: FormState, form: FormData) => grade(state, form)
export const handInPracticeAction = async (state: FormState, form: FormData) => handIn(state, form)
