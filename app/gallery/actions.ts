'use server'
import { getTranslations } from 'next-intl/server'
import type { FormState } from '@/components/ui/form-state'

/** Sends every form of the gallery back, so that its errors can be seen. */
export async function refuse(_: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslations('gallery')
  const answers = Object.fromEntries(
    [...form.keys()].map((name) => [name, form.getAll(name).filter((answer) => typeof answer === 'string')]),
  )
  return { answers, errors: { net: [t('net-error')], witness: [t('witness-error')] } }
}
