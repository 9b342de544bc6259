import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { PageTitle } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { useCount } from '@/components/ui/digits'
import { Empty } from '@/components/ui/empty'
import { Pager } from '@/components/ui/pager'
import type { TimelineView } from '@/lib/server/cases/view-timeline'
import { TimelineList } from './timeline-list'

/** What happened when, for the whole case or one suspect, with the longest silences named first. */
export function TimelinePage({ view }: { readonly view: TimelineView }) {
  const t = useTranslations('timeline')
  const { header, party } = view
  const here = `/cases/${header.caseId}/timeline`
  const page = (from: string | null) =>
    from && `${here}?${new URLSearchParams({ ...(party ? { party } : {}), from })}`
  return (
    <>
      <PageTitle
        title={t('title')}
        lead={t('lead')}
        acts={<Button href={`/cases/${header.caseId}/defence#contradictions`}>{t('conflicts')}</Button>}
      />
      <Whose view={view} here={here} />
      {view.happenings.length === 0 ? (
        <Empty title={t(party ? 'none-of' : 'none')}>{t('none-why')}</Empty>
      ) : (
        <>
          <Silences view={view} />
          <Card title={t('title')} aside={t('of', { n: view.of })} flush>
            <TimelineList view={view} />
            <Pager earlier={page(view.earlier)} later={page(view.later)} />
          </Card>
        </>
      )}
    </>
  )
}

/** Whose timeline it is: a plain form, so that it works without script. */
function Whose({ view, here }: { readonly view: TimelineView; readonly here: string }) {
  const t = useTranslations('timeline')
  const called = useCalled()
  return (
    <form action={here} method="get" data-print="no" className="mb-4 flex flex-wrap items-end gap-2">
      <label className="block min-w-0 text-sm">
        <span className="mb-1 block font-control">{t('whose')}</span>
        <select name="party" defaultValue={view.party ?? ''} className="control">
          <option value="">{t('everybody')}</option>
          {view.suspects.map((one) => (
            <option key={one.partyId} value={one.partyId}>
              {called(one)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit">{t('show')}</Button>
    </form>
  )
}

/** The longest times in which the file says nothing, before everything else: a court will ask about them. */
function Silences({ view }: { readonly view: TimelineView }) {
  const t = useTranslations('timeline')
  const count = useCount()
  if (view.gaps.length === 0) return null
  return (
    <Card title={t('silences')} aside={t('silences-aside')} className="mb-4">
      <ul className="space-y-1 text-sm">
        {view.gaps.map(({ from, to, days }) => (
          <li key={from.toISOString()}>
            <b className="font-control">{t('gap', { days, n: count(days) })}</b>{' '}
            <span className="text-soft">
              <DateTime at={from} show="day" /> – <DateTime at={to} show="day" />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
