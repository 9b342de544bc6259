import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { PageMain, PageTitle } from '@/components/shell/page'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { useCount } from '@/components/ui/digits'
import { Empty } from '@/components/ui/empty'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import type { AuditSamplesView } from '@/lib/server/audit/view-audit-samples'
import { AuditTabs } from './audit-tabs'
import { useMonth } from './month'

/** The samples one drew, and the button that draws this month's. */
export function Samples({ view, draw }: { readonly view: AuditSamplesView; readonly draw: FormAction }) {
  const t = useTranslations('auditPage.sample')
  const count = useCount()
  const month = useMonth()
  const role = view.role === 'auditor' ? 'auditor' : 'supervisor'
  return (
    <PageMain width="reading">
      <PageTitle title={t(`title.${role}`)} lead={t(`lead.${role}`)} />
      {role === 'auditor' && <AuditTabs here="samples" />}
      {view.drawnThisMonth ? (
        <p className="mb-4 text-soft">{t('drawn')}</p>
      ) : (
        <ActionForm action={draw} className="mb-4">
          <SubmitButton>{t('draw')}</SubmitButton>
        </ActionForm>
      )}
      {view.samples.length === 0 ? (
        <Empty title={t('none')}>{t('none-why')}</Empty>
      ) : (
        <Card flush>
          <Table
            caption={t(`title.${role}`)}
            columns={[
              { key: 'month', label: t('month') },
              { key: 'from', label: t('from'), numeric: true },
              { key: 'found', label: t('found'), numeric: true },
              { key: 'wrong', label: t('wrong'), numeric: true },
            ]}
            rows={view.samples.map((one) => ({
              id: one.sampleId,
              cells: {
                month: <CaseLink href={`/audit/samples/${one.sampleId}`}>{month(one.month)}</CaseLink>,
                from: count(one.outOf),
                found: t('progress', { found: count(one.found), size: count(one.size) }),
                wrong: count(one.wrong),
              },
            }))}
          />
        </Card>
      )}
    </PageMain>
  )
}
