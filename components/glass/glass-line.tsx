import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useCalled } from '@/components/people/names'
import { DateTime } from '@/components/ui/date-time'
import { Tag, type Tone } from '@/components/ui/tag'
import type { GlassStanding } from '@/lib/domain/cases/glass'
import type { GlassShown } from '@/lib/server/cases/view-glass'

const tones: Record<GlassStanding, Tone> = {
  waits: 'plain',
  overdue: 'stop',
  justified: 'ok',
  not_justified: 'risk',
}

/** One broken glass: which case, who, when, why, and how its review stands. */
export function GlassLine({
  glass,
  children,
}: {
  readonly glass: GlassShown
  readonly children?: ReactNode
}) {
  const t = useTranslations('glassPage')
  const called = useCalled()
  const { caseId, number, reason, words, at, expiresAt, reviewBy, open, standing } = glass
  return (
    <li id={`glass-${glass.glassId}`} className="scroll-mt-4 py-2.5">
      <p>
        <b className="font-title">{number ?? t('sealed')}</b> {called(glass)}{' '}
        <Tag tone={tones[standing]}>{t(`standing.${standing}`)}</Tag>
      </p>
      <p className="text-soft text-sm">
        <DateTime at={at} />
        {' · '}
        {t('review-by')} <DateTime at={reviewBy} />
      </p>
      {reason && <p className="whitespace-pre-line">{reason}</p>}
      {words && <p className="whitespace-pre-line text-soft">{t('said', { words })}</p>}
      {open && (
        <p className="text-sm">
          {t('open-until')} <DateTime at={expiresAt} />{' '}
          {children === undefined && (
            <a href={`/cases/${caseId}`} className="link">
              {t('read')}
            </a>
          )}
        </p>
      )}
      {children}
    </li>
  )
}
