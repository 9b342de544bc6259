import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { Clock, Clocks } from '@/components/ui/clock'
import { DateTime } from '@/components/ui/date-time'
import { Stop } from '@/components/ui/stop'
import { authorityName } from '@/lib/domain/authority/authority'
import { itemName } from '@/lib/domain/cases/case-view'
import type { CaseClock } from '@/lib/domain/cases/clocks'
import { useDeadlineLaw } from './deadline-law'

/** Clocks of the law and of policy: those that run, and when those that stopped were met. */
export function ClocksCard({ clocks, now }: { readonly clocks: readonly CaseClock[]; readonly now: Date }) {
  const t = useTranslations('clocks')
  if (clocks.length === 0) return null
  return (
    <Card title={t('title')}>
      <Clocks>
        {clocks.map((clock) => (
          <ClockRow key={clock.id} clock={clock} now={now} />
        ))}
      </Clocks>
    </Card>
  )
}

/** One clock: what must happen, until when, under which law. */
export function ClockRow({
  clock,
  now,
  about: where,
}: {
  readonly clock: CaseClock
  readonly now: Date
  readonly about?: ReactNode
}) {
  const t = useTranslations('clocks')
  const language = useLocale()
  const law = useDeadlineLaw()
  const { deadline, about, from, due, met } = clock
  const record =
    'procedureId' in about
      ? `P-${about.number}`
      : 'authorityId' in about
        ? authorityName(about.number)
        : 'countId' in about
          ? t('count', { number: about.number })
          : itemName(about.number)
  const title = deadline.title[language]
  const lawful = law(deadline)
  if (met !== null)
    return (
      <li className="py-2 text-sm">
        <b className="font-title">{title}</b> <span className="font-mono text-soft">{record}</span>
        <span className="block text-soft">
          {t(met <= due ? 'met' : 'met-late')} <DateTime at={met} exact />
          <Stop /> {lawful}
        </span>
      </li>
    )
  return (
    <Clock
      subject={
        <>
          {title} <span className="font-mono text-sm text-soft">{record}</span>
        </>
      }
      zero={
        <>
          {t('until')} <DateTime at={due} exact />
          <Stop /> {lawful} {where}
        </>
      }
      due={due.toISOString()}
      from={from.toISOString()}
      now={now.toISOString()}
    />
  )
}
