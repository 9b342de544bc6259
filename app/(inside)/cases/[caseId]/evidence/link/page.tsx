import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { LinkForm } from '@/components/proof/link-form'
import { PageTitle } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { viewLinkForm } from '@/lib/server/proof/view-link-form'
import { asked } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import { linkEvidenceAction } from '../actions'

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('linkPage'))('title'),
})

/** Says what an item of evidence proves or undermines. Both can be chosen before one comes here. */
export default async function LinkPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const [view, t, { item, target }] = await Promise.all([
    load(viewLinkForm, { caseId }),
    getTranslations('linkPage'),
    searchParams.then((given) => asked(given, ['item', 'target'])),
  ])
  if (!view.header.may.link) notFound()
  const known = view.targets.some(({ key }) => key === target) ? target : undefined
  return (
    <CaseFrame header={view.header} part="evidence" width="reading">
      <PageTitle title={t('title')} lead={t('lead')} />
      {view.items.length === 0 ? (
        <Empty title={t('no-items')} act={view.header.may.logEvidence && <LogButton caseId={caseId} />}>
          {t('no-items-why')}
        </Empty>
      ) : view.targets.length === 0 ? (
        <Empty
          title={t('no-targets')}
          act={<Button href={`/cases/${caseId}/offences`}>{t('no-targets-act')}</Button>}
        >
          {t('no-targets-why')}
        </Empty>
      ) : (
        <LinkForm view={view} itemId={item} target={known} link={linkEvidenceAction} />
      )}
    </CaseFrame>
  )
}

async function LogButton({ caseId }: { readonly caseId: string }) {
  const t = await getTranslations('evidencePage')
  return (
    <Button kind="primary" href={`/cases/${caseId}/evidence/new`}>
      {t('log')}
    </Button>
  )
}
