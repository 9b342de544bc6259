import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { v7 as newId } from 'uuid'
import { CaseFrame } from '@/components/cases/case-frame'
import { DraftKeeper } from '@/components/evidence/draft-keeper'
import { DraftOffer } from '@/components/evidence/draft-offer'
import { LinkForm } from '@/components/proof/link-form'
import { PageTitle } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { placeNames, placeOfQuery } from '@/lib/domain/evidence/place-query'
import { viewLinkForm } from '@/lib/server/proof/view-link-form'
import { asked, fits } from '@/lib/web/asked'
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
  const {
    item,
    target,
    draft: wanted,
    ...place
  } = asked(await searchParams, ['item', 'target', 'draft', ...placeNames])
  const [view, t] = await Promise.all([
    load(viewLinkForm, fits(viewLinkForm.input, { caseId, draftId: wanted, itemId: item })),
    getTranslations('linkPage'),
  ])
  if (!view.header.may.link) notFound()
  const { draft } = view
  const chosen = draft?.itemId ?? item
  const about = view.items.some(({ itemId }) => itemId === chosen) ? chosen : undefined
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
        <>
          <DraftOffer drafts={view.drafts} open={draft?.draftId} gone={wanted !== undefined && !draft} />
          <DraftKeeper
            caseId={caseId}
            draftId={draft?.draftId ?? newId()}
            kind="link"
            itemId={about}
            version={draft?.version ?? 0}
            savedAt={draft?.savedAt.toISOString()}
          >
            <LinkForm
              view={view}
              itemId={about}
              target={known}
              place={placeOfQuery(place)}
              link={linkEvidenceAction}
              first={draft ? { answers: draft.answers, errors: {} } : null}
            />
          </DraftKeeper>
        </>
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
