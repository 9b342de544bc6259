import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Disclosure } from '@/components/ui/disclosure'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { ItemView } from '@/lib/server/evidence/view-item'
import { useColleague } from './called'

/** Who says that there was force, threat or promise behind an item, and whether a prosecutor has answered. */
export function DuressCard({
  view,
  allege,
}: {
  readonly view: ItemView
  readonly allege: FormAction | null
}) {
  const t = useTranslations('danger')
  const colleague = useColleague()
  const { allegations, header, item } = view
  if (allegations.length === 0 && !allege) return null
  return (
    <Card title={t('duress-title')} id="duress">
      {allegations.length === 0 && <p className="text-sm text-soft">{t('duress-none')}</p>}
      <ul className="space-y-2 text-sm">
        {allegations.map(({ allegationId, words, at, by, answered }) => (
          <li key={allegationId}>
            {words ? (
              <>
                <b className="font-title">{words.allegedBy}</b> <span className="block">{words.says}</span>
              </>
            ) : (
              t('in-form')
            )}
            <span className="block text-soft">
              {t('recorded', { name: colleague(by) })}, <DateTime at={at} />;{' '}
              {t(answered ? 'answered' : 'waits')}
            </span>
          </li>
        ))}
      </ul>
      {allege && (
        <Disclosure summary={t('duress-add')} className="mt-1 [&>div]:ps-0">
          <DuressForm allege={allege} caseId={header.caseId} itemId={item.itemId} />
        </Disclosure>
      )}
    </Card>
  )
}

/** The form in which an allegation is recorded, on the page of the item or of its custody. */
export function DuressForm({
  allege,
  caseId,
  itemId,
}: {
  readonly allege: FormAction
  readonly caseId: string
  readonly itemId: string
}) {
  const t = useTranslations('danger')
  return (
    <ActionForm action={allege} hidden={{ caseId, itemId }}>
      <p className="mb-2 text-sm text-soft">{t('duress-lead')}</p>
      <TextInput name="allegedBy" label={t('duress-by')} hint={t('duress-by-hint')} />
      <TextArea name="says" label={t('duress-says')} rows={3} />
      <p className="mb-2 text-sm text-soft">{t('duress-why')}</p>
      <SubmitButton kind="warn">{t('duress-save')}</SubmitButton>
    </ActionForm>
  )
}
