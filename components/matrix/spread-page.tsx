import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { PageTitle } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ReadinessNotice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import type { SpreadView } from '@/lib/server/proof/view-spread'
import { SpreadTable } from './spread-table'

/** One charge by source or by item, page by page. */
export function SpreadPage({ view }: { readonly view: SpreadView }) {
  const t = useTranslations('matrix')
  const person = useCalled()(view.row.party)
  const { by, header, row } = view
  const base = `/cases/${header.caseId}/proof`
  const here = `${base}/${row.chargeId}`
  const other = by === 'items' ? 'origins' : 'items'
  const page = (from: string | null) => from && `${here}?by=${by}&from=${from}`
  return (
    <>
      <PageTitle
        title={t(by === 'items' ? 'spread.title-items' : 'spread.title', { person })}
        lead={t(`spread.lead-${by}`)}
        acts={
          <>
            <Button href={`${here}?by=${other}`}>{t(`spread.${other}`)}</Button>
            <Button href={base}>{t('spread.back')}</Button>
          </>
        }
      />
      <Card flush>
        {view.of === 0 ? (
          <p className="p-4 text-sm text-soft">{t('spread.none')}</p>
        ) : (
          <SpreadTable view={view} />
        )}
        <Pager earlier={page(view.earlier)} later={page(view.later)} />
      </Card>
      <ReadinessNotice className="mt-4" />
    </>
  )
}
