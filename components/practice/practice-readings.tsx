import { useTranslations } from 'next-intl'
import { useLimitWords } from '@/components/cases/limit-words'
import { useSaid } from '@/components/evidence/said'
import { BandMark } from '@/components/readiness/band-mark'
import { HeldBack } from '@/components/readiness/held-back'
import { Card } from '@/components/ui/card'
import { useCount } from '@/components/ui/digits'
import { ReadinessNotice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import type { PracticeReading, Review } from '@/lib/domain/practice/review'

/** How the engine reads what was handed in, what a prosecutor would leave of it, and what the papers allow. */
export function PracticeReadings({ review }: { readonly review: Review }) {
  const t = useTranslations('practicePage')
  const said = useSaid()
  const words = useLimitWords()
  return (
    <Card title={t('readings')}>
      <ReadinessNotice className="mb-3" />
      {review.readings.map(({ suspect, handedIn, left, possible, heldTitle }) => (
        <section key={suspect.id} className="mb-4 last:mb-0" aria-label={said(suspect.name)}>
          <h3 className="mb-2 text-md">
            {said(suspect.name)} <span className="font-normal text-soft">{said(suspect.part)}</span>
          </h3>
          <HeldBack title={words(left.held, { title: heldTitle }).title} small />
          <Table
            compact
            className="mt-2"
            caption={said(suspect.name)}
            columns={[
              { key: 'when', label: t('reading') },
              { key: 'band', label: t('band') },
            ]}
            rows={(
              [
                ['handed', handedIn],
                ['left', left],
                ['possible', possible],
              ] as const
            ).map(([when, reading]) => ({
              id: when,
              cells: { when: t(`when.${when}`), band: <Reading reading={reading} /> },
            }))}
          />
        </section>
      ))}
    </Card>
  )
}

function Reading({ reading }: { readonly reading: PracticeReading }) {
  const t = useTranslations('readinessView')
  const count = useCount()
  return (
    <>
      <BandMark band={reading.band} display={count(reading.display)} />
      <span className="block text-soft text-xs">
        {t('range', { strict: count(reading.range.strict), lenient: count(reading.range.lenient) })}
      </span>
    </>
  )
}
