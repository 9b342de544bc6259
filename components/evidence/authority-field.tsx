import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'
import { authorityName, nightExceptions } from '@/lib/domain/authority/authority'
import type { Kind } from '@/lib/domain/evidence/kind'
import type { LogFormView } from '@/lib/server/evidence/view-log-form'
import { AnswerChoice } from './answer-choice'
import { type Given, one } from './common-fields'

/** Which recorded authority it cites, and for a seizure by night the exception of article 91. */
export function AuthorityField({
  kind,
  given,
  view,
}: {
  readonly kind: Kind
  readonly given: Given
  readonly view: { readonly authorities?: LogFormView['authorities'] }
}) {
  const t = useTranslations('authorities')
  return (
    <>
      <Select
        name="authorityId"
        label={t('cite')}
        why={t('cite-why')}
        value={one(given, 'authorityId')}
        blank={t('cite-none')}
        options={(view.authorities ?? []).map(({ id, number, kind: sort, givenBy }) => ({
          value: id,
          label: t('option', { name: authorityName(number), kind: t(`kinds.${sort}`), by: givenBy }),
        }))}
      />
      {kind.id === 'drug_seizure' && (
        <Select
          name="nightException"
          label={t('night')}
          value={one(given, 'nightException')}
          blank={t('night-none')}
          options={nightExceptions.map((value) => ({ value, label: t(`nights.${value}`) }))}
        />
      )}
    </>
  )
}

/** Whether a witness is of the police or gendarmerie: then they do not count. */
export function PoliceField({ given }: { readonly given: Given }) {
  const t = useTranslations('authorities')
  return (
    <AnswerChoice
      name="witnessesPolice"
      label={t('police')}
      value={one(given, 'witnessesPolice')}
      options={[
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
        { value: '', label: t('not-said') },
      ]}
    />
  )
}
