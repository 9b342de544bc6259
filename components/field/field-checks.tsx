'use client'
import { useTranslations } from 'next-intl'
import { useSaid } from '@/components/evidence/said'
import { completeness, missing } from '@/lib/domain/evidence/completeness'
import type { Kind } from '@/lib/domain/evidence/kind'
import type { FieldAnswers } from './record'

/** How much of what is needed here is answered, and the next thing to do. It stops nobody. */
export function FieldChecks({ kind, answers }: { readonly kind: Kind; readonly answers: FieldAnswers }) {
  const t = useTranslations('field')
  const said = useSaid()
  const text = (name: string) => (typeof answers[name] === 'string' ? answers[name] : undefined)
  // As typed: whether an answer is a good one is judged when the record is done.
  const facts = Object.fromEntries(
    kind.fields.flatMap(({ id }) => {
      const typed = text(`facts.${id}`)
      return typed === undefined ? [] : [[id, typed]]
    }),
  )
  const common = Object.fromEntries(Object.keys(kind.common).map((id) => [id, text(id)] as const))
  const here = completeness(kind, facts, common, 'KH').filter(({ needed }) => needed === 'scene')
  const open = missing(here)
  const next = open.find(({ once }) => once) ?? open[0]
  return (
    <p className="mb-2 text-sm" data-checks>
      <b>{t('checklist', { given: here.length - open.length, asked: here.length })}</b>
      {next && (
        <>
          {' · '}
          {t('next')}: {said(next.next)}
        </>
      )}
    </p>
  )
}
