'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import type { FieldRecord } from './record'
import type { Desk } from './send'

/** Asks to which case a record belongs, where none was named or the one that was is not the person's. */
export function CaseChoice({
  record,
  cases,
  choose,
}: {
  readonly record: FieldRecord
  readonly cases: Desk['cases']
  readonly choose: (caseId: string) => Promise<void>
}) {
  const t = useTranslations('field')
  const id = useId()
  return (
    <form
      className="space-y-2 rounded-card border border-risk/35 bg-risk-tint px-3 py-2.5"
      onSubmit={(event) => {
        event.preventDefault()
        const caseId = new FormData(event.currentTarget).get('caseId')
        if (typeof caseId === 'string' && caseId) void choose(caseId)
      }}
    >
      <label htmlFor={id} className="block font-title">
        {t('choose-case')}
      </label>
      <p className="text-sm">
        {record.caseNumber ? t('choose-case-why', { number: record.caseNumber }) : t('choose-case-new')}{' '}
        {cases.length === 0 && t('choose-case-none')}
      </p>
      {cases.length > 0 && (
        <select id={id} name="caseId" className="control">
          {cases.map(({ caseId, number, title }) => (
            <option key={caseId} value={caseId}>
              {number} {title}
            </option>
          ))}
        </select>
      )}
      <div className="flex flex-wrap items-center gap-4">
        {cases.length > 0 && (
          <Button type="submit" kind="default">
            {t('choose-case-do')}
          </Button>
        )}
        <a className="link" href="/cases/new">
          {t('open-case')}
        </a>
      </div>
    </form>
  )
}
