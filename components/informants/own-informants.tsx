import { useTranslations } from 'next-intl'
import { useColleague } from '@/components/evidence/called'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { InformantsView } from '@/lib/server/informants/view-informants'

type Part = { readonly view: InformantsView; readonly action: FormAction }

/** What happened to one's informants, until one says that it was read. */
export function Told({ view, action }: Part) {
  const t = useTranslations('informantsPage')
  const colleague = useColleague()
  if (view.told.length === 0) return null
  return (
    <Card title={t('told')}>
      <ul className="divide-y divide-line">
        {view.told.map(({ number, pseudonym, by, at }) => (
          <li key={`${number} ${pseudonym} ${at.getTime()}`} className="py-2">
            {t('told-unmasked', { number, pseudonym, name: colleague(by) })}{' '}
            <span className="text-soft text-xs">
              <DateTime at={at} />
            </span>
          </li>
        ))}
      </ul>
      <ActionForm action={action} className="mt-2">
        <SubmitButton kind="default" size="small">
          {t('told-read')}
        </SubmitButton>
      </ActionForm>
    </Card>
  )
}

/** One's informants by their pseudonyms, each with a way to get one in another case. */
export function OwnInformants({ view, action }: Part) {
  const t = useTranslations('informantsPage')
  if (view.informants.length === 0) return <Empty title={t('none')}>{t('none-why')}</Empty>
  return (
    <Card title={view.role === 'auditor' ? t('own-decoys') : t('own')}>
      <ul className="divide-y divide-line">
        {view.informants.map(({ handle, names }) => (
          <li key={handle} className="py-2">
            <ul>
              {names.map(({ number, pseudonym, at }) => (
                <li key={`${number} ${pseudonym}`}>
                  {t('in-case', { number, pseudonym })}{' '}
                  <span className="text-soft text-xs">
                    <DateTime at={at} />
                  </span>
                </li>
              ))}
            </ul>
            {view.cases.length > 0 && (
              <Disclosure summary={t('another')} className="mt-1">
                <ActionForm action={action} hidden={{ handle }}>
                  <Select name="caseId" label={t('field.case')} blank="" options={casesOf(view)} />
                  <SubmitButton kind="default">{t('another-button')}</SubmitButton>
                </ActionForm>
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The cases in which one may give a pseudonym, as choices. */
export const casesOf = ({ cases }: InformantsView) =>
  cases.map(({ id: value, number: label }) => ({ value, label }))
