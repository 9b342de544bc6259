import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'

/** Narrows a history to some days, and takes what is shown along: a plain GET form, so that it works without script. */
export function ExportBar({
  here,
  exportAt,
  keep,
  tooMany,
}: {
  readonly here: string
  /** Where the export is fetched. */
  readonly exportAt: string
  readonly keep: Readonly<Record<string, string | undefined>>
  /** The last try held more than a paper does. */
  readonly tooMany: boolean
}) {
  const t = useTranslations('history.page')
  const { from, to, ...rest } = keep
  const kept = Object.entries(rest).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  )
  return (
    <>
      {tooMany && <Notice tone="risk">{t('too-many')}</Notice>}
      <form action={here} method="get" data-print="no" className="flex flex-wrap items-end gap-x-3 gap-y-2">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Day name="from" label={t('from')} value={from} />
        <Day name="to" label={t('to')} value={to} />
        <Button type="submit" icon={<Icon of="filter" size="s" />}>
          {t('narrow')}
        </Button>
        <Button type="submit" formAction={exportAt} icon={<Icon of="download" size="s" />}>
          {t('export')}
        </Button>
      </form>
    </>
  )
}

function Day({
  name,
  label,
  value,
}: {
  readonly name: string
  readonly label: string
  readonly value: string | undefined
}) {
  return (
    <label className="text-soft text-xs">
      <span className="mb-0.5 block">{label}</span>
      <input
        type="date"
        name={name}
        defaultValue={value}
        min="1900-01-01"
        max="2199-12-31"
        className="control control-small"
      />
    </label>
  )
}
