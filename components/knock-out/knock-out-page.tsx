import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { PageTitle } from '@/components/shell/page'
import { TwoColumns } from '@/components/ui/card'
import { useCount } from '@/components/ui/digits'
import { Notice, ReadinessNotice } from '@/components/ui/notice'
import type { viewKnockOut } from '@/lib/server/knock-out/view-knock-out'
import { Fallen } from './fallen'
import { type ScenarioActs, Scenarios } from './scenarios'
import { Standing } from './standing'
import { Ticks, useChoiceWords } from './ticks'

export type KnockOutView = Awaited<ReturnType<(typeof viewKnockOut)['perform']>>

/** What would fall if some of it were lost: tick on the right, read on the left. The address holds what is ticked. */
export function KnockOutPage({ view, acts }: { readonly view: KnockOutView; readonly acts: ScenarioActs }) {
  const t = useTranslations('knockOut')
  const words = useChoiceWords(view.inKhmer)
  const { header, choices, inKhmer, ticked, scenario, lost } = view
  return (
    <>
      <PageTitle title={scenario ? scenario.name : t('title')} lead={t('lead')} />
      <TwoColumns
        first={
          <Ticks
            caseId={header.caseId}
            choices={choices}
            inKhmer={inKhmer}
            ticked={ticked}
            scenarioId={scenario?.scenarioId ?? null}
          />
        }
        side={
          <>
            <Scenarios view={view} acts={acts} />
            <Standing view={view} />
          </>
        }
      >
        <div aria-live="polite" id="falls" className="scroll-mt-4">
          <Summary view={view} />
        </div>
        {ticked.length > 0 && (
          <p className="text-sm text-soft">
            {t('gone', {
              what: ticked
                .flatMap((tick) => choices.find((one) => one.tick === tick) ?? [])
                .map(words)
                .join('; '),
            })}
          </p>
        )}
        {lost > 0 && <Notice>{t('lost', { count: lost })}</Notice>}
        <Fallen view={view} />
        <ReadinessNotice />
      </TwoColumns>
    </>
  )
}

/** One sentence: how many charges fall, and which leader to what. */
function Summary({ view }: { readonly view: KnockOutView }) {
  const t = useTranslations('knockOut')
  const called = useCalled()
  const count = useCount()
  const falling = view.charges.filter(({ knocked }) => knocked.after.display < knocked.before.display)
  const leaders = falling.filter(({ line }) => line.party.tier === 1)
  if (view.ticked.length === 0) return <p className="font-title">{t('tick-something')}</p>
  return (
    <p className="font-title text-lg">
      {t('summary', { falling: falling.length, all: view.charges.length })}{' '}
      {leaders.map(({ line, knocked }) => (
        <span key={line.chargeId}>
          {t('leader-falls', {
            name: called(line.party),
            count: line.count.number,
            from: count(knocked.before.display),
            to: count(knocked.after.display),
          })}{' '}
        </span>
      ))}
    </p>
  )
}
