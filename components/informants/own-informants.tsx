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
import { Erase, HandOver, type InformantActs, Introduced } from './informant-acts'

type Part = { readonly view: InformantsView; readonly action: FormAction }
type Line = InformantsView['told'][number]

/** One thing that happened, in a sentence. */
function useToldWords() {
  const t = useTranslations('informantsPage')
  const handing = useTranslations('informantHandover')
  const colleague = useColleague()
  return ({ what, number, pseudonym, by }: Line) => {
    const words = { number, pseudonym, name: colleague(by) }
    return what === 'unmasked' ? t('told-unmasked', words) : handing(`told.${what}`, words)
  }
}

/** What happened to one's informants, until one says that it was read. */
export function Told({ view, action }: Part) {
  const t = useTranslations('informantsPage')
  const words = useToldWords()
  if (view.told.length === 0) return null
  return (
    <Card title={t('told')}>
      <ul className="divide-y divide-line">
        {view.told.map((line) => (
          <li key={`${line.what} ${line.number} ${line.pseudonym} ${line.at.getTime()}`} className="py-2">
            {words(line)}{' '}
            <span className="text-soft text-xs">
              <DateTime at={line.at} />
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
export function OwnInformants({
  view,
  acts,
}: {
  readonly view: InformantsView
  readonly acts: InformantActs
}) {
  const t = useTranslations('informantsPage')
  if (view.informants.length === 0) return <Empty title={t('none')}>{t('none-why')}</Empty>
  return (
    <Card title={view.role === 'auditor' ? t('own-decoys') : t('own')}>
      <ul className="divide-y divide-line">
        {view.informants.map((one) => (
          <li key={one.handle} className="py-2">
            <ul>
              {one.names.map(({ number, pseudonym, at }) => (
                <li key={`${number} ${pseudonym}`}>
                  {t('in-case', { number, pseudonym })}{' '}
                  <span className="text-soft text-xs">
                    <DateTime at={at} />
                  </span>
                </li>
              ))}
            </ul>
            <Introduced one={one} open={acts.open} />
            {view.cases.length > 0 && (
              <Disclosure summary={t('another')} className="mt-1">
                <ActionForm action={acts.draw} hidden={{ handle: one.handle }}>
                  <Select name="caseId" label={t('field.case')} blank="" options={casesOf(view)} />
                  <SubmitButton kind="default">{t('another-button')}</SubmitButton>
                </ActionForm>
              </Disclosure>
            )}
            <HandOver one={one} view={view} action={acts.handOver} />
            <Erase one={one} view={view} action={acts.erase} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The cases in which one may give a pseudonym, as choices. */
export const casesOf = ({ cases }: InformantsView) =>
  cases.map(({ id: value, number: label }) => ({ value, label }))
