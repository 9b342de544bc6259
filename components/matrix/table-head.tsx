import { useLocale, useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import type { CountTable } from '@/lib/domain/proof/matrix'

/** What stands over a table: the offence, its law as of the offence date, whether the ministry confirmed it, and what does not fit. */
export function TableHead({
  table,
}: {
  readonly table: Omit<CountTable, 'rows'> & { readonly rows: readonly unknown[] }
}) {
  const t = useTranslations('matrix')
  const offences = useTranslations('offences')
  const locale = useLocale()
  const { law, offence, number, rows, title } = table
  return (
    <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-3 py-2.5">
      <h2 className="text-md">
        {t('table', { number: String(number), title })}
        <span className="ps-2 font-normal text-sm text-soft">{offence[locale]}</span>
      </h2>
      <span className="text-sm text-soft">{t('law', { template: law.templateId })}</span>
      {law.confirmed ? (
        <Tag tone="ok" icon="done">
          {t('confirmed-by', { name: law.confirmedBy ?? '' })}
        </Tag>
      ) : (
        <Tag tone="none" icon="unknown">
          {offences('to-be-confirmed')}
        </Tag>
      )}
      {law.outside && (
        <p className="basis-full text-risk text-sm">
          <span aria-hidden="true">△ </span>
          {t(`outside.${law.outside}`, { from: law.validFrom ?? '', to: law.validTo ?? '' })}
        </p>
      )}
      <span className="ms-auto text-soft text-xs max-[760px]:hidden">{t('shared-aside')}</span>
      {rows.length === 0 && <p className="basis-full text-sm text-soft">{t('nobody-on-count')}</p>}
    </header>
  )
}
