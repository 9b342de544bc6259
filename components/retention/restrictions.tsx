import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Disclosure } from '@/components/ui/disclosure'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { RetentionView } from '@/lib/server/retention/view-retention'

type One = RetentionView['restrictions'][number]

/** Every restriction that was made, with what it rests on and what lifted it. */
export function Restrictions({
  view,
  lift,
}: {
  readonly view: RetentionView
  readonly lift: FormAction | null
}) {
  const t = useTranslations('retentionPage')
  const hidden = { caseId: view.header.caseId, partyId: view.partyId }
  return (
    <Card title={t('restrictions')}>
      <p className="mb-2 text-soft text-sm">{t('restrictions-lead')}</p>
      {view.restrictions.length === 0 && <p>{t('restrictions-none')}</p>}
      <ul className="divide-y divide-line">
        {view.restrictions.map((one) => (
          <li key={one.seq} className="py-2.5">
            <Said one={one} />
            {one.lift === null && lift && (
              <Disclosure summary={t('lift')} className="mt-1 text-sm">
                <p className="mb-2 text-soft">{t('lift-lead')}</p>
                <ActionForm action={lift} hidden={{ ...hidden, seq: String(one.seq) }}>
                  <TextArea name="reason" label={t('reason')} rows={2} maxLength={1000} />
                  <SubmitButton kind="default" size="small">
                    {t('lift')}
                  </SubmitButton>
                </ActionForm>
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Why it was made, by whom, and who lifted it. */
function Said({ one: { cause, reason, paper, at, by, lift } }: { readonly one: One }) {
  const t = useTranslations('retentionPage')
  const called = useCalled()
  return (
    <>
      <p className={lift ? 'text-soft line-through' : 'font-title'}>{t(`causes.${cause}`)}</p>
      {reason && <p>{reason}</p>}
      {paper && <p className="text-sm">{t('rests-on', { paper })}</p>}
      <p className="text-soft text-sm">
        {by ? t('by-person', { name: called(by) }) : t('by-house')} <DateTime at={at} />
      </p>
      {lift && (
        <>
          {lift.reason && <p>{lift.reason}</p>}
          <p className="text-soft text-sm">
            {lift.by && lift.second
              ? t('lifted-two', { name: called(lift.by), second: called(lift.second) })
              : t('lifted-house')}{' '}
            <DateTime at={lift.at} />
          </p>
        </>
      )}
    </>
  )
}
