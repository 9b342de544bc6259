import { useTranslations } from 'next-intl'
import { useColleague } from '@/components/evidence/called'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Disclosure } from '@/components/ui/disclosure'
import { SubmitButton } from '@/components/ui/submit-button'
import { Tag } from '@/components/ui/tag'
import { TextArea } from '@/components/ui/text-area'
import { authorityName, type Scope } from '@/lib/domain/authority/authority'
import { requestName } from '@/lib/domain/informed/authorisation'
import type { InformedView } from '@/lib/server/informed/view-informed'
import { GivingForm } from './giving-form'
import type { InformedActions } from './informed-parts'

/** What the office was asked to authorise, the newest first, and how it answered. */
export function RequestList({
  view,
  actions,
}: {
  readonly view: InformedView
  readonly actions: InformedActions
}) {
  const t = useTranslations('informedPage')
  const a = useTranslations('authorities')
  const colleague = useColleague()
  return (
    <Card title={t('requests')} id="requests">
      {view.requests.length === 0 && <p className="text-soft">{t('no-requests')}</p>}
      {view.requests.map(({ requestId, number, scope, targets, place, grounds, at, by, ...answer }) => (
        <article key={requestId} aria-label={requestName(number)} className="border-line border-t py-2.5">
          <p className="flex flex-wrap items-center gap-x-2.5">
            <span className="font-mono">{requestName(number)}</span>
            <b>{scope.map((one) => a(`scopes.${one as Scope}`)).join(', ')}</b>
            {!answer.given && !answer.refused && (
              <Tag tone="risk" icon="clock">
                {t('waits')}
              </Tag>
            )}
            {answer.given && (
              <a className="link" href={`#${authorityName(answer.given.number)}`}>
                {t('given-as', { name: authorityName(answer.given.number) })}
              </a>
            )}
            {answer.refused && <Tag tone="stop">{t('refused')}</Tag>}
          </p>
          <p className="whitespace-pre-line text-sm">{[...targets, ...(place ? [place] : [])].join('; ')}</p>
          <p className="whitespace-pre-line">{grounds}</p>
          <p className="text-sm text-soft">
            {by && `${colleague(by)}, `}
            <DateTime at={at} exact />
          </p>
          {answer.refused && (
            <p className="mt-1 text-sm">
              <b>{t('refused-why')}</b> {answer.refused.reason}{' '}
              <span className="text-soft">
                {answer.refused.by && `${colleague(answer.refused.by)}, `}
                <DateTime at={answer.refused.at} exact />
              </span>
            </p>
          )}
          {view.may.give && !answer.given && !answer.refused && (
            <div className="mt-1.5">
              <GivingForm
                caseId={view.caseId}
                request={{ requestId, number, scope, targets, place, grounds, at, by, ...answer }}
                action={actions.give}
              />
              <Disclosure summary={t('refuse-this')}>
                <ActionForm action={actions.refuse} hidden={{ caseId: view.caseId, requestId }}>
                  <TextArea name="reason" label={t('refuse-why')} rows={2} maxLength={2000} />
                  <SubmitButton kind="warn">{t('refuse')}</SubmitButton>
                </ActionForm>
              </Disclosure>
            </div>
          )}
        </article>
      ))}
    </Card>
  )
}
