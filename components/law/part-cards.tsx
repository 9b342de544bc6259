import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { OffenceTemplate, PenaltyTable } from '@/lib/domain/offences/template'
import { ClockForm, ModeForm, type Part, StepForm } from './part-forms'
import { BandForm, PenaltyForm } from './penalty-forms'

type Of = { readonly template: OffenceTemplate; readonly part: Part | null }

/** The modes of liability, the steps, the clocks and the penalties of one version; in a draft each with its own form. */
export function PartCards({ template, part }: Of) {
  return (
    <>
      <Modes template={template} part={part} />
      <Steps template={template} part={part} />
      <Clocks template={template} part={part} />
      <Penalties template={template} part={part} />
    </>
  )
}

const row = 'py-2 text-sm'

function Modes({ template, part }: Of) {
  const t = useTranslations('lawParts')
  const language = useLocale()
  return (
    <Card title={t('modes')}>
      <ul className="divide-y divide-line">
        {template.modes.map((mode) => (
          <li key={mode.code} className={row}>
            <p className="font-title">
              {mode.title[language]} <span className="font-mono text-soft text-xs">{mode.code}</span>
            </p>
            <p>{mode.explanation[language]}</p>
            <p className="text-soft">{t('best', { what: mode.bestEvidence[language] })}</p>
            {part && <ModeForm mode={mode} {...part} />}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Steps({ template, part }: Of) {
  const t = useTranslations('lawParts')
  const law = useTranslations('law')
  const language = useLocale()
  const clocks = template.deadlines.map(({ id }) => id)
  if (template.steps.length === 0 && !part) return null
  return (
    <Card title={law('steps')}>
      <ul className="divide-y divide-line">
        {template.steps.map((step) => (
          <li key={step.id} className={row}>
            <p className="font-title">{step.title[language]}</p>
            <p>{step.why[language]}</p>
            <p className="text-soft">
              {t('step-facts', {
                severity: t(`choice.${step.severity}`),
                trigger: t(`choice.${step.trigger}`),
              })}{' '}
              {step.deadline && t('runs-against', { clock: step.deadline })}
            </p>
            {part && <StepForm step={step} clocks={clocks} {...part} />}
          </li>
        ))}
      </ul>
      {part && <StepForm clocks={clocks} {...part} />}
    </Card>
  )
}

function Clocks({ template, part }: Of) {
  const t = useTranslations('lawParts')
  const law = useTranslations('law')
  const language = useLocale()
  if (template.deadlines.length === 0 && !part) return null
  return (
    <Card title={t('clocks')}>
      <ul className="divide-y divide-line">
        {template.deadlines.map((clock) => (
          <li key={clock.id} className={row}>
            <p className="font-title">
              {clock.title[language]} <span className="font-mono text-soft text-xs">{clock.id}</span>
            </p>
            <p className="text-soft">
              {clock.limit
                ? t('clock-facts', {
                    amount: clock.limit.amount,
                    unit: t(`choice.${clock.limit.unit}`),
                    starts: t(`choice.${clock.starts}`),
                  })
                : t('clock-open', { starts: t(`choice.${clock.starts}`) })}{' '}
              {law(`status.${clock.status}`)}
            </p>
            {part && <ClockForm clock={clock} {...part} />}
          </li>
        ))}
      </ul>
      {part && <ClockForm {...part} />}
    </Card>
  )
}

function Penalties({ template: { penalties }, part }: Of) {
  const t = useTranslations('lawParts')
  const law = useTranslations('law')
  const language = useLocale()
  const years = useYears()
  if (!penalties && !part) return null
  return (
    <Card title={t('penalties')}>
      <p className={row}>
        {t('base', { years: years(penalties?.base?.years ?? null) })}{' '}
        {penalties?.base?.fineRiel &&
          t('fine', { from: penalties.base.fineRiel[0], to: penalties.base.fineRiel[1] })}{' '}
        {penalties?.base && <span className="text-soft">{law(`status.${penalties.base.status}`)}</span>}
      </p>
      {part && <PenaltyForm base={penalties?.base ?? null} {...part} />}
      <ul className="mt-2 divide-y divide-line border-line border-t">
        {penalties?.bands.map((band, place) => (
          <li key={`${band.class} ${band.fromGrams} ${band.toGrams}`} className={row}>
            <p>
              {band.label[language]}:{' '}
              {band.toGrams === null
                ? t('grams-from', { from: band.fromGrams })
                : t('grams', { from: band.fromGrams, to: band.toGrams })}
              , {years(band.years)} <span className="text-soft">{law(`status.${band.status}`)}</span>
            </p>
            {part && <BandForm band={band} place={place} {...part} />}
          </li>
        ))}
      </ul>
      {part && <BandForm {...part} />}
    </Card>
  )
}

/** A sentence in words. */
function useYears() {
  const t = useTranslations('lawParts')
  return (years: PenaltyTable['bands'][number]['years']): string => {
    if (years === null) return t('years-unknown')
    return years === 'life' ? t('life') : t('years', { from: years[0], to: years[1] })
  }
}
