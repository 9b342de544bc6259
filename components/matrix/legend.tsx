import { useTranslations } from 'next-intl'
import { useCount } from '@/components/ui/digits'

const marks = ['confirmed', 'proposed', 'returned', 'nothing'] as const

/** How to read a cell. */
export function Legend() {
  const t = useTranslations('matrix')
  const count = useCount()
  return (
    <section
      aria-label={t('legend.name')}
      className="flex flex-wrap items-center gap-x-4 gap-y-1 text-soft text-xs"
    >
      <span>
        <b className="font-figure text-ink">{count(54)}</b> {t('legend.coverage')}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <svg width="40" height="8" aria-hidden="true">
          <rect y="2" width="24" height="4" className="fill-accent" />
          <rect x="24" y="2" width="7" height="4" fill="url(#matrix-hatch)" className="stroke-counter" />
          <rect x="36" width="1.5" height="8" className="fill-ink" />
        </svg>
        {t('legend.bar')}
      </span>
      <span>
        +{count(3)} <span className="text-counter">−{count(1)}</span> {t('legend.links')}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span
          aria-hidden="true"
          className="size-0 border-[6px] border-transparent border-e-ink border-b-ink"
        />
        {t('legend.binds')}
      </span>
      <span className="inline-flex flex-wrap items-center gap-x-2.5">
        {t('legend.marks')}
        {marks.map((mark) => (
          <span key={mark} className="inline-flex items-center gap-1">
            <svg width="11" height="11" aria-hidden="true">
              <use href={`#mark-${mark}`} />
            </svg>
            {t(`mark.${mark}`)}
          </span>
        ))}
      </span>
      <span>
        <span aria-hidden="true">◇ </span>
        {t('others-only.legend')}
      </span>
    </section>
  )
}
