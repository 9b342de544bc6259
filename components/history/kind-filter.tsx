import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { choiceLook } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { entryKinds } from '@/lib/domain/log/kinds'

const icons = { changes: 'edit', looks: 'see', refusals: 'stop' } as const

/** Everything, or changes, views or refusals alone. */
export function KindFilter({
  here,
  now,
  keep,
}: {
  readonly here: string
  readonly now: string | undefined
  readonly keep: Readonly<Record<string, string>>
}) {
  const t = useTranslations('history.page')
  const href = (kind?: string) => {
    const query = new URLSearchParams({ ...keep, ...(kind ? { kind } : {}) }).toString()
    return query ? `${here}?${query}` : here
  }
  return (
    <nav aria-label={t('show')} data-print="no" className="flex flex-wrap gap-2">
      <CaseLink
        href={href()}
        aria-current={now === undefined || undefined}
        className={choiceLook(now === undefined)}
      >
        {t('everything')}
      </CaseLink>
      {entryKinds.map((kind) => (
        <CaseLink
          key={kind}
          href={href(kind)}
          aria-current={now === kind || undefined}
          className={choiceLook(now === kind)}
        >
          <Icon of={icons[kind]} size="s" />
          {t(kind)}
        </CaseLink>
      ))}
      {keep.actorId && (
        <CaseLink href={now ? `${here}?kind=${now}` : here} className="link self-center text-sm">
          {t('anyone')}
        </CaseLink>
      )}
    </nav>
  )
}
