import { useLocale, useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { AsAssessedAndIfCleared } from '@/components/readiness/as-assessed'
import { HeldBack } from '@/components/readiness/held-back'
import { ReadinessFigure } from '@/components/readiness/readiness-figure'
import { CaseLink } from '@/components/shell/case-link'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Icon } from '@/components/ui/icon'
import { Notice, ReadinessNotice } from '@/components/ui/notice'
import { TierMark } from '@/components/ui/tier-mark'
import type { ChargeLine } from '@/lib/server/readiness/charge-lines'
import { ChargeName } from './charge-name'
import { useLimitWords } from './limit-words'
import { tierOf } from './tier'

/** The leader first: who it is, what holds the file back in words, then the number with its band and range. */
export function LeaderCard({
  line,
  caseId,
  mayLink,
}: {
  readonly line: ChargeLine
  readonly caseId: string
  readonly mayLink: boolean
}) {
  const t = useTranslations('cases.glance')
  const called = useCalled()
  const words = useLimitWords()
  const other = useLocale() === 'km' ? line.party.nameLatin : line.party.nameKm
  const { reading } = line
  const [first] = reading?.ladder ?? []
  const held = first && words(first.held, first)
  return (
    <Card className="overflow-hidden" flush>
      <div className="grid grid-cols-1 md:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="p-4">
          <p className="flex items-center gap-1.5 text-sm text-soft">
            <TierMark tier={tierOf(line.party)} word />
          </p>
          <h1 className="text-xl">
            {called(line.party)}{' '}
            {other && (
              <span lang={other === line.party.nameKm ? 'km' : 'en'} className="ms-1 font-normal text-soft">
                {other}
              </span>
            )}
          </h1>
          <p className="text-sm">
            <ChargeName line={line} />
          </p>
          {!line.confirmed && (
            <p className="flex items-start gap-1.5 text-soft text-xs">
              <Icon of="unknown" size="s" className="mt-[0.2em]" />
              {t('to-be-confirmed')}
            </p>
          )}
          <div className="mt-4">
            {held ? (
              <HeldBack
                title={held.title}
                acts={
                  <>
                    {mayLink && (
                      <Button
                        kind="primary"
                        href={`/cases/${caseId}/evidence/new`}
                        icon={<Icon of="log" size="s" />}
                      >
                        {t('log-evidence')}
                      </Button>
                    )}
                    <Button href={`/cases/${caseId}/offences`}>{t('open-elements')}</Button>
                  </>
                }
              >
                <p>{held.sentence}</p>
              </HeldBack>
            ) : (
              <Notice>{reading ? t('nothing-holds') : t('not-computed')}</Notice>
            )}
          </div>
        </div>
        {reading && (
          <div className="border-line border-t p-4 md:border-s md:border-t-0">
            <ReadinessFigure
              display={reading.assessed.display}
              band={reading.assessed.band}
              range={reading.assessed.range}
              candidate={reading.assessed.band === 'ready_for_decision'}
            />
            <div className="mt-3 border-line border-t pt-3">
              <AsAssessedAndIfCleared assessed={reading.assessed} ifCleared={reading.ifCleared} />
            </div>
            <p className="mt-3 text-sm">
              <CaseLink href={`/cases/${caseId}/readiness/${line.chargeId}`}>{t('line-by-line')}</CaseLink>
            </p>
            <p className="mt-1 text-soft text-xs">
              {reading.behind ? t('behind') : t('computed')} <DateTime at={reading.computedAt} />
            </p>
          </div>
        )}
      </div>
      <ReadinessNotice className="border-line border-t px-4 py-2.5" />
    </Card>
  )
}
