import { useTranslations } from 'next-intl'
import { itemNumber } from '@/components/evidence/item-number'
import { Card } from '@/components/ui/card'
import { cx } from '@/components/ui/cx'
import type { OriginsView } from '@/lib/server/evidence/view-origins'

type Voice = OriginsView['voices'][number]

const dot = 7
const gap = 18
const head = 16

/** Rows of dots for one source, as near to a square as they come. */
const grid = (items: number) => {
  const across = Math.max(1, Math.min(6, Math.ceil(Math.sqrt(items))))
  return { across, down: Math.max(1, Math.ceil(items / across)) }
}

/** Each voice as one ring: whatever is inside it is heard once, however many sources and items there are. */
export function VoicesPicture({ view }: { readonly view: OriginsView }) {
  const t = useTranslations('origins')
  const speaking = view.voices.filter(({ origins }) => origins.some(({ items }) => items.length > 0))
  return (
    <Card title={t('picture')} aside={t('picture-aside', { n: speaking.length })}>
      <ul className="flex flex-wrap items-end gap-x-4 gap-y-3">
        {speaking.map((voice) => (
          <li key={voice.voiceId} className={cx('max-w-full', voice.origins.length > 1 ? 'w-fit' : 'w-24')}>
            <Ring voice={voice} />
            <p className="mt-1 line-clamp-2 text-xs">{voice.origins.map(({ name }) => name).join(' + ')}</p>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-soft text-xs">{t('legend')}</p>
    </Card>
  )
}

function Ring({ voice }: { readonly voice: Voice }) {
  const t = useTranslations('origins')
  const parts = voice.origins.map(({ items }) => ({ items, ...grid(items.length) }))
  const widths = parts.map(({ across }) => across * gap + head)
  const height = Math.max(...parts.map(({ down }) => down)) * gap + head * 2
  const width = widths.reduce((sum, one) => sum + one, 0) + head
  const joined = voice.origins.length > 1
  const names = voice.origins.map(({ name }) => name).join(', ')
  const items = parts.flatMap((part) => part.items)
  return (
    <svg
      role="img"
      aria-label={t('ring', { n: voice.origins.length, names, items: items.length })}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="block h-auto max-w-full"
    >
      <rect
        x="1.5"
        y="1.5"
        width={width - 3}
        height={height - 3}
        rx={Math.min(height / 2, 24)}
        className={joined ? 'fill-accent-tint stroke-accent' : 'fill-sunken stroke-edge'}
        strokeWidth={joined ? 2.5 : 1.25}
      />
      {parts.map((part, place) => {
        const left = head / 2 + widths.slice(0, place).reduce((sum, one) => sum + one, 0)
        return (
          <g key={voice.origins[place]?.originId} transform={`translate(${left} 0)`}>
            {joined && (
              <rect
                x="3"
                y="7"
                width={(widths[place] ?? 0) - 6}
                height={height - 14}
                rx="14"
                className="fill-surface stroke-edge"
                strokeDasharray="3 3"
              />
            )}
            {part.items.map(({ itemId, number, spoken }, index) => (
              <circle
                key={itemId}
                cx={head / 2 + gap / 2 + (index % part.across) * gap}
                cy={head + gap / 2 + Math.floor(index / part.across) * gap}
                r={dot - 1}
                strokeWidth="2"
                className={spoken ? 'fill-surface stroke-accent' : 'fill-accent stroke-accent'}
              >
                <title>{itemNumber(number)}</title>
              </circle>
            ))}
          </g>
        )
      })}
    </svg>
  )
}
