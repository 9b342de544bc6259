import { useTranslations } from 'next-intl'
import { useUnitName } from '@/components/cases/unit-name'
import { useColleague } from '@/components/evidence/called'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { KeyValues } from '@/components/ui/key-value'
import type { InformedView } from '@/lib/server/informed/view-informed'

/** Which office is informed, and who told whom when. It is not taken back. */
export function ToldCard({ view }: { readonly view: InformedView }) {
  const t = useTranslations('informedPage')
  const unit = useUnitName()
  const colleague = useColleague()
  const { office, unit: police, lead, informedAt, tellings } = view
  return (
    <Card title={t('told')}>
      <KeyValues
        facts={[
          ...(office ? [{ name: t('office'), value: unit(office) }] : []),
          ...(informedAt ? [{ name: t('since'), value: <DateTime at={informedAt} exact /> }] : []),
          { name: t('police'), value: unit(police) },
          ...(lead ? [{ name: t('lead'), value: colleague(lead) }] : []),
        ]}
      />
      <ul className="mt-2 space-y-1 text-sm">
        {tellings.map(({ key, toldTo, toldAt, how, by, office: to }) => (
          <li key={key}>
            {t(`way.${how}`)}: {toldTo ?? (to && colleague(to))}, <DateTime at={toldAt} exact />
            {by && <span className="block text-soft">{t('told-by', { name: colleague(by) })}</span>}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-soft">{t('not-taken-back')}</p>
    </Card>
  )
}
