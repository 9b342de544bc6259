import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import { refusalOf } from '@/lib/domain/shared/found'
import type { Refusal } from '@/lib/domain/shared/ruling'

/** What to say beside each field, by the field's name; under '' what concerns the whole. */
export type Sayings = Record<string, string[]>

/** Puts refusals into words, in the reader's language. A code without a sentence is a fault, told plainly. */
export async function sayRefusals(refusals: readonly Refusal[]): Promise<Sayings> {
  const t = await getTranslations('reasons')
  const sayings: Sayings = {}
  for (const { because, field = '', params } of refusals) {
    const key = because as Parameters<typeof t>[0]
    const said = t.has(key) ? t(key, params as never) : t('invalid')
    sayings[field] = [...(sayings[field] ?? []), said]
  }
  return sayings
}

/** Puts what zod found into words, by field. */
export const sayIssues = (error: z.ZodError): Promise<Sayings> => sayRefusals(error.issues.map(refusalOf))
