'use client'
import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { buttonLook } from '@/components/ui/button'
import { Icon, type Meaning } from '@/components/ui/icon'

/** The buttons over a file: pages, zoom, marking a place, and taking the place to the form that links it. */
export function ViewerBar({
  page,
  pages,
  turn,
  zoom,
  drawing,
  draw,
  point,
  region,
  hint,
}: {
  readonly page: number
  readonly pages: number
  readonly turn: (to: number) => void
  readonly zoom:
    | {
        readonly now: number
        readonly by: (factor: number) => void
        readonly fit: () => void
        readonly factor: number
      }
    | undefined
  readonly drawing: boolean
  readonly draw: (() => void) | undefined
  readonly point: string | undefined
  readonly region: string | undefined
  readonly hint: string | undefined
}) {
  const t = useTranslations('ui.viewer')
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-2 text-sm print:hidden">
      {pages > 1 && (
        <span className="flex items-center gap-1">
          <Round icon="previous" label={t('before')} onClick={() => turn(page - 1)} disabled={page <= 1} />
          <input
            type="number"
            min={1}
            max={pages}
            value={page}
            aria-label={t('page')}
            onChange={(event) => turn(Number(event.currentTarget.value) || 1)}
            className="control w-16 text-center"
          />
          <span className="text-soft">{t('of', { pages })}</span>
          <Round icon="next" label={t('after')} onClick={() => turn(page + 1)} disabled={page >= pages} />
        </span>
      )}
      {zoom && (
        <span className="flex items-center gap-1">
          <Words onClick={() => zoom.by(1 / zoom.factor)} label={t('smaller')} words="−" />
          <span className="min-w-12 text-center tabular-nums" aria-live="polite">
            {Math.round(zoom.now * 100)} %
          </span>
          <Words onClick={() => zoom.by(zoom.factor)} label={t('larger')} words="+" />
          <Words onClick={zoom.fit} words={t('fit')} />
        </span>
      )}
      {draw && (
        <button
          type="button"
          aria-pressed={drawing}
          onClick={draw}
          className={buttonLook({ size: 'small', className: drawing ? 'bg-accent-tint' : '' })}
        >
          {drawing ? t('stop-drawing') : t('draw')}
        </button>
      )}
      {hint && !point && <span className="text-soft text-xs">{hint}</span>}
      {drawing && <span className="text-soft text-xs">{t('draw-how')}</span>}
      {point && (
        <CaseLink href={point} className={buttonLook({ size: 'small', kind: 'default' })}>
          <Icon of="link" size="s" />
          {region === 'region' ? t('point-region') : region === 'row' ? t('point-rows') : t('point-page')}
        </CaseLink>
      )}
    </div>
  )
}

type Press = { readonly onClick: () => void; readonly disabled?: boolean }

const Round = ({ icon, label, ...rest }: Press & { readonly icon: Meaning; readonly label: string }) => (
  <button type="button" {...rest} aria-label={label} className={buttonLook({ size: 'small' })}>
    <Icon of={icon} size="s" />
  </button>
)

const Words = ({ words, label, ...rest }: Press & { readonly words: string; readonly label?: string }) => (
  <button type="button" {...rest} aria-label={label} className={buttonLook({ size: 'small' })}>
    {words}
  </button>
)
