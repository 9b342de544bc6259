import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { CaseLink } from '@/components/shell/case-link'
import { Button } from './button'
import { Icon } from './icon'

export type Filter = {
  readonly name: string
  readonly label: string
  readonly value?: string
  /** With options it is a list, without a line of text. */
  readonly options?: readonly { readonly value: string; readonly label: string }[]
}

/** Narrows a list. It is a plain GET form, so a filtered list has an address that can be kept and sent. */
export function FilterBar({
  action,
  filters,
  keep = {},
  aside,
}: {
  /** The address of the list without its filters. */
  readonly action: string
  readonly filters: readonly Filter[]
  /** What the address must keep, such as the order. */
  readonly keep?: Readonly<Record<string, string>>
  /** Beside the filters: export, count. */
  readonly aside?: ReactNode
}) {
  const t = useTranslations('ui.filter')
  const ids = useId()
  const narrowed = filters.some(({ value }) => value)
  return (
    <form
      action={action}
      method="get"
      data-print="no"
      className="flex flex-wrap items-end gap-x-3 gap-y-2 border-line border-b px-4 py-2.5"
    >
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {filters.map(({ name, label, value, options }) => (
        <div key={name} className="min-w-32 flex-1 sm:max-w-56 sm:flex-none">
          <label htmlFor={`${ids}${name}`} className="mb-0.5 block text-soft text-xs">
            {label}
          </label>
          {options ? (
            <select
              id={`${ids}${name}`}
              name={name}
              defaultValue={value ?? ''}
              className="control control-small"
            >
              <option value="">{t('all')}</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          ) : (
            <input
              type="search"
              id={`${ids}${name}`}
              name={name}
              defaultValue={value}
              className="control control-small"
            />
          )}
        </div>
      ))}
      <Button type="submit" icon={<Icon of="filter" size="s" />}>
        {t('apply')}
      </Button>
      {narrowed && (
        <CaseLink href={action} className="link py-1.5 text-sm">
          {t('clear')}
        </CaseLink>
      )}
      {aside && <div className="ms-auto flex flex-wrap items-center gap-3 text-sm text-soft">{aside}</div>}
    </form>
  )
}
