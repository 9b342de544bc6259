import { useTranslations } from 'next-intl'
import { LineFacts } from '@/components/enquiries/line-facts'
import { useCalled } from '@/components/people/names'
import { HeldBack } from '@/components/readiness/held-back'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { useCount } from '@/components/ui/digits'
import { bands } from '@/lib/domain/readiness/band'
import { parameters } from '@/lib/domain/readiness/parameters'
import type { ShownLine } from '@/lib/server/enquiries/shown-line'
import type { ChargeLine } from '@/lib/server/readiness/charge-lines'
import { ChargeName } from './charge-name'
import { useLimitWords } from './limit-words'

/** For whoever sees the file for the first time: why the first of the network is not ready, and what to get next. */
export function WhyNotReady({
  line,
  lifting,
  caseId,
  now,
}: {
  readonly line: ChargeLine
  readonly lifting: ShownLine | null
  readonly caseId: string
  readonly now: Date
}) {
  const t = useTranslations('readinessPage')
  const name = useCalled()(line.party)
  const words = useLimitWords()
  const { reading } = line
  const [first] = reading?.ladder ?? []
  const held = first && words(first.held, first)
  return (
    <Card title={t(reading?.assessed.band === 'ready_for_decision' ? 'why-ready' : 'why', { name })}>
      <p className="text-sm text-soft">
        <ChargeName line={line} />
      </p>
      <div className="mt-3 grid grid-cols-1 gap-4 md:grid-cols-2">
        <div>
          {held && (
            <HeldBack title={held.title}>
              <p>{held.sentence}</p>
            </HeldBack>
          )}
          {reading && <Stands {...reading.assessed} />}
        </div>
        <section>
          <h3 className="text-sm text-soft">{t('get-next')}</h3>
          {lifting ? <LineFacts line={lifting} now={now} /> : <p>{t('get-next-none')}</p>}
          <CaseLink href={`/cases/${caseId}/enquiries?charge=${line.chargeId}`} className="link text-sm">
            {t('all-next')}
          </CaseLink>
        </section>
      </div>
    </Card>
  )
}

/** Where it stands, and how far the next band is. */
function Stands({ display, band }: NonNullable<ChargeLine['reading']>['assessed']) {
  const t = useTranslations('readinessPage')
  const words = useTranslations('readinessView.band')
  const count = useCount()
  const next = bands.flatMap((one) => {
    const from = one === 'not_ready' ? 0 : parameters.bands[one]
    return from > display ? [{ from, band: one }] : []
  })[0]
  return (
    <p className="mt-3 text-sm">
      {t('stands-at', { display: count(display), band: words(band) })}{' '}
      {next && t('to-next', { points: next.from - display, band: words(next.band) })}
    </p>
  )
}
