import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { MarkForm, ServeForm, WithholdForm } from '@/components/disclosure/forms'
import { RecordableCard, Schedules } from '@/components/disclosure/schedules'
import { Servings } from '@/components/disclosure/servings'
import { PageTitle } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { TwoColumns } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { viewDisclosure } from '@/lib/server/disclosure/view-disclosure'
import { load } from '@/lib/web/page'
import { markItemAction, serveAction, withholdItemAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('disclosurePage'))('title') }
}

/** Where every item stands for the defence, and what was served. */
export default async function DisclosurePage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const [view, t] = await Promise.all([load(viewDisclosure, { caseId }), getTranslations('disclosurePage')])
  const { may } = view.header
  const file = (format: 'csv' | 'pdf') => (
    <Button href={`/api/disclosure/${caseId}?format=${format}`} icon={<Icon of="download" size="s" />}>
      {t(`export.${format}`)}
    </Button>
  )
  return (
    <CaseFrame header={view.header} part="disclosure">
      <PageTitle
        title={t('title')}
        lead={t('lead')}
        acts={
          <>
            {file('csv')}
            {file('pdf')}
          </>
        }
      />
      <TwoColumns
        side={
          <>
            {may.disclose && <ServeForm view={view} action={serveAction} />}
            {may.markDisclosure && <MarkForm view={view} action={markItemAction} />}
            {may.disclose && <WithholdForm view={view} action={withholdItemAction} />}
            <Servings view={view} />
          </>
        }
      >
        {view.unplaced > 0 && (
          <Notice tone="risk" icon="at-risk">
            {t('unplaced', { n: view.unplaced })}
          </Notice>
        )}
        {view.lines.length === 0 && <Empty title={t('none')}>{t('none-why')}</Empty>}
        <Schedules view={view} />
        <RecordableCard view={view} />
      </TwoColumns>
    </CaseFrame>
  )
}
