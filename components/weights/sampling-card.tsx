import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextInput } from '@/components/ui/text-input'
import { SamplingTable } from './sampling-table'

/** The sampling calculator. A plain form: it works without script, and its answer has an address. */
export function SamplingCard({ here, units }: { readonly here: string; readonly units: number | null }) {
  const t = useTranslations('weightsPage')
  return (
    <Card title={t('sampling')} id="sampling">
      <p className="mb-3 text-sm text-soft">{t('sampling-lead')}</p>
      <form action={`${here}#sampling`} className="mb-3 flex flex-wrap items-end gap-3">
        <TextInput
          name="units"
          label={t('sampling-units')}
          value={units ?? ''}
          inputMode="numeric"
          mono
          width="short"
        />
        <Button type="submit">{t('sampling-work')}</Button>
      </form>
      {units === null ? (
        <p className="text-sm text-soft">{t('sampling-type')}</p>
      ) : (
        <SamplingTable units={units} />
      )}
      <p className="mt-2 text-soft text-xs">{t('sampling-prints')}</p>
    </Card>
  )
}
