import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { Clocks } from '@/components/ui/clock'
import { StepRow } from './steps-card'
import type { WorkView } from './work'

/** Formalities of one's cases whose time runs, the shortest first. */
export function WorkClocks({ steps, now }: { readonly steps: WorkView['steps']; readonly now: Date }) {
  const t = useTranslations('work')
  return (
    <Card title={t('clocks')}>
      {steps.length === 0 ? (
        <p className="text-soft">{t('no-clocks')}</p>
      ) : (
        <Clocks>
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
