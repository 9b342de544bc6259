import { useLocale, useTranslations } from 'next-intl'
import { useHopWords } from '@/components/cases/hop-words'
import { useLimitWords } from '@/components/cases/limit-words'
import { type CommentActions, CommentsHere } from '@/components/comments/comments-here'
import { useCalled } from '@/components/people/names'
import { CoverageBar } from '@/components/readiness/coverage-bar'
import { CaseLink } from '@/components/shell/case-link'
import { Button } from '@/components/ui/button'
import { useCount } from '@/components/ui/digits'
import { Icon } from '@/components/ui/icon'
import { Kbd } from '@/components/ui/kbd'
import { Notice, ReadinessNotice } from '@/components/ui/notice'
import type { CellView } from '@/lib/server/proof/view-cell'
import { CellAccount } from './cell-account'
import { CellLinks } from './cell-links'
import type { LinkActs } from './link-card'
import { useOthers } from './see'

/** One cell, argued: what holds it back in words, what supports it, what points away, and who stands behind each link. */
export function CellPanel({
  view,
  closeHref,
  linkHref,
  hrefOf,
  actions,
  comments,
}: {
  readonly view: CellView
  readonly closeHref: string
  readonly linkHref: string | null
  readonly hrefOf: (after: string) => string
  readonly actions: LinkActs
  readonly comments: CommentActions
}) {
  const t = useTranslations('matrix')
  const said = useTranslations('comments')
  const locale = useLocale()
  const called = useCalled()
  const { cell, row, caseId } = view
  const title = cell.title ? cell.title[locale] : t(cell.kind === 'chain' ? 'chain' : 'whole')
  return (
    <aside aria-label={title} className="matrix-panel">
      <header className="flex items-start justify-between gap-2">
        <p className="text-sm text-soft">
          {called(row.party)}, {view.offence[locale]}
        </p>
        <span className="flex items-center gap-1.5 text-soft">
          <Kbd>J</Kbd>
          <Kbd>K</Kbd>
          <a href={closeHref} data-soft aria-label={t('panel.close')} className="p-1">
            <Icon of="close" />
          </a>
        </span>
      </header>
      <h2 className="text-xl">{title}</h2>
      {view.question && <p className="text-sm text-soft">{view.question[locale]}</p>}
      <Figure view={view} />
      <Held view={view} />
      <CellLinks view={view} hrefOf={hrefOf} actions={actions} />
      {view.asksAccount && <CellAccount view={view} />}
      <div className="mt-4 flex flex-wrap gap-2" data-print="no">
        {linkHref && view.target && (
          <a
            href={linkHref}
            data-soft
            className="inline-flex min-h-control items-center gap-1.5 rounded-control border border-accent bg-accent px-3 py-1 font-control text-on-accent text-sm no-underline"
          >
            <Icon of="link" size="s" />
            {t('link')} <Kbd>L</Kbd>
          </a>
        )}
        {cell.kind === 'chain' && (
          <Button href={`/cases/${caseId}/people`} icon={<Icon of="people" size="s" />}>
            {t('panel.hop-link')}
          </Button>
        )}
      </div>
      {view.comments && (
        <section id="comments" className="mt-4 scroll-mt-4 border-line border-t pt-3">
          <h3>{said('title')}</h3>
          <CommentsHere here={view.comments} actions={comments} back={{ $cell: cell.key }} />
        </section>
      )}
      <p className="mt-3 flex flex-wrap gap-x-4 text-sm" data-print="no">
        <CaseLink href={`/cases/${caseId}/proof/${row.chargeId}`} className="link">
          {t('panel.by-source')}
        </CaseLink>
        <CaseLink href={`/cases/${caseId}/readiness/${row.chargeId}`} className="link">
          {t('panel.open-charge')}
        </CaseLink>
      </p>
      <ReadinessNotice className="mt-3 border-line border-t pt-3" />
    </aside>
  )
}

