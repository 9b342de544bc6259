'use client'
import { useTranslations } from 'next-intl'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { completeness, leaveTheScene } from '@/lib/domain/evidence/completeness'
import { readFacts } from '@/lib/domain/evidence/facts'
import { logEvidence, newItem } from '@/lib/domain/evidence/item'
import type { ItemType } from '@/lib/domain/evidence/kind'
import { refusalOf } from '@/lib/domain/shared/found'
import { nested } from '@/lib/domain/shared/nested'
import type { Refusal } from '@/lib/domain/shared/ruling'
import type { FieldAnswers } from './record'

/** Judges a record by the rules that the house will judge it by, and says what is wrong beside each field. */
export function useJudge() {
  const t = useTranslations('reasons')
  const say = ({ because, params }: Refusal) => {
    const key = because as Parameters<typeof t>[0]
    return t.has(key) ? t(key, params as never) : t('invalid')
  }
  return (type: ItemType, answers: FieldAnswers): Record<string, string[]> => {
    const said: Record<string, string[]> = {}
    for (const refusal of refusals(type, answers)) {
      const { field = '' } = refusal
      said[field] = [...(said[field] ?? []), say(refusal)]
    }
    return said
  }
}

function refusals(type: ItemType, answers: FieldAnswers): readonly Refusal[] {
  const read = newItem.safeParse(nested({ ...answers, type }))
  // At the scene all that is wrong is told at once: what is left out does not hide what was mistyped.
  if (!read.success) return [...read.error.issues.map(refusalOf), ...inFacts(type, answers)]
  const ruling = logEvidence({ status: 'open' }, read.data, new Date())
  if (!ruling.ok) return ruling.refusals
  // The house asks it when the record arrives; here it can still be mended.
  const leaving = leaveTheScene(
    completeness(kinds[type], ruling.value.facts, ruling.value, 'KH'),
    read.data.remarks,
  )
  return leaving.ok ? [] : leaving.refusals
}

function inFacts(type: ItemType, answers: FieldAnswers): readonly Refusal[] {
  const given = newItem.shape.facts.safeParse(nested({ ...answers, type }).facts)
  const facts = given.success ? readFacts(kinds[type], given.data) : null
  if (facts === null || facts.ok) return []
  return facts.refusals.map(({ field, ...refusal }) => ({ ...refusal, field: `facts.${field}` }))
}
