'use client'
import { CircleAlert, Pause, ShieldCheck, Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { Glyph } from './glyph'

const looks = {
  waiting: { drawing: Upload, tone: 'text-soft' },
  sending: { drawing: Upload, tone: 'text-accent' },
  paused: { drawing: Pause, tone: 'text-risk' },
  checking: { drawing: Upload, tone: 'text-accent' },
  stored: { drawing: ShieldCheck, tone: 'text-ok' },
  failed: { drawing: CircleAlert, tone: 'text-stop' },
}

export type UploadState = keyof typeof looks

/** One file on its way: its name, how far it is, and whether what arrived is what was sent. */
export function UploadProgress({
  name,
  detail,
  share,
  state,
  acts,
}: {
  readonly name: string
  /** Size, or how much of it; in words. */
  readonly detail?: ReactNode
  readonly share: number
  readonly state: UploadState
  readonly acts?: ReactNode
}) {
  const t = useTranslations('ui.upload')
  const { drawing, tone } = looks[state]
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100)
  return (
    <div className="grid grid-cols-[1.25rem_minmax(0,1fr)_auto] items-start gap-x-2.5 py-2 text-sm">
      <Glyph of={drawing} size="l" className={cx('mt-0.5', tone)} />
      <div className="min-w-0">
        <p className="truncate font-control" title={name}>
          {name}
        </p>
        <p className="text-soft text-xs" aria-live="polite">
          <span className={cx('font-control', tone)}>{t(state)}</span> {detail}
        </p>
        {(state === 'sending' || state === 'paused') && (
          <div
            role="progressbar"
            aria-label={name}
            aria-valuenow={percent}
            aria-valuemin={0}
            aria-valuemax={100}
            className="mt-1"
          >
            <svg width="100%" height="5" aria-hidden="true" className="block">
              <rect width="100%" height="5" rx="2" className="fill-sunken" />
              <rect
                width={`${percent}%`}
                height="5"
                rx="2"
                className={state === 'paused' ? 'fill-risk' : 'fill-accent'}
              />
            </svg>
          </div>
        )}
      </div>
      {acts}
    </div>
  )
}
