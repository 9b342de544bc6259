import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Pager } from '@/components/ui/pager'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { calendarShows } from '@/lib/domain/retention/calendar'
import type { RetentionList } from '@/lib/server/retention/list-retention'
import { CalendarDay } from './calendar-day'
import { DueTag } from './due-tag'

/** What is due, the soonest first, with how it ended and what still runs. It names nobody. */
export function RetentionCalendar({ view }: { readonly view: RetentionList }) {
  const t = useTranslations('retentionPage')
  const people = useTranslations('peoplePage')
  const { show, today, rows, later } = view
  return (
    <Card
      title={t('calendar')}
      aside={<Filter now={show} />}
      flush
      foot={
        later && (
          <Pager later={`/retention?${new URLSearchParams({ show, day: later.day, after: later.after })}`} />
        )
      }
    >
      <Table
        caption={t('caption')}
        columns={[
          { key: 'who', label: t('who') },
          { key: 'ended', label: t('ended') },
          { key: 'due', label: t('due') },
          { key: 'day', label: t('erase-from'), tight: true },
        ]}
        rows={rows.map((row) => ({
          id: row.partyId,
          cells: {
            who: (
              <>
                <CaseLink
                  href={`/cases/${row.caseId}/people/${row.partyId}/retention`}
                  className="link font-title"
                >
                  {people(`standings.${row.standing}`)}
                </CaseLink>{' '}
                {row.restricted && <Tag tone="intel">{t('restricted')}</Tag>}
                <span className="block text-soft text-xs">
                  <span className="font-mono">{row.number}</span> {row.title}
                </span>
              </>
            ),
            ended: row.ground ? (
              <>
                {t(`grounds.${row.ground}`)}
                {row.endsOn && (
                  <span className="block text-soft text-xs">
                    {t.rich(row.endsOn > today ? 'final-from' : 'final-since', {
                      day: () => <CalendarDay day={row.endsOn ?? today} />,
                    })}
                  </span>
                )}
              </>
            ) : (
              row.runs.map((one) => t(`runs.${one}`)).join(' ')
            ),
            due: <DueTag row={row} today={today} />,
            day: row.eraseOn && <CalendarDay day={row.eraseOn} />,
          },
        }))}
        empty={<Empty title={t('none')}>{t('none-why')}</Empty>}
      />
    </Card>
  )
}

/** Which of it is shown: plain links, each with its own address. */
function Filter({ now }: { readonly now: RetentionList['show'] }) {
  const t = useTranslations('retentionPage')
  return (
    <nav aria-label={t('show')} className="flex flex-wrap gap-x-3 gap-y-1 text-sm">
      {calendarShows.map((show) => (
        <CaseLink
          key={show}
          href={`/retention?show=${show}`}
          className={show === now ? 'font-title' : 'link'}
          aria-current={show === now ? 'page' : undefined}
        >
          {t(`shows.${show}`)}
        </CaseLink>
      ))}
    </nav>
  )
}
