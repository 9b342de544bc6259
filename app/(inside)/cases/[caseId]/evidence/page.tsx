import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { DraftList } from '@/components/evidence/draft-list'
import { EvidenceList } from '@/components/evidence/evidence-list'
import { Button } from '@/components/ui/button'
import { Stack } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { listEvidence } from '@/lib/server/evidence/list-evidence'
import { asked, fits } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import { discardDraftAction } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('evidencePage'))('title'),
})

const names = ['text', 'type', 'usable', 'graded', 'place', 'sort', 'down', 'from', 'back'] as const

/** Every item of evidence of a case, and what its reader began to log. */
export default async function EvidencePage({
  params,
  searchParams,
}: {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { caseId } = await params
  const filter = fits(listEvidence.input, { caseId, ...asked(await searchParams, names) })
  const [view, t, papers, weights, origins] = await Promise.all([
    load(listEvidence, filter),
    getTranslations('evidencePage'),
    getTranslations('papersPage'),
    getTranslations('weightsPage'),
    getTranslations('origins'),
  ])
  const { logEvidence, link } = view.header.may
  return (
    <CaseFrame
      header={view.header}
      part="evidence"
      acts={
        <>
          <Button href={`/cases/${caseId}/papers`}>{papers('title')}</Button>
          <Button href={`/cases/${caseId}/weights`}>{weights('title')}</Button>
          {view.header.counts.evidence > 0 && (
            <Button href={`/cases/${caseId}/origins`}>{origins('open-page')}</Button>
          )}
          {link && view.header.counts.evidence > 0 && (
            <Button href={`/cases/${caseId}/evidence/link`} icon={<Icon of="link" size="s" />}>
              {t('link')}
            </Button>
          )}
          {logEvidence && (
            <Button kind="primary" href={`/cases/${caseId}/evidence/new`} icon={<Icon of="log" size="s" />}>
              {t('log')}
            </Button>
          )}
        </>
      }
    >
      <h1 className="sr-only">{t('title')}</h1>
      <Stack>
        <DraftList drafts={view.drafts} discard={discardDraftAction} />
        <EvidenceList view={view} caseId={caseId} filter={filter} />
      </Stack>
    </CaseFrame>
  )
}
