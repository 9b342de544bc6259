import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { PageMain, PageTitle } from '@/components/shell/page'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Pager } from '@/components/ui/pager'
import type { FlagsView } from '@/lib/server/audit/view-flags'
import { AuditTabs } from './audit-tabs'
import { FlagTable } from './flag-table'

/** What is worth a look in people's conduct: what is open, or what was closed. */
export function Flags({ view }: { readonly view: FlagsView }) {
  const t = useTranslations('auditPage')
  const { flags, show, first, later } = view
  const other = show === 'open' ? 'closed' : 'open'
  const here = show === 'open' ? '/audit' : '/audit?show=closed'
  return (
    <PageMain>
      <PageTitle title={t('title')} lead={t('lead')} />
      <AuditTabs here="flags" />
      <Card
        title={t(show)}
        aside={<CaseLink href={other === 'open' ? '/audit' : '/audit?show=closed'}>{t(other)}</CaseLink>}
        flush
      >
        {flags.length === 0 ? (
          <div className="p-4">
            <Empty title={t(`none-${show}`)}>{show === 'open' && t('none-open-why')}</Empty>
          </div>
        ) : (
          <FlagTable flags={flags} closed={show === 'closed'} />
        )}
        <Pager
          earlier={first ? null : here}
          later={later === null ? null : `/audit?show=${show}&before=${later}`}
        />
      </Card>
    </PageMain>
  )
}