function Figure({ view: { cell, sources } }: { readonly view: CellView }) {
  const t = useTranslations('matrix')
  const count = useCount()
  const tenth = (value: number) => count(Math.round(value * 10) / 10)
  const share = (value: number) => (cell.target ? (value / cell.target) * 100 : 0)
  return (
    <div className="mt-3 flex items-start gap-3">
      <b className="font-figure text-figure leading-none">
        {cell.coverage === null ? '…' : count(Math.floor(cell.coverage * 100 + 1e-9))}
      </b>
      {cell.target !== null && (
        <div className="min-w-0 flex-1">
          <CoverageBar
            coverage={cell.points === null ? (cell.coverage ?? 0) * 100 : share(Math.max(0, cell.points))}
            taken={share(cell.undermines.points ?? 0)}
          />
          <p className="mt-1 flex flex-wrap justify-between gap-x-3 text-soft text-xs">
            <span>
              {t('panel.points', {
                points: cell.points === null ? '…' : tenth(Math.max(0, cell.points)),
                target: tenth(cell.target),
              })}
            </span>
            {cell.points === null && cell.coverage !== null && <span>{t('panel.sum-covered')}</span>}
            {sources !== null && <span>{t('panel.sources', { sources })}</span>}
          </p>
        </div>
      )}
    </div>
  )
}

/** What holds the cell back, in the order of the rules, and for a leader whom the file speaks of instead. */
function Held({ view }: { readonly view: CellView }) {
  const t = useTranslations('matrix')
  const say = useLimitWords()
  const others = useOthers()
  const { cell, sources, row, elsewhere, route } = view
  const codes =
    cell.kind === 'chain' || cell.kind === 'charge' || cell.coverage === null || cell.coverage >= 1
      ? []
      : cell.limit === 'nothing_linked'
        ? ['nothing_linked']
        : view.limits.filter(({ value }) => value < 1).map(({ limit }) => limit)
  return (
    <>
      {route && <Route view={view} />}
      {codes.length > 0 && (
        <div className="mt-3 border-accent border-s-4 ps-3">
          <p className="text-sm text-soft">{t('panel.held')}</p>
          {codes.slice(0, 3).map((limit, place) => {
            const { points, target, title } = cell
            const words = say(
              { kind: 'element', id: limit, element: cell.element, limit },
              { title, points, target, sources },
            )
            return (
              <div key={limit} className={place === 0 ? undefined : 'mt-1 text-soft'}>
                <b className={place === 0 ? 'font-title' : 'font-control text-sm'}>{words.title}</b>
                <p className="text-sm">{words.sentence}</p>
              </div>
            )
          })}
        </div>
      )}
      {elsewhere && (
        <div className="mt-3">
          <Notice tone="accent" icon="people" title={others(elsewhere.items, elsewhere.parties, row.party)}>
            {t('elsewhere.why')}
          </Notice>
        </div>
      )}
    </>
  )
}

function Route({ view: { route, inKhmer } }: { readonly view: CellView }) {
  const t = useTranslations('matrix')
  const count = useCount()
  const words = useHopWords()
  if (!route || route.hops.length === 0) return <p className="mt-3 text-sm">{t('panel.no-route')}</p>
  return (
    <div className="mt-3">
      <p className="font-title text-sm">{t('panel.route', { seizure: route.seizure })}</p>
      <ol className="mt-1 divide-y divide-line">
        {route.hops.map(({ hop, coverage }) => (
          <li key={hop} className="flex items-baseline justify-between gap-3 py-1 text-sm">
            <span>
              {words(hop, inKhmer)}
              {hop === route.weakest && <span className="ps-2 text-soft text-xs">{t('panel.weakest')}</span>}
            </span>
            <b>{count(Math.floor(coverage * 100 + 1e-9))}</b>
          </li>
        ))}
      </ol>
    </div>
  )
}
