import { useTranslations } from 'next-intl'
import { useSaid } from '@/components/evidence/said'
import { CaseLink } from '@/components/shell/case-link'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { SubmitButton } from '@/components/ui/submit-button'
import type { PracticesView } from '@/lib/server/practice/view-practices'

/** Each exercise with one's own goes at it. Only who practised sees them. */
export function Practices({ view, begin }: { readonly view: PracticesView; readonly begin: FormAction }) {
  const t = useTranslations('practicePage')
  const said = useSaid()
  return view.exercises.map(({ id, title, lead, items, attempts }) => (
    <Card key={id} title={said(title)} aside={t('papers', { n: items })}>
      <p className="max-w-[70ch]">{said(lead)}</p>
      <ActionForm action={begin} hidden={{ exercise: id }} className="mt-3">
        <SubmitButton>
          {t(attempts.some(({ endedAt }) => !endedAt) ? 'go-on' : attempts.length > 0 ? 'again' : 'begin')}
        </SubmitButton>
      </ActionForm>
      {attempts.length > 0 && (
        <ul className="mt-3 grid gap-1 text-sm" aria-label={t('own')}>
          {attempts.map(({ attemptId, number, begunAt, endedAt }) => (
            <li key={attemptId} className="flex flex-wrap gap-x-2">
              <CaseLink href={`/learning/practice/${attemptId}`} className="link">
                {t('attempt', { number })}
              </CaseLink>
              <span className="text-soft">
                {endedAt ? t('handed-in') : t('open')} <DateTime at={endedAt ?? begunAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  ))
}
