import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { Contradictions } from '@/components/defence/contradictions'
import { DefenceForms } from '@/components/defence/defence-forms'
import { DefenceJumps } from '@/components/defence/defence-jumps'
import { SuspectDefence } from '@/components/defence/suspect-defence'
import { TwoColumns } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { ReadinessNotice } from '@/components/ui/notice'
import { viewDefence } from '@/lib/server/defence/view-defence'
import { asked } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import {
  addExplanationAction,
  addGroundAction,
  answerContradictionAction,
  testExplanationAction,
} from './actions'

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('defencePage'))('title') }
}

/** The best innocent account of each suspect, tested; and everything that points away, with its answer. */
export default async function DefencePage({ params, searchParams }: Props) {
  const { caseId } = await params
  const [view, t, doing] = await Promise.all([
    load(viewDefence, { caseId }),
    getTranslations('defencePage'),
    searchParams.then((given) => asked(given, ['explain', 'ground', 'test', 'answer'])),
  ])
  const mayDefend = view.header.may.defend
  return (
    <CaseFrame header={view.header} part="defence">
      <TwoColumns
        side={
          mayDefend && (
            <DefenceForms
              view={view}
              doing={doing}
              actions={{
                explain: addExplanationAction,
                ground: addGroundAction,
                test: testExplanationAction,
                answer: answerContradictionAction,
              }}
            />
          )
        }
      >
        <h1 className="text-xl">{t('title')}</h1>
        <p className="max-w-[70ch] text-soft">{t('lead')}</p>
        <DefenceJumps view={view} />
        {view.suspects.length === 0 && <Empty title={t('no-charges')}>{t('no-charges-why')}</Empty>}
        {view.suspects.map((suspect) => (
          <SuspectDefence key={suspect.partyId} suspect={suspect} caseId={caseId} mayDefend={mayDefend} />
        ))}
        <Contradictions view={view} mayAnswer={mayDefend} />
        <ReadinessNotice />
      </TwoColumns>
    </CaseFrame>
  )
}
