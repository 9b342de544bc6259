import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { FallsCard } from '@/components/network/falls-card'
import { ChangesCard, JoinsCard } from '@/components/origins/joins-card'
import { OriginActs } from '@/components/origins/origin-acts'
import { SuggestionsCard } from '@/components/origins/suggestions-card'
import { VoicesPicture } from '@/components/origins/voices-picture'
import { VoicesTable } from '@/components/origins/voices-table'
import { TwoColumns } from '@/components/ui/card'
import { viewOrigins } from '@/lib/server/evidence/view-origins'
import { load } from '@/lib/web/page'
import * as acts from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('origins'))('title'),
})

/** Whose voices a case rests on, and which of them are one. */
export default async function OriginsPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const [view, t] = await Promise.all([load(viewOrigins, { caseId }), getTranslations('origins')])
  const { editEvidence, assess, link } = view.header.may
  const join = assess ? acts.declareDependenceAction : editEvidence ? acts.mergeOriginsAction : null
  return (
    <CaseFrame header={view.header} part="evidence">
      <h1 className="sr-only">{t('title')}</h1>
      <TwoColumns
        side={
          <>
            <FallsCard falls={view.cost} caseId={caseId} title={t('cost')} none={t('cost-none')} />
            <SuggestionsCard view={view} join={join} decline={link ? acts.declineSuggestionAction : null} />
            <JoinsCard
              view={view}
              undo={editEvidence ? acts.undoMergeAction : null}
              lift={assess ? acts.liftDependenceAction : null}
            />
            <OriginActs
              view={view}
              add={editEvidence ? acts.addOriginAction : null}
              move={editEvidence ? acts.moveToOriginAction : null}
              join={join}
            />
            <ChangesCard view={view} />
          </>
        }
      >
        <VoicesPicture view={view} />
        <VoicesTable view={view} />
      </TwoColumns>
    </CaseFrame>
  )
}
