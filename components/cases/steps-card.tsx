import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { Clock, Clocks } from '@/components/ui/clock'
import { StepTag } from '@/components/ui/step-tag'
import { Stop } from '@/components/ui/stop'
import type { OpenStep } from '@/lib/domain/cases/open-steps'
import { useRecordName } from './limit-words'

/** Formalities that are still open: those with a clock first, then those that hold the file back. */
export function StepsCard({
  steps,
  caseId,
  now,
}: {
  readonly steps: readonly OpenStep[]
  readonly caseId: string
  readonly now: Date
}) {
  const t = useTranslations('cases.glance')
  return (
    <Card
      title={t('open-steps')}
      aside={steps.length > 0 && <CaseLink href={`/cases/${caseId}/offences`}>{t('all-steps')}</CaseLink>}
    >
      {steps.length === 0 ? (
        <p className="text-soft">{t('no-steps')}</p>
      ) : (
        <Clocks>
          {steps.slice(0, 7).map((step) => (
            <StepRow key={step.id} step={step} now={now} />
          ))}
        </Clocks>
      )}
    </Card>
  )
}

/** One open formality, with its clock where it has one. */
export function StepRow({
  step,
  now,
  about,
}: {
  readonly step: OpenStep
  readonly now: Date
  readonly about?: ReactNode
}) {
  const t = useTranslations('cases.glance')
  const km = useLocale() === 'km'
  const record = useRecordName()(step.record)
  const title = km ? step.title.km : step.title.en
  const why = step.lids ? t('lids') : t('does-not-lid')
  if (step.due === null) {
    return (
      <li className="py-2.5">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <b className="font-title">{title}</b> <StepTag step={step.severity} />
        </p>
        <p className="text-sm text-soft">
          {record}
          <Stop /> {why} {about}
        </p>
      </li>
    )
  }
  return (
    <Clock
      subject={title}
      zero={
        <>
          {record}
          <Stop /> {why} {about}
        </>
      }
      due={step.due.toISOString()}
      from={step.began.toISOString()}
      now={now.toISOString()}
    />
  )
}
