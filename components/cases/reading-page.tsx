import { useLocale, useTranslations } from 'next-intl'
import { CommentsCard } from '@/components/comments/comments-card'
import type { CommentActions } from '@/components/comments/comments-here'
import { useCalled } from '@/components/people/names'
import { AsAssessedAndIfCleared } from '@/components/readiness/as-assessed'
import { ReadinessFigure } from '@/components/readiness/readiness-figure'
import { PageTitle } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { Card, TwoColumns } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Empty } from '@/components/ui/empty'
import { Icon } from '@/components/ui/icon'
import { KeyValues } from '@/components/ui/key-value'
import { ReadinessNotice } from '@/components/ui/notice'
import type { viewReading } from '@/lib/server/readiness/view-reading'
import { ChargeName } from './charge-name'
import { IfLost } from './if-lost'
import { Ladder } from './ladder'
import { Chains, Elements, Links } from './reading-parts'
import { Robustness } from './robustness'

export type ReadingView = Awaited<ReturnType<(typeof viewReading)['perform']>>

/** How one reading was reached: the limits, then every element, hop and point down to its items, the rules and their version. */
export function ReadingPage({
  view,
  comments,
}: {
  readonly view: ReadingView
  readonly comments: CommentActions
}) {
  const t = useTranslations('readinessPage')
  const called = useCalled()
  const km = useLocale() === 'km'
  const { line, header, result } = view
  const { caseId } = header
  const { reading } = line
  return (
    <>
      <PageTitle
        title={called(line.party)}
        lead={<ChargeName line={line} />}
        acts={
          <>
            <Button href={`/cases/${caseId}/knock-out`}>{t('knock-out')}</Button>
            <Button href={`/cases/${caseId}/enquiries?charge=${line.chargeId}`}>{t('enquiries')}</Button>
            <Button
              href={`/api/readiness/${caseId}/${line.chargeId}`}
              download
              icon={<Icon of="download" size="s" />}
            >
              {t('download')}
            </Button>
          </>
        }
      />
      {!reading || !result ? (
        <Empty title={t('not-computed')}>{t('not-computed-why')}</Empty>
      ) : (
        <TwoColumns
          side={
            <>
              <Card>
                <ReadinessFigure
                  display={reading.assessed.display}
                  band={reading.assessed.band}
                  range={reading.assessed.range}
                  candidate={reading.assessed.band === 'ready_for_decision'}
                />
                <div className="mt-3 border-line border-t pt-3">
                  <AsAssessedAndIfCleared assessed={reading.assessed} ifCleared={reading.ifCleared} />
                </div>
                <ReadinessNotice className="mt-3 border-line border-t pt-3" />
              </Card>
              <IfLost rows={result.withoutOrigin} evidence={null} />
              <Robustness result={result} />
              <Card title={t('record.title')}>
                <KeyValues
                  facts={[
                    { name: t('model'), value: reading.model, mono: true },
                    { name: t('parameters'), value: <Hash of={reading.parameterHash} />, mono: true },
                    { name: t('template'), value: line.templateId, mono: true },
                    { name: t('input'), value: <Hash of={reading.inputHash} />, mono: true },
                    { name: t('revision'), value: String(reading.revision), mono: true },
                    {
                      name: t('computed-at'),
                      value: <DateTime at={reading.computedAt} show="second" exact />,
                    },
                  ]}
                />
                <p className="mt-3 text-sm text-soft">{t('reproduce')}</p>
                <p className="mt-1 rounded-control bg-sunken px-2.5 py-1.5 font-mono text-xs [overflow-wrap:anywhere]">
                  npx ringleader score {header.number}-readiness.json
                </p>
              </Card>
            </>
          }
        >
          <Ladder limits={reading.ladder} items={view.items} caseId={caseId} title={t('ladder')} />
          <Elements view={view} result={result} km={km} />
          <Chains view={view} result={result} />
          <Links view={view} result={result} />
          {view.comments && <CommentsCard here={view.comments} actions={comments} />}
        </TwoColumns>
      )}
    </>
  )
}

const Hash = ({ of }: { readonly of: string }) => (
  <span className="[overflow-wrap:anywhere] text-xs">{of}</span>
)
