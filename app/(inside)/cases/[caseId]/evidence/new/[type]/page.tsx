import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { v7 as newId } from 'uuid'
import { CaseFrame } from '@/components/cases/case-frame'
import { Coach } from '@/components/evidence/coach'
import { DraftKeeper } from '@/components/evidence/draft-keeper'
import { DraftOffer } from '@/components/evidence/draft-offer'
import { LogFoot } from '@/components/evidence/log-foot'
import { LogForm } from '@/components/evidence/log-form'
import { leavesAScene, onceNeeds } from '@/components/evidence/once-needs'
import { PageTitle } from '@/components/shell/page'
import { Card, TwoColumns } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { itemType } from '@/lib/domain/evidence/kind'
import { viewLogForm } from '@/lib/server/evidence/view-log-form'
import { asked, fits } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import { logEvidenceAction } from '../../actions'

type Props = {
  params: Promise<{ caseId: string; type: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const type = itemType.safeParse((await params).type).data
  const [t, locale] = await Promise.all([getTranslations('logForm'), getLocale()])
  return type ? { title: t('title', { type: kinds[type].title[locale] }) } : {}
}

/** The form that logs one item of this type. What was begun before goes on where it stopped. */
export default async function LogPage({ params, searchParams }: Props) {
  const { caseId, type } = await params
  const kind = kinds[fits(itemType, type)]
  const wanted = asked(await searchParams, ['draft']).draft
  const [view, t, locale] = await Promise.all([
    load(viewLogForm, fits(viewLogForm.input, { caseId, draftId: wanted })),
    getTranslations('logForm'),
    getLocale(),
  ])
  if (!view.header.may.logEvidence) notFound()
  const draft = view.draft?.answers.type === kind.id ? view.draft : null
  const draftId = draft?.draftId ?? newId()
  const { at, by, place } = view.usual
  const usual = {
    obtainedAt: at.toISOString().slice(0, 16).concat('Z'),
    obtainedBy: (locale === 'km' && by.nameKm) || by.nameLatin,
    obtainedPlace: kind.leavesOut.includes('obtainedPlace') ? '' : place,
  }
  const home = `/cases/${caseId}/evidence`
  return (
    <CaseFrame header={view.header} part="evidence">
      <PageTitle
        title={t('title', { type: kind.title[locale] })}
        lead={t(leavesAScene(kind) ? 'lead' : 'lead-anywhere')}
      />
      <TwoColumns
        side={
          <Card title={t('coach')} className="max-[1199px]:hidden">
            <Coach kind={kind} />
          </Card>
        }
      >
        <Card className="min-[1200px]:hidden">
          <Disclosure summary={t('coach-open')}>
            <Coach kind={kind} />
          </Disclosure>
        </Card>
        <DraftOffer
          drafts={view.drafts.filter(({ type }) => type === kind.id)}
          open={draft?.draftId}
          gone={wanted !== undefined && !draft}
        />
        <DraftKeeper
          caseId={caseId}
          draftId={draftId}
          kind="evidence"
          version={draft?.version ?? 0}
          savedAt={draft?.savedAt.toISOString()}
          device={view.device && kind.readiness.class !== 'informant' ? view.device : undefined}
          needs={onceNeeds(kind, (words) => words[locale])}
        >
          <LogForm
            kind={kind}
            view={view}
            given={draft?.answers ?? usual}
            filled={draft ? [] : Object.keys(usual)}
            action={logEvidenceAction}
            hidden={{ caseId }}
            foot={<LogFoot home={home} />}
          />
        </DraftKeeper>
      </TwoColumns>
    </CaseFrame>
  )
}
