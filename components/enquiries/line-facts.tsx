import { useLocale, useTranslations } from 'next-intl'
import { useHopWords } from '@/components/cases/hop-words'
import { Clock, Clocks } from '@/components/ui/clock'
import { useCount } from '@/components/ui/digits'
import { KeyValues } from '@/components/ui/key-value'
import { Tag } from '@/components/ui/tag'
import type { ShownLine } from '@/lib/server/enquiries/shown-line'
import { useLineWords } from './line-words'

/** One line: what to do, the cell it lifts and by how much, the work, what is needed first, and when it is lost. */
export function LineFacts({ line, now }: { readonly line: ShownLine; readonly now: Date }) {
  const t = useTranslations('enquiries')
  const words = useLineWords()(line.code, line.names)
  const count = useCount()
  const lift = useLift()(line)
  return (
    <>
      <h3 className="font-title text-md [overflow-wrap:anywhere]">{words.title}</h3>
      <p className="mt-0.5">
        {lift}{' '}
        {line.pointsAway && (
          <Tag tone="counter" icon="points-away">
            {t('points-away')}
          </Tag>
        )}
      </p>
      <p className="text-sm text-soft">{words.does}</p>
      <div className="mt-1.5 text-sm">
        <KeyValues
          facts={[
            { name: t('work'), value: t('days', { days: count(line.days) }) },
            { name: t('needs'), value: words.asks },
          ]}
        />
      </div>
      {line.lossAt && words.loss && (
        <Clocks>
          <Clock
            subject={words.loss}
            zero={t('usually')}
            due={line.lossAt.toISOString()}
            from={new Date(line.lossAt.getTime() - 14 * 24 * 3_600_000).toISOString()}
            now={now.toISOString()}
            icon="clock"
          />
        </Clocks>
      )}
    </>
  )
}

/** "Knowledge: 54 → 74 if it helps. The file: 54 → 60." */
export const useLift = () => {
  const t = useTranslations('enquiries')
  const km = useLocale() === 'km'
  const count = useCount()
  const hop = useHopWords()
  const whole = (share: number) => count(Math.floor(100 * share + 1e-9))
  return ({ lift, from, to }: Pick<ShownLine, 'lift' | 'from' | 'to'>): string => {
    const cell =
      lift &&
      t('lift', {
        cell: lift.title ? (km ? lift.title.km : lift.title.en) : hop(lift.name, lift.inKhmer),
        from: whole(lift.from),
        to: whole(lift.to),
      })
    const file =
      from === to ? t('file-stays', { from: count(from) }) : t('file', { from: count(from), to: count(to) })
    return [cell, file].filter(Boolean).join(' ')
  }
}
