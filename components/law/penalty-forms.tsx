import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { TextInput } from '@/components/ui/text-input'
import { type PenaltyTable, penaltyTable } from '@/lib/domain/offences/template'
import { typedNumber } from '@/lib/domain/shared/quantity'
import { BothWords, Chosen, GoneForm, Keep, Known, type Part } from './part-forms'

type Band = PenaltyTable['bands'][number]
type Years = Band['years']

/** The sentence and the fine where no band is met. */
export function PenaltyForm({ base, of, action }: { readonly base: PenaltyTable['base'] } & Part) {
  const t = useTranslations('lawParts')
  return (
    <Disclosure summary={t('change-penalty')}>
      <ActionForm action={action} hidden={{ ...of, part: 'penalty' }}>
        <Sentence years={base?.years ?? null} />
        <TextInput
          name="fineFrom"
          label={t('fine-from')}
          value={base?.fineRiel?.[0] ?? ''}
          inputMode="numeric"
          width="medium"
          optional
        />
        <TextInput
          name="fineTo"
          label={t('fine-to')}
          value={base?.fineRiel?.[1] ?? ''}
          inputMode="numeric"
          width="medium"
          optional
        />
        <Known name="status" value={base?.status} />
        <Keep />
      </ActionForm>
    </Disclosure>
  )
}

/** One line of the table: substance, weight, sentence. Without one, a new one. */
export function BandForm({
  band,
  place,
  of,
  action,
}: { readonly band?: Band; readonly place?: number } & Part) {
  const t = useTranslations('lawParts')
  const shape = penaltyTable.shape.bands.element.shape
  const at: Readonly<Record<string, string>> = place === undefined ? {} : { place: String(place) }
  return (
    <Disclosure summary={t(band ? 'change-band' : 'add-band')}>
      <ActionForm action={action} hidden={{ ...of, part: 'band', ...at }}>
        <Chosen name="class" value={band?.class} options={shape.class.options} />
        <BothWords name="label" label="label" value={band?.label} />
        <Chosen name="weight" field="basis" value={band?.basis} options={shape.basis.options} />
        <TextInput
          name="fromGrams"
          label={t('from-grams')}
          hint={t('from-grams-hint')}
          value={band && band.fromGrams > 0 ? typedNumber(band.fromGrams) : ''}
          width="short"
          optional
        />
        <TextInput
          name="toGrams"
          label={t('to-grams')}
          hint={t('to-grams-hint')}
          value={band?.toGrams ? typedNumber(band.toGrams) : ''}
          width="short"
          optional
        />
        <Sentence years={band?.years ?? null} />
        <Known name="status" value={band?.status} />
        <Keep />
      </ActionForm>
      {place !== undefined && <GoneForm what={String(place)} kind="band" of={of} action={action} />}
    </Disclosure>
  )
}

function Sentence({ years }: { readonly years: Years }) {
  const t = useTranslations('lawParts')
  const [from, to] = Array.isArray(years) ? years : []
  return (
    <>
      <Checkbox name="life" label={t('life')} checked={years === 'life'} />
      <TextInput
        name="yearsFrom"
        label={t('years-from')}
        hint={t('years-hint')}
        value={from ?? ''}
        inputMode="numeric"
        width="short"
        optional
      />
      <TextInput
        name="yearsTo"
        label={t('years-to')}
        value={to ?? ''}
        inputMode="numeric"
        width="short"
        optional
      />
    </>
  )
}
