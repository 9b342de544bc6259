import type { Metadata } from 'next'
import { FieldApp } from '@/components/field/field-app'
import { fieldWords } from '@/components/field/words'
import en from '@/messages/en.json'
import km from '@/messages/km.json'

export const metadata: Metadata = { title: km.field.title, referrer: 'same-origin' }

/** The one page that a device may keep: words and a form in both languages, and nothing of anybody. */
export default function FieldPage() {
  return <FieldApp words={{ km: fieldWords(km), en: fieldWords(en) }} />
}
