import { useTranslations } from 'next-intl'
import { cx } from '@/components/ui/cx'
import { DateTime } from '@/components/ui/date-time'
import { useCount } from '@/components/ui/digits'
import { Icon, type Meaning } from '@/components/ui/icon'
import { Stop } from '@/components/ui/stop'
import { Tag } from '@/components/ui/tag'
import type { TimelineView } from '@/lib/server/cases/view-timeline'
import { HappeningWords } from './happening-words'

type Shown = TimelineView['happenings'][number]

const icons: Readonly<Record<Shown['what']['kind'], Meaning>> = {
  ...{ answer: 'evidence', obtained: 'evidence', custody: 'intact', authority: 'authority' },
  ...{ procedure: 'people', 'procedure-ended': 'people', 'used-from': 'link', 'used-to': 'link' },
  ...{ 'count-from': 'notice', 'count-to': 'notice' },
}

/** What happened, from the first to the last; where the file falls silent, the silence is a line of its own. */
export function TimelineList({ view }: { readonly view: TimelineView }) {
  const t = useTranslations('timeline')
  return (
    <ol className="timeline px-4 py-3">
      {view.happenings.map((one) => {
        const intelligence = 'intelligence' in one.what && one.what.intelligence
        return [
          one.gap && <GapLine key={`gap ${one.id}`} gap={one.gap} />,
          <li
            key={one.id}
            data-intelligence={intelligence ? '' : undefined}
            className={cx(
              'grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2 py-1 sm:grid-cols-[11.5rem_1.5rem_minmax(0,1fr)]',
              intelligence && 'text-intel',
            )}
          >
            <span className="col-start-2 row-start-1 text-soft text-xs sm:col-start-1 sm:pt-0.5 sm:text-end sm:text-sm">
              <DateTime at={one.at} show={one.dayOnly ? 'day' : 'moment'} />
            </span>
            <span className="col-start-1 row-start-1 text-soft sm:col-start-2">
              <Icon of={intelligence ? 'intelligence' : icons[one.what.kind]} size="s" className="mt-1" />
            </span>
            <span className="col-start-2 text-sm sm:col-start-3 sm:row-start-1">
              <HappeningWords view={view} one={one} />{' '}
              {intelligence && <Tag tone="intel">{t('intelligence')}</Tag>}
            </span>
          </li>,
        ]
      })}
    </ol>
  )
}

/** A time in which the file says nothing, in words. */
function GapLine({ gap }: { readonly gap: NonNullable<Shown['gap']> }) {
  const t = useTranslations('timeline')
  const count = useCount()
  return (
    <li className="my-2 flex items-start gap-2 border-edge border-y border-dashed py-2 text-sm sm:ms-[12rem]">
      <Icon of="broken" size="s" className="mt-1 text-risk" />
      <span>
        <b className="font-control">{t('gap', { days: gap.days, n: count(gap.days) })}</b>{' '}
        <span className="text-soft">
          <DateTime at={gap.from} show="day" /> – <DateTime at={gap.to} show="day" />
          <Stop /> {t('gap-asks')}
        </span>
      </span>
    </li>
  )
}
