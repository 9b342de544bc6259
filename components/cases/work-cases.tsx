import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { BandMark } from '@/components/readiness/band-mark'
import { HeldBack } from '@/components/readiness/held-back'
import { CaseLink } from '@/components/shell/case-link'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { useCount } from '@/components/ui/digits'
import { Empty } from '@/components/ui/empty'
import { ReadinessNotice } from '@/components/ui/notice'
import { TierMark } from '@/components/ui/tier-mark'
import { CaseTitle } from './case-list'
import { CaseStatus } from './case-status'
import { HeldLine } from './held-line'
import { useLimitWords } from './limit-words'
import type { WorkView } from './work'

/** One's cases as sentences: the leader, what holds the file back, and the number inside. */
export function WorkCases({ view }: { readonly view: WorkView }) {
  const t = useTranslations('work')
  const { cases, allCases, mayOpenCase } = view
  const role = view.role === 'prosecutor' || view.role === 'supervisor' ? view.role : 'officer'
  return (
    <section aria-labelledby="my-cases" className="flex flex-col gap-3">
      <header className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 id="my-cases" className="text-lg">
          {t(`cases.${role}`)}
        </h2>
        {allCases && <CaseLink href="/cases">{t('all-cases')}</CaseLink>}
      </header>
      {cases.length === 0 ? (
        <Empty
          title={t(`no-cases.${role}`)}
          act={
            mayOpenCase && (
              <Button kind="primary" href="/cases/new">
                {t('open-case')}
              </Button>
            )
          }
        >
          {t(`no-cases-why.${role}`)}
        </Empty>
      ) : (
        <>
          <ul className="grid grid-cols-1 gap-3 lg:grid-cols-2">
            {cases.map((one) => (
              <li key={one.caseId}>
                <CaseSentence one={one} />
              </li>
            ))}
          </ul>
          <ReadinessNotice />
        </>
      )}
    </section>
  )
}

function CaseSentence({ one }: { readonly one: WorkView['cases'][number] }) {
  const called = useCalled()
  const words = useLimitWords()
  const count = useCount()
  const held = one.reading && words(one.reading.held, one.reading)
  return (
    <Card className="h-full">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="font-mono text-soft text-sm">{one.number}</span>
        <span className="flex flex-wrap gap-1">
          <CaseStatus status={one.status} sensitivity={one.sensitivity} />
        </span>
      </div>
      <h3 className="text-lg">
        <CaseTitle one={one} />
      </h3>
      {one.leader && (
        <p className="flex items-center gap-1.5 text-sm">
          <TierMark tier={1} />
          {called(one.leader)}
        </p>
      )}
      <div className="mt-2">
        {held ? (
          <HeldBack title={held.title} small />
        ) : (
          <p className="text-sm">
            <HeldLine one={one} />
          </p>
        )}
      </div>
      {one.reading && (
        <p className="mt-2">
          <BandMark band={one.reading.band} display={count(one.reading.display)} />
        </p>
      )}
    </Card>
  )
}
