import { useTranslations } from 'next-intl'
import { ClockRow } from '@/components/authority/clocks-card'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { Clocks } from '@/components/ui/clock'
import { StepRow } from './steps-card'
import type { WorkView } from './work'

/** Formalities of one's cases whose time runs, the shortest first. */
export function WorkClocks({
  steps,
  writing,
  now,
}: {
  readonly steps: WorkView['steps']
  readonly writing: WorkView['writing']
  readonly now: Date
}) {
  const t = useTranslations('work')
  return (
    <Card title={t('clocks')}>
      {steps.length + writing.length === 0 ? (
        <p className="text-soft">{t('no-clocks')}</p>
      ) : (
        <Clocks>
          {writing.map(({ clock, caseId, number, title }) => (
            <ClockRow
              key={`${caseId} ${clock.id}`}
              clock={clock}
              now={now}
              about={
                <CaseLink href={`/cases/${caseId}/authorities`} title={title}>
                  {number}
                </CaseLink>
              }
            />
          ))}
          {steps.map(({ step, caseId, number, title }) => (
            <StepRow
              key={`${caseId} ${step.id}`}
              step={step}
              now={now}
              about={
                <CaseLink href={`/cases/${caseId}/offences`} title={title}>
                  {number}
                </CaseLink>
              }
            />
          ))}
        </Clocks>
      )}
    </Card>
  )
}
