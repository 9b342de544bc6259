import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { CopyPages } from '@/components/disclosure/copy-pages'
import { Copies } from '@/components/disclosure/redacted-copies'
import { BeginCard, ConfirmCard } from '@/components/disclosure/redaction-forms'
import { PageTitle } from '@/components/shell/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { TwoColumns } from '@/components/ui/card'
import { viewRedactions } from '@/lib/server/disclosure/view-redactions'
import { load } from '@/lib/web/page'
import { beginRedactionAction, makeRedactionAction, withdrawRedactionAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('redactionPage'))('title') }
}

/** A file and its redacted copies: what is hidden, why, and what the defence is given instead. */
export default async function RedactionPage({
  params,
}: {
  readonly params: Promise<{ caseId: string; fileId: string }>
}) {
  const { caseId, fileId } = await params
  const [view, t] = await Promise.all([
    load(viewRedactions, { caseId, fileId }),
    getTranslations('redactionPage'),
  ])
  const trail = [{ href: `/cases/${caseId}/disclosure`, label: t('back') }]
  return (
    <CaseFrame header={view.header} part="disclosure">
      <PageTitle title={t('title')} lead={t('lead')} over={<Breadcrumbs trail={trail} />} />
      <TwoColumns
        side={
          <>
            <ConfirmCard view={view} action={makeRedactionAction} />
            <BeginCard view={view} action={beginRedactionAction} />
            <Copies view={view} withdraw={withdrawRedactionAction} />
          </>
        }
      >
        <CopyPages view={view} />
      </TwoColumns>
    </CaseFrame>
  )
}
