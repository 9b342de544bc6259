import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { v7 as newId } from 'uuid'
import { CaseFrame } from '@/components/cases/case-frame'
import { Coach } from '@/components/evidence/coach'
import { DraftFoot } from '@/components/evidence/draft-foot'
import { DraftKeeper } from '@/components/evidence/draft-keeper'
import { DraftOffer } from '@/components/evidence/draft-offer'
import { itemNumber } from '@/components/evidence/item-number'
import { LogForm } from '@/components/evidence/log-form'
import { PageTitle } from '@/components/shell/page'
import { Card, TwoColumns } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { viewLogForm } from '@/lib/server/evidence/view-log-form'
import { asked, fits } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import { changeEvidenceAction } from '../../actions'

type Props = {
  params: Promise<{ caseId: string; itemId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('itemPage'))('edit'),
})

/** Corrects the record of an item. What was there before stays in the history. */
export default async function EditPage({ params, searchParams }: Props) {
  const { caseId, itemId } = await params
  const wanted = asked(await searchParams, ['draft']).draft
  const [view, t, form] = await Promise.all([
    load(viewLogForm, fits(viewLogForm.input, { caseId, itemId, draftId: wanted })),
    getTranslations('itemPage'),
    getTranslations('logForm'),
  ])
  if (!view.item || !view.header.may.editEvidence) notFound()
  const kind = kinds[view.item.type]
  const { draft, item } = view
  const draftId = draft?.draftId ?? newId()
  const from = draft?.itemVersion ?? item.version
  const home = `/cases/${caseId}/evidence/${itemId}`
  return (
    <CaseFrame header={view.header} part="evidence">
      <PageTitle title={t('edit-title', { number: itemNumber(view.item.number) })} lead={t('edit-lead')} />
      <TwoColumns
        side={
          <Card title={form('coach')} className="max-[1199px]:hidden">
            <Coach kind={kind} />
          </Card>
        }
      >
        <DraftOffer drafts={view.drafts} open={draft?.draftId} gone={wanted !== undefined && !draft} />
        {from !== item.version && <Notice tone="risk">{form('draft.item-changed')}</Notice>}
        <DraftKeeper
          caseId={caseId}
          draftId={draftId}
          kind="change"
          itemId={itemId}
          itemVersion={from}
          version={draft?.version ?? 0}
          savedAt={draft?.savedAt.toISOString()}
          device={view.device && kind.readiness.class !== 'informant' ? view.device : undefined}
        >
          <LogForm
            kind={kind}
            view={view}
            given={draft?.answers ?? item.answers}
            action={changeEvidenceAction}
            hidden={{ caseId, itemId, version: String(from) }}
            foot={
              <DraftFoot home={home}>
                <SubmitButton>{form('change')}</SubmitButton>
              </DraftFoot>
            }
          />
        </DraftKeeper>
      </TwoColumns>
    </CaseFrame>
  )
}
