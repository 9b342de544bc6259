'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useSaid } from '@/components/evidence/said'
import { DateTime } from '@/components/ui/date-time'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { CaseChoice } from './case-choice'
import type { FieldRecord } from './record'
import type { Desk, Step } from './send'
import { dropRecord, keepRecord } from './vault'

const one = (answer: string | readonly string[] | undefined) => (typeof answer === 'string' ? answer : '')

/** One record that waits: what it is, how it stands, and what its author can do about it. */
export function WaitingLine({
  record,
  step,
  owner,
  cases,
  again,
  refresh,
}: {
  readonly record: FieldRecord
  readonly step: Step | undefined
  readonly owner: string
  readonly cases: Desk['cases']
  readonly again: () => Promise<void>
  readonly refresh: () => Promise<void>
}) {
  const t = useTranslations('field')
  const said = useSaid()
  const [asking, setAsking] = useState(false)
  const choose = async (caseId: string) => {
    await keepRecord(owner, { ...record, caseId })
    await again()
  }
  return (
    <li className="space-y-1 py-3" data-record={record.id}>
      <p>
        <span className="font-title">{one(record.answers.title) || t('untitled')}</span>{' '}
        <span className="text-soft text-sm">
          {said(kinds[record.type].title)} · {t('photo-count', { n: record.photos.length })} ·{' '}
          {record.caseNumber || t('case-later')}
        </span>
      </p>
      <p className="text-sm text-soft" role="status">
        <State record={record} step={step} /> · <DateTime at={record.savedAt} />
      </p>
      {step?.as === 'choose' && <CaseChoice record={record} cases={cases} choose={choose} />}
      {record.errors && <p className="text-risk text-sm">{t('trouble.refused')}</p>}
      {step?.as === 'photo' && <p className="text-risk text-sm">{t('trouble.photo')}</p>}
      {!record.sent && (
        <p className="flex flex-wrap gap-4 text-sm">
          <a className="link inline-block py-1.5" href={`#${record.id}`}>
            {t('write-on')}
          </a>
          {asking ? (
            <span className="flex flex-wrap items-center gap-3">
              {t('discard-why')}
              <button type="button" className="link py-1.5" onClick={() => setAsking(false)}>
                {t('discard-keep')}
              </button>
              <button
                type="button"
                className="link py-1.5 text-stop"
                onClick={() => void dropRecord(record.id).then(refresh)}
              >
                {t('discard')}
              </button>
            </span>
          ) : (
            <button type="button" className="link py-1.5" onClick={() => setAsking(true)}>
              {t('discard')}
            </button>
          )}
        </p>
      )}
    </li>
  )
}

function State({ record, step }: { readonly record: FieldRecord; readonly step: Step | undefined }) {
  const t = useTranslations('field')
  if (step?.as === 'photos') return t('state.photos', { n: step.n, of: step.of })
  if (step?.as === 'sending') return t('state.sending')
  return t(record.ready || record.sent ? 'state.ready' : 'state.open')
}
