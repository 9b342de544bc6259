import { useTranslations } from 'next-intl'
import { localOf } from '@/components/evidence/local-moment'
import { CheckboxGroup } from '@/components/ui/checkbox'
import { DateTimeInput } from '@/components/ui/date-time-input'
import { RadioCards } from '@/components/ui/radio-cards'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { authorityKinds, scopes } from '@/lib/domain/authority/authority'
import type { AuthoritiesView } from '@/lib/server/authority/view-authorities'

type Authority = AuthoritiesView['authorities'][number]

const typed = (moment: Date | null | undefined) => localOf(moment ? moment.toISOString() : '')

/** What kind of authority it is. It is chosen once. */
export function KindField() {
  const t = useTranslations('authorities')
  return (
    <RadioCards
      name="kind"
      label={t('kind')}
      layout="two"
      options={authorityKinds.map((value) => ({
        value,
        label: t(`kinds.${value}`),
        ...(value === 'warrant' || value === 'prosecutor_written' ? {} : { hint: t(`kind-why.${value}`) }),
      }))}
    />
  )
}

/** What is said of an authority: by whom, when, for what, where and until when. */
export function AuthorityFields({ given }: { readonly given?: Authority }) {
  const t = useTranslations('authorities')
  return (
    <>
      <TextInput
        name="givenBy"
        label={t('givenBy')}
        hint={t('givenBy-hint')}
        good={t('givenBy-good')}
        bad={t('givenBy-bad')}
        value={given?.givenBy}
      />
      <DateTimeInput
        name="givenAt"
        label={t('givenAt')}
        why={t('givenAt-why')}
        value={typed(given?.givenAt)}
      />
      <TextInput
        name="reference"
        label={t('reference')}
        value={given?.reference ?? ''}
        mono
        width="medium"
        optional
      />
      <CheckboxGroup
        name="scope"
        label={t('scope')}
        hint={t('scope-hint')}
        options={scopes.map((value) => ({ value, label: t(`scopes.${value}`) }))}
        values={given ? [...given.scope] : []}
      />
      <TextInput name="place" label={t('place')} hint={t('place-hint')} value={given?.place ?? ''} optional />
      <DateTimeInput name="from" label={t('from')} value={typed(given?.from)} optional />
      <DateTimeInput name="to" label={t('to')} value={typed(given?.to)} optional />
      <TextArea
        name="targets"
        label={t('targets')}
        hint={t('targets-hint')}
        value={given?.targets.join('\n') ?? ''}
        rows={2}
        optional
      />
      {(!given || given.kind === 'prosecutor_verbal') && (
        <DateTimeInput
          name="writtenAt"
          label={t('writtenAt')}
          hint={t('writtenAt-hint')}
          value={typed(given?.writtenAt)}
          optional
        />
      )}
      <TextArea name="note" label={t('note')} value="" rows={2} optional />
    </>
  )
}
