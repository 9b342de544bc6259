import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { type Kind, originKinds } from '@/lib/domain/evidence/kind'
import { Asked } from './asked-fields'
import { type Given, type Known, one } from './common-fields'
import { Need } from './need'

/** A source is named anew only when none that the case knows is chosen. */
export const newSourceRule = { id: 'new-source', name: 'originId', is: [''] }

/** Whose voice it is: a source that the case knows, or a new one. */
export function SourceFields({
  kind,
  given,
  view,
}: {
  readonly kind: Kind
  readonly given: Given
  readonly view: Known
}) {
  const t = useTranslations('logForm')
  const field = useTranslations('evidence.field')
  const sort = useTranslations('evidence.origin')
  // The usual roots of this type first.
  const sorted = [...kind.origins, ...originKinds.filter((one) => !kind.origins.includes(one))]
  // Who told it is never named: the pseudonym is the source.
  if (kind.readiness.class === 'informant') return <p className="mb-5">{t('source-pseudonym')}</p>
  return (
    <Need by="later">
      <Select
        name="originId"
        label={t('source-choose')}
        hint={t('source-hint')}
        why={t('source-why')}
        value={one(given, 'originId')}
        blank={t('source-new')}
        options={
          view.origins.length === 0
            ? []
            : [
                {
                  label: t('source-known'),
                  options: view.origins.map(({ id, name, kind }) => ({
                    value: id,
                    label: `${name} (${sort(kind)})`,
                  })),
                },
              ]
        }
      />
      <Asked id="new-source">
        <TextInput
          name="originName"
          label={field('originName')}
          hint={kind.physical ? t('source-own') : undefined}
          good={t('source-name-good')}
          bad={t('source-name-bad')}
          value={one(given, 'originName')}
          maxLength={200}
        />
        <Select
          name="originKind"
          label={field('originKind')}
          value={one(given, 'originKind') || sorted[0]}
          options={sorted.map((value) => ({ value, label: sort(value) }))}
        />
      </Asked>
    </Need>
  )
}
